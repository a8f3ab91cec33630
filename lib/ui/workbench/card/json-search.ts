/**
 * Finds text in a JSON document: in names and in values, as they are spelled, A to Z in either case. Looks
 * through the bytes and not value by value, because there may be millions of values.
 */
import { type JsonTape, jsonKind, NONE, stringEnd } from './json-tape'

/** Bytes that are looked through before the page may do something else. */
const SLICE = 1_000_000

export interface JsonMatches {
  /** In rising order, each once. */
  readonly nodes: readonly number[]
  /** There are more than were kept. */
  readonly isCut: boolean
}

/**
 * @param pause called after each slice; rejects when nobody waits for the result any more
 * @param limit how many values are kept
 */
export async function searchJson(
  tape: JsonTape,
  bytes: Uint8Array,
  text: string,
  limit: number,
  pause: () => Promise<void>,
): Promise<JsonMatches> {
  const needle = folded(new TextEncoder().encode(text))
  const nodes: number[] = []
  let at = 0
  let until = SLICE
  while (needle.length > 0) {
    at = findFolded(bytes, needle, at, until)
    if (at < 0) {
      if (until >= bytes.length) break
      at = until
      until += SLICE
      await pause()
      continue
    }
    const node = nodeAt(tape, bytes, at, at + needle.length)
    if (node !== null && nodes.at(-1) !== node) {
      if (nodes.length === limit) return { nodes, isCut: true }
      nodes.push(node)
    }
    at += 1
  }
  return { nodes, isCut: false }
}

function folded(bytes: Uint8Array): Uint8Array {
  return bytes.map(lower)
}

function lower(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte
}

/** The first place from `at` and before `until` where the needle begins; -1 for none. */
function findFolded(bytes: Uint8Array, needle: Uint8Array, at: number, until: number): number {
  const [first = 0] = needle
  const end = Math.min(until, bytes.length - needle.length + 1)
  for (let from = at; from < end; from += 1) {
    if (lower(bytes[from] ?? 0) !== first) continue
    let matched = 1
    while (matched < needle.length && lower(bytes[from + matched] ?? 0) === needle[matched])
      matched += 1
    if (matched === needle.length) return from
  }
  return -1
}

/** The value whose name or text holds these bytes; null for what stands between values. */
function nodeAt(tape: JsonTape, bytes: Uint8Array, at: number, to: number): number | null {
  let low = 0
  let high = tape.count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (begin(tape, middle) <= at) low = middle
    else high = middle - 1
  }
  const from = begin(tape, low)
  if (at < from) return null
  const name = tape.name[low] ?? NONE
  if (name !== NONE && to <= stringEnd(bytes, name)) return low
  const isScalar = (tape.kind[low] ?? 0) > jsonKind.array
  return isScalar && at >= (tape.from[low] ?? 0) && to <= (tape.to[low] ?? 0) ? low : null
}

function begin(tape: JsonTape, node: number): number {
  const name = tape.name[node] ?? NONE
  return name === NONE ? (tape.from[node] ?? 0) : name
}
