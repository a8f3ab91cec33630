/** Undoes zstd: with Node's own decoder where there is one, that is from Node 22.15 on, else with fzstd. */
import { pipeline, Readable, type Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { Decompress } from 'fzstd'
import xxhash from 'xxhash-wasm'
import { type ZstdFrame, zstdFrames } from './zstd-frames'

type FrameDecoder = (frame: ZstdFrame) => AsyncIterable<Uint8Array>

/** The types are those of Node 20. */
const { createZstdDecompress } = zlib as typeof zlib & {
  readonly createZstdDecompress?: () => Transform
}

/**
 * @param decodeFrame @default Node's decoder, or fzstd without one
 * @throws Error for what is no zstd, is cut or was changed on its way.
 */
export async function* decodeZstd(
  pieces: AsyncIterable<Uint8Array>,
  decodeFrame: FrameDecoder = createZstdDecompress ? byNode(createZstdDecompress) : byFzstd,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const frame of zstdFrames(pieces)) yield* decodeFrame(frame)
}

function byNode(create: () => Transform): FrameDecoder {
  return async function* decode(frame) {
    // The callback has nothing to do: a failure is also thrown by the iteration.
    yield* pipeline(Readable.from(allBytes(frame)), create(), () => {}) as AsyncIterable<Uint8Array>
  }
}

async function* allBytes(frame: ZstdFrame): AsyncGenerator<Uint8Array, void, undefined> {
  yield frame.header
  yield* frame.blocks
  yield await frame.checksum()
}

let hashes: ReturnType<typeof xxhash> | null = null

/** Compiled when it is needed for the first time. */
async function newHash() {
  hashes ??= xxhash()
  return (await hashes).create64()
}

/** Fzstd passes over checksums, so they are looked at here. */
export async function* byFzstd(frame: ZstdFrame): AsyncGenerator<Uint8Array, void, undefined> {
  const hash = frame.hasChecksum ? await newHash() : null
  let decoded: Uint8Array[] = []
  const decoder = new Decompress((bytes) => decoded.push(bytes))
  decoder.push(withoutChecksum(frame.header))
  for await (const block of frame.blocks) {
    decoder.push(block, isLast(block))
    for (const bytes of decoded) {
      hash?.update(bytes)
      if (bytes.length > 0) yield bytes
    }
    decoded = []
  }
  if (hash === null) return
  const expected = Buffer.from(await frame.checksum()).readUInt32LE()
  if (Number(hash.digest() & 0xffff_ffffn) === expected) return
  throw new Error('The checksum of the zstd frame does not fit its content.')
}

function isLast(block: Uint8Array): boolean {
  return ((block[0] ?? 0) & 1) === 1
}

/** The header of the same frame without a checksum: the bit is in the byte after the magic number. */
function withoutChecksum(header: Uint8Array): Uint8Array {
  return header.map((byte, at) => (at === 4 ? byte & ~0x04 : byte))
}
