/** Content codings that are undone in Node, beyond those that the client undoes everywhere. */
import { pipeline, Readable } from 'node:stream'
import { createBrotliDecompress } from 'node:zlib'
import { addContentDecoder, type ContentDecoder } from '../content-decoding'
import { decodeZstd } from './zstd'

const DECODERS: ReadonlyMap<string, ContentDecoder> = new Map([
  ['br', decodeBrotli],
  ['zstd', (pieces) => decodeZstd(pieces)],
])

/** The value of Accept-Encoding in Node. */
export const acceptEncoding = ['gzip', 'deflate', ...DECODERS.keys()].join(', ')

/** Teaches the client what can be undone here. */
export function addNodeDecoders(): void {
  for (const [coding, decoder] of DECODERS) addContentDecoder(coding, decoder)
}

async function* decodeBrotli(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  // The callback has nothing to do: a failure is also thrown by the iteration.
  yield* pipeline(
    Readable.from(pieces),
    createBrotliDecompress(),
    () => {},
  ) as AsyncIterable<Uint8Array>
}
