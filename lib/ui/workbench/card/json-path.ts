/** Where a JSON value stands, spelled as the course's code reaches it: `response.json().items[3].name`. */
import { type JsonTape, jsonKind, NONE } from './json-tape'
import { nameText, valueText } from './json-text'

/** The expression that reads the value. @param root how the document itself is reached */
export function pathOf(tape: JsonTape, bytes: Uint8Array, node: number, root: string): string {
  const steps: string[] = []
  for (let at = node; tape.parent[at] !== NONE && at !== NONE; at = tape.parent[at] ?? NONE) {
    const name = nameText(tape, bytes, at)
    steps.push(name === null ? `[${tape.index[at]}]` : member(JSON.parse(name)))
  }
  return root + steps.reverse().join('')
}

function member(name: string): string {
  if (/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return `.${name}`
  const spelled = JSON.stringify(name).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `['${spelled}']`
}

/** What the value is when it is copied: a string without its quotes and escapes, everything else as sent. */
export function copiedValue(tape: JsonTape, bytes: Uint8Array, node: number): string {
  const text = valueText(tape, bytes, node)
  return tape.kind[node] === jsonKind.string ? String(JSON.parse(text)) : text
}

/** What a program gets instead of the number that was sent; null when it is the same. */
export function roundedNumber(text: string): string | null {
  if (!/^-?\d{16,}$/.test(text)) return null
  const number = Number(text)
  if (!Number.isFinite(number) || BigInt(text) === BigInt(number)) return null
  return String(number)
}

/** Whether a later member of the same object has the same name, so that `json()` gives that one. */
export function isReplaced(tape: JsonTape, bytes: Uint8Array, node: number): boolean {
  const name = nameText(tape, bytes, node)
  const parent = tape.parent[node] ?? NONE
  if (name === null || parent === NONE) return false
  const end = tape.next[parent] ?? 0
  // Looking through a very large object would take too long for a remark.
  const last = (tape.index[node] ?? 0) + 10_000
  for (let at = tape.next[node] ?? end; at < end; at = tape.next[at] ?? end) {
    if (nameText(tape, bytes, at) === name) return true
    if ((tape.index[at] ?? 0) > last) break
  }
  return false
}

type Step = { readonly name: string } | { readonly index: number } | 'any'

/**
 * A simple path: `.items[3].name`, `.items[*].name`, `['odd name']`, all of it also after `$` or `response.json()`.
 * Null for what is none; it is looked for as text then.
 */
export function parsePath(query: string): readonly Step[] | null {
  let rest = query.trim().replace(/^(?:\$|response\.json\(\))(?=[.[]|$)/, '')
  if (rest === '' || !/^[.[]/.test(rest)) return null
  const steps: Step[] = []
  while (rest !== '') {
    const match =
      /^(?:\.\*|\[\*\]|\.([\p{L}\p{N}$_-]+)|\[(\d{1,9})\]|\[(?:'([^']*)'|"([^"]*)")\])/u.exec(rest)
    if (!match) return null
    const [whole, plain, index, single, double] = match
    const name = plain ?? single ?? double
    if (index !== undefined) steps.push({ index: Number(index) })
    else steps.push(name === undefined ? 'any' : { name })
    rest = rest.slice(whole.length)
  }
  return steps
}

/** The values that a path leads to, at most `limit`, in order. */
export function followPath(
  tape: JsonTape,
  bytes: Uint8Array,
  steps: readonly Step[],
  limit: number,
): number[] {
  let found = [0]
  for (const step of steps) {
    const next: number[] = []
    for (const node of found) {
      const end = tape.next[node] ?? 0
      for (let at = node + 1; at < end && next.length < limit; at = tape.next[at] ?? end) {
        if (takes(step, at)) next.push(at)
      }
    }
    found = next
  }
  return found

  function takes(step: Step, at: number): boolean {
    if (step === 'any') return true
    const name = nameText(tape, bytes, at)
    if ('index' in step) return name === null && tape.index[at] === step.index
    return name !== null && JSON.parse(name) === step.name
  }
}
