/** Content codings that Node's zlib undoes, beyond those that the client undoes itself. */
import { pipeline, Readable, type Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { addContentDecoder, type ContentDecoder } from '../content-decoding'

/** Node has it from 22.15 on. */
interface MaybeZstd {
  readonly createZstdDecompress?: () => Transform
}

const { createZstdDecompress } = zlib as typeof zlib & MaybeZstd

const DECODERS: ReadonlyMap<string, () => Transform> = new Map([
  ['br', () => zlib.createBrotliDecompress()],
  ...(createZstdDecompress ? [['zstd', createZstdDecompress] as const] : []),
])

/** The value of Accept-Encoding in this version of Node. */
export const acceptEncoding = ['gzip', 'deflate', ...DECODERS.keys()].join(', ')

/** Teaches the client what this version of Node can undo. */
export function addNodeDecoders(): void {
  for (const [coding, create] of DECODERS) addContentDecoder(coding, through(create))
}

function through(create: () => Transform): ContentDecoder {
  return async function* decode(pieces) {
    // The callback has nothing to do: a failure is also thrown by the iteration.
    yield* pipeline(Readable.from(pieces), create(), () => {}) as AsyncIterable<Uint8Array>
  }
}
