/** Undoing the Content-Encoding of a body, piece by piece as it is asked for. */
import { BadCompression, BitSource, gunzip, inflate, unzlib } from './content-decoding-inflate'
import { ContentDecodingError } from './exceptions'

/** A content coding's decoder: reads encoded pieces, gives decoded ones. */
export type ContentDecoder = (pieces: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>

/** More codings in a row than this are an attack and no body; urllib3 draws the same line. */
const LIMIT = 5

const decoders = new Map<string, ContentDecoder>([
  ['gzip', (pieces) => steps(pieces, gunzip)],
  ['x-gzip', (pieces) => steps(pieces, gunzip)],
  ['deflate', decodeDeflate],
])

/** Teaches a coding, such as `br` where the platform has a decoder for it. Names are in lower case. */
export function addContentDecoder(coding: string, decoder: ContentDecoder): void {
  decoders.set(coding, decoder)
}

/**
 * Undoes a Content-Encoding, the coding that was applied last first. From a coding on that is not known, the bytes
 * stay as they are, as in requests. An empty body is never decoded. Null when there is nothing to undo.
 * @throws ContentDecodingError for too many codings; the iterable throws it for bytes that do not fit.
 */
export function contentDecoder(contentEncoding: string): ContentDecoder | null {
  if (contentEncoding === '') return null
  const codings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (codings.length > LIMIT) {
    const message = `Too many content encodings in the chain: ${codings.length} > ${LIMIT}`
    throw new ContentDecodingError(message)
  }
  const chain: ContentDecoder[] = []
  for (const coding of codings.reverse()) {
    const decoder = decoders.get(coding)
    if (decoder === undefined) break
    chain.push(decoder)
  }
  if (chain.length === 0) return null
  return (pieces) => decode(pieces, chain, contentEncoding.toLowerCase())
}

async function* decode(
  pieces: AsyncIterable<Uint8Array>,
  chain: readonly ContentDecoder[],
  coding: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  // What the body itself fails with, such as a timeout, is not the decoder's failure.
  const source = new Source(pieces)
  try {
    yield* chain.reduce<AsyncIterable<Uint8Array>>(
      (decoded, decoder) => nonEmpty(decoded, decoder),
      source,
    )
  } catch (error) {
    if (source.failed) throw source.error
    const message = `Received response with content-encoding: ${coding}, but failed to decode it.`
    throw new ContentDecodingError(message, { cause: error })
  }
}

/** Remembers how the pieces failed. */
class Source implements AsyncIterable<Uint8Array> {
  failed = false
  error: unknown = null

  constructor(readonly pieces: AsyncIterable<Uint8Array>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield* this.pieces
    } catch (error) {
      this.failed = true
      this.error = error
      throw error
    }
  }
}

/** Decodes only if there is something to decode. */
async function* nonEmpty(
  pieces: AsyncIterable<Uint8Array>,
  decoder: ContentDecoder,
): AsyncGenerator<Uint8Array, void, undefined> {
  const iterator = pieces[Symbol.asyncIterator]()
  let first = await iterator.next()
  while (!first.done && first.value.length === 0) first = await iterator.next()
  if (first.done) return
  yield* decoder(resumed([first.value], iterator))
}

/** Pieces that were taken from an iterator already, and then the rest of it. */
async function* resumed(
  taken: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield* taken
  for (let step = await rest.next(); !step.done; step = await rest.next()) yield step.value
}

async function* steps(
  pieces: AsyncIterable<Uint8Array>,
  decoder: (source: BitSource) => Generator<Uint8Array | null, void, void>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const source = new BitSource()
  const iterator = pieces[Symbol.asyncIterator]()
  for (const output of decoder(source)) {
    if (output === null) {
      const step = await iterator.next()
      source.feed(step.done ? null : step.value)
    } else if (output.length > 0) yield output
  }
  // Bytes after the end: whoever sent them must be let go on to the end.
  while (!(await iterator.next()).done);
}

/**
 * "deflate" means zlib (RFC 9110 section 8.4.1.2), but servers have always sent raw deflate, too. As zlib
 * first; if that fails before anything came out, once more as raw deflate.
 */
async function* decodeDeflate(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const iterator = pieces[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  let started = false
  async function* recorded(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let step = await iterator.next(); !step.done; step = await iterator.next()) {
      if (!started) taken.push(step.value)
      yield step.value
    }
  }
  try {
    for await (const output of steps(recorded(), unzlib)) {
      started = true
      yield output
    }
  } catch (error) {
    if (started || !(error instanceof BadCompression)) throw error
    yield* steps(resumed(taken, iterator), inflate)
  }
}
