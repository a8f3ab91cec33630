/**
 * JSON as it was sent: a reader that keeps the spelling of every number and string, the order of
 * members and duplicate names, all of which `JSON.parse` loses. Follows RFC 8259.
 */
import type { Span } from '../../runner/run-event'

export type JsonNode =
  | { readonly kind: 'string' | 'number' | 'word'; readonly text: string }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'object'; readonly members: readonly (readonly [string, JsonNode])[] }

/** Deeper documents are shown as text. */
const MAX_DEPTH = 100

const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 forbids exactly these in strings
  /[ \t\n\r]*(?:([{}[\]:,])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))/y

/** The tree of a JSON text; null when it is not JSON, or too deep. */
export function readJson(text: string): JsonNode | null {
  const scanner = new RegExp(token)
  let next: RegExpExecArray | null = null
  /** Where the last token that was taken ends. */
  let end = 0

  function advance(): void {
    end = next ? scanner.lastIndex : end
    next = scanner.exec(text)
  }
  function punctuation(mark: string): boolean {
    if (next?.[1] !== mark) return false
    advance()
    return true
  }
  function expect(mark: string): void {
    if (!punctuation(mark)) throw new SyntaxError(`Expected ${mark}`)
  }
  function list<T>(close: string, item: () => T): T[] {
    const items: T[] = []
    if (punctuation(close)) return items
    do items.push(item())
    while (punctuation(','))
    expect(close)
    return items
  }
  function scalar(): JsonNode {
    const [, , string, number, word] = next ?? []
    advance()
    if (string !== undefined) return { kind: 'string', text: string }
    if (number !== undefined) return { kind: 'number', text: number }
    if (word !== undefined) return { kind: 'word', text: word }
    throw new SyntaxError('Expected a value')
  }
  function value(depth: number): JsonNode {
    if (depth > MAX_DEPTH) throw new SyntaxError('Too deep')
    if (punctuation('[')) return { kind: 'array', items: list(']', () => value(depth + 1)) }
    if (punctuation('{')) {
      const member = (): [string, JsonNode] => {
        const name = next?.[2]
        if (name === undefined) throw new SyntaxError('Expected a name')
        advance()
        expect(':')
        return [name, value(depth + 1)]
      }
      return { kind: 'object', members: list('}', member) }
    }
    return scalar()
  }

  try {
    advance()
    const root = value(0)
    return /^[ \t\n\r]*$/.test(text.slice(end)) ? root : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

export interface JsonLine {
  readonly depth: number
  readonly spans: readonly Span[]
  /** For a line that opens a list or an object: its path, and whether it is folded. */
  readonly fold: { readonly path: string; readonly folded: boolean } | null
}

/** Lays a tree out in lines of two-space indentation, at most `limit` of them. */
export function layOutJson(
  root: JsonNode,
  folded: ReadonlySet<string>,
  limit: number,
): { readonly lines: readonly JsonLine[]; readonly more: boolean } {
  const lines: JsonLine[] = []

  function add(depth: number, spans: readonly Span[], fold: JsonLine['fold'] = null): boolean {
    if (lines.length >= limit) return false
    lines.push({ depth, spans, fold })
    return true
  }

  function node(tree: JsonNode, depth: number, path: string, name: Span[], comma: string): boolean {
    if (tree.kind !== 'array' && tree.kind !== 'object') {
      return add(depth, [...name, scalarSpan(tree), ...tail(comma)])
    }
    const [open, close] = tree.kind === 'array' ? ['[', ']'] : ['{', '}']
    const children = tree.kind === 'array' ? tree.items : tree.members
    if (children.length === 0) return add(depth, [...name, { text: `${open}${close}${comma}` }])
    if (folded.has(path)) {
      const what = tree.kind === 'array' ? 'item' : 'member'
      const note = ` ${children.length} ${what}${children.length === 1 ? '' : 's'} `
      const spans: Span[] = [...name, { text: open }, { text: note, color: 'note' }]
      return add(depth, [...spans, { text: close + comma }], { path, folded: true })
    }
    if (!add(depth, [...name, { text: open }], { path, folded: false })) return false
    const last = children.length - 1
    const whole =
      tree.kind === 'array'
        ? tree.items.every((item, i) =>
            node(item, depth + 1, `${path}/${i}`, [], i < last ? ',' : ''),
          )
        : tree.members.every(([key, item], i) => {
            const label: Span[] = [{ text: key, color: 'keyword' }, { text: ': ' }]
            return node(item, depth + 1, `${path}/${i}`, label, i < last ? ',' : '')
          })
    return whole && add(depth, [{ text: close + comma }])
  }

  const whole = node(root, 0, '', [], '')
  return { lines, more: !whole }
}

function scalarSpan({ kind, text }: { kind: 'string' | 'number' | 'word'; text: string }): Span {
  return { text, color: kind === 'string' ? 'string' : 'number' }
}

function tail(comma: string): Span[] {
  return comma ? [{ text: comma }] : []
}
