/** The words of a JSON row: the name and the value as they were sent, cut where they are too long to lay out. */
import type { Span } from '../../../runner/run-event'
import { CLOSE, isClose, type JsonOutline } from './json-outline'
import { type JsonTape, jsonKind, NONE, stringEnd } from './json-tape'

const decoder = new TextDecoder()

/** The bytes as text; a character that the cut would halve is left out. */
export function sliceText(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.subarray(from, to))
}

/** The member's name with its quotes, as sent; null for what has none. */
export function nameText(tape: JsonTape, bytes: Uint8Array, node: number): string | null {
  const at = tape.name[node] ?? NONE
  return at === NONE ? null : sliceText(bytes, at, stringEnd(bytes, at))
}

/** A value as sent. */
export function valueText(tape: JsonTape, bytes: Uint8Array, node: number): string {
  return sliceText(bytes, tape.from[node] ?? 0, tape.to[node] ?? 0)
}

export interface JsonRowText {
  readonly spans: readonly Span[]
  /** Bytes of the value that do not show. */
  readonly hidden: number
}

/** What a row says. @param limit bytes of a value that show */
export function rowText(
  outline: JsonOutline,
  bytes: Uint8Array,
  row: number,
  limit: number,
): JsonRowText {
  const { tape } = outline
  const node = isClose(row) ? row - CLOSE : row
  const comma = isLast(tape, node) ? '' : ','
  const isArray = tape.kind[node] === jsonKind.array
  if (isClose(row)) return { spans: [{ text: (isArray ? ']' : '}') + comma }], hidden: 0 }
  const name = nameText(tape, bytes, node)
  const spans: Span[] = name === null ? [] : [{ text: name, color: 'keyword' }, { text: ': ' }]
  const kind = tape.kind[node] ?? jsonKind.word
  if (kind <= jsonKind.array) {
    const [open, close] = isArray ? '[]' : '{}'
    if (!outline.holds(node)) spans.push({ text: `${open}${close}${comma}` })
    else if (outline.isOpen(node)) spans.push({ text: `${open}` })
    else {
      spans.push({ text: `${open}` }, { text: ` ${held(tape, node)} `, color: 'note' })
      spans.push({ text: `${close}${comma}` })
    }
    return { spans, hidden: 0 }
  }
  const from = tape.from[node] ?? 0
  const to = tape.to[node] ?? 0
  const end = Math.min(to, from + limit)
  const color = kind === jsonKind.string ? 'string' : 'number'
  const text = sliceText(bytes, from, end)
  spans.push({ text: end < to ? `${text.replace(/\uFFFD+$/, '')}…` : text, color })
  if (comma) spans.push({ text: comma })
  return { spans, hidden: to - end }
}

/** `3 items`, `1 member` */
export function held(tape: JsonTape, node: number): string {
  const size = tape.size[node] ?? 0
  const what = tape.kind[node] === jsonKind.array ? 'item' : 'member'
  return `${size} ${what}${size === 1 ? '' : 's'}`
}

function isLast(tape: JsonTape, node: number): boolean {
  const parent = tape.parent[node] ?? NONE
  return parent === NONE || (tape.next[node] ?? 0) === (tape.next[parent] ?? 0)
}
