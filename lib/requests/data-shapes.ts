/** How long something is and what it is called: what `requests/utils` tells about data that is to be sent. */
import { entriesOf } from './entries'

type Pairs<V> = Iterable<readonly [string, V]> | Readonly<Record<string, V>>

/** The pairs of a mapping or of an iterable of pairs; null for null. @throws TypeError for anything else. */
export function toKeyValList<V>(value: Pairs<V> | null | undefined): [string, V][] | null {
  if (value === null || value === undefined) return null
  if (typeof value !== 'object') throw new TypeError('cannot encode objects that are not 2-tuples')
  return entriesOf(value)
}

/** The same as an object; the last of a name counts. @throws TypeError for anything else. */
export function fromKeyValList<V>(value: Pairs<V> | null | undefined): Record<string, V> | null {
  const pairs = toKeyValList(value)
  return pairs === null ? null : Object.fromEntries(pairs)
}

/** The length in bytes, or of a collection the number of its elements; 0 for what has none, such as a stream. */
export function superLen(value: unknown): number {
  if (typeof value === 'string') return new TextEncoder().encode(value).length
  if (typeof value !== 'object' || value === null) return 0
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength
  for (const key of ['size', 'length'] as const) {
    const length = (value as { size?: unknown; length?: unknown })[key]
    if (typeof length === 'number') return length
  }
  return 0
}

/** The last part of the name that a file has; null for what has none. */
export function guessFilename(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('name' in value)) return null
  const { name } = value
  if (typeof name !== 'string' || name === '' || /^<|>$/.test(name)) return null
  return name.slice(name.lastIndexOf('/') + 1)
}

/** Text or bytes in slices; one slice for null. */
export function iterSlices(value: string, sliceLength: number | null): Generator<string>
export function iterSlices(value: Uint8Array, sliceLength: number | null): Generator<Uint8Array>
export function* iterSlices(
  value: string | Uint8Array,
  sliceLength: number | null,
): Generator<string | Uint8Array> {
  const length = sliceLength === null || sliceLength <= 0 ? value.length : sliceLength
  for (let at = 0; at < value.length; at += length) yield value.slice(at, at + length)
}
