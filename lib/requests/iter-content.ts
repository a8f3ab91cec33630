/** Iterating a body in pieces, as bytes or as text. */
import { textDecoder } from './encoding-decoder'
import { joinBytes } from './read-all'

/** Where pieces come from. */
export interface ByteFeed {
  /** The next piece; null at the end. */
  next(): Promise<Uint8Array | null>
  /** Takes back what was not used. */
  unread(bytes: Uint8Array): void
}

/** A body in memory, from its beginning. */
export function feedOf(content: Uint8Array): ByteFeed {
  const pieces = content.length === 0 ? [] : [content]
  return {
    next: () => Promise.resolve(pieces.pop() ?? null),
    unread: (bytes) => void pieces.push(bytes),
  }
}

/** @throws TypeError in requests' words, or RangeError. */
export function checkChunkSize(chunkSize: number | null | undefined): void {
  if (chunkSize === null || chunkSize === undefined) return
  if (!Number.isInteger(chunkSize)) {
    const kind = typeof chunkSize === 'number' ? String(chunkSize) : typeof chunkSize
    throw new TypeError(`chunk_size must be an int, it is instead a ${kind}.`)
  }
  if (chunkSize <= 0) throw new RangeError(`chunkSize must be at least 1, not ${chunkSize}.`)
}

/** Pieces of exactly this many bytes, the last maybe shorter; as they arrive without a size. */
export async function* sized(
  feed: ByteFeed,
  size: number | null,
): AsyncGenerator<Uint8Array, void, undefined> {
  let held: Uint8Array[] = []
  let length = 0
  try {
    for (let piece = await feed.next(); piece !== null; piece = await feed.next()) {
      held.push(piece)
      length += piece.length
      while (length > 0 && length >= (size ?? 1)) {
        const all = joined(held)
        const out = all.subarray(0, size ?? length)
        held = [all.subarray(out.length)]
        length -= out.length
        yield out
      }
    }
    const last = joined(held)
    held = []
    if (last.length > 0) yield last
  } finally {
    // A loop that was left early can be followed by another one, which goes on here.
    feed.unread(joined(held))
  }
}

/** The same pieces as text; a character that is cut in two comes with its rest. */
export async function* decoded(
  feed: ByteFeed,
  size: number | null,
  encoding: string,
): AsyncGenerator<string, void, undefined> {
  const decoder = textDecoder(encoding)
  for await (const piece of sized(feed, size)) {
    const text = decoder.decode(piece)
    if (text !== '') yield text
  }
  const end = decoder.end()
  if (end !== '') yield end
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces
  return pieces.length === 1 && only !== undefined ? only : joinBytes(pieces)
}
