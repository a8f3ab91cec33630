/**
 * The frames of a zstd body (RFC 8878 section 3.1), one after the other, without decoding them. Node's own decoder
 * takes the first frame of a piece for the whole, and a frame that is cut for a short one; so they are told apart here.
 */

/** RFC 9659 section 3: what a sender of the content coding may ask a receiver to remember. */
const LARGEST_WINDOW = 8 * 1024 * 1024
/** RFC 8878 section 3.1.1.2.4. */
const LARGEST_BLOCK = 128 * 1024
const MAGIC = 0xfd2fb528
/** Of sixteen kinds of frames that are to be skipped; the last digit is free. */
const SKIPPABLE = 0x184d2a50

export interface ZstdFrame {
  readonly header: Uint8Array
  /** Each with its header. They must be read before the next frame. */
  readonly blocks: AsyncIterable<Uint8Array>
  readonly hasChecksum: boolean
  /** After the blocks: the lower half of the XXH64 of the content; no bytes when the frame has none. */
  checksum(): Promise<Uint8Array>
}

/** @throws Error for bytes that are no frame, ones that are cut, and ones that ask for too much memory. */
export async function* zstdFrames(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<ZstdFrame, void, undefined> {
  const source = new ByteReader(pieces)
  while (!(await source.isAtEnd())) {
    const magic = await source.take(4)
    const number = view(magic).getUint32(0, true)
    if ((number & ~0xf) >>> 0 === SKIPPABLE) await source.skip(await uint32(source))
    else if (number === MAGIC) yield await frame(magic, source)
    else throw new Error('There is no zstd frame where one should begin.')
  }
}

async function frame(magic: Uint8Array, source: ByteReader): Promise<ZstdFrame> {
  const { header, hasChecksum } = await frameHeader(magic, source)
  return {
    header,
    blocks: blocksOf(source),
    hasChecksum,
    checksum: () => source.take(hasChecksum ? 4 : 0),
  }
}

/** RFC 8878 section 3.1.1.1. */
async function frameHeader(magic: Uint8Array, source: ByteReader) {
  const descriptorByte = await source.take(1)
  const descriptor = descriptorByte[0] ?? 0
  const isSingleSegment = (descriptor & 0x20) !== 0
  const windowBytes = await source.take(isSingleSegment ? 0 : 1)
  const dictionary = await source.take([0, 1, 2, 4][descriptor & 3] ?? 0)
  const size = await source.take([isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0)
  if ((descriptor & 0x08) !== 0) throw new Error('The zstd frame has a reserved bit set.')
  if (dictionary.some((byte) => byte !== 0)) {
    throw new Error('The zstd frame needs a dictionary, which HTTP does not provide.')
  }
  const windowSize = isSingleSegment ? littleEndian(size) : windowOf(windowBytes[0] ?? 0)
  if (windowSize > LARGEST_WINDOW) {
    throw new Error(`The zstd frame has a window of ${windowSize} bytes; 8 MiB are allowed.`)
  }
  const parts = [magic, descriptorByte, windowBytes, dictionary, size]
  return { header: Buffer.concat(parts), hasChecksum: (descriptor & 0x04) !== 0 }
}

/** RFC 8878 section 3.1.1.1.2. */
function windowOf(byte: number): number {
  const base = 2 ** (10 + (byte >> 3))
  return base + (base / 8) * (byte & 7)
}

/** RFC 8878 section 3.1.1.2: up to the one that says it is the last. */
async function* blocksOf(source: ByteReader): AsyncGenerator<Uint8Array, void, undefined> {
  for (let isLast = false; !isLast; ) {
    const header = await source.take(3)
    const fields = littleEndian(header)
    isLast = (fields & 1) === 1
    const type = (fields >> 1) & 3
    const size = fields >> 3
    if (type === 3 || size > LARGEST_BLOCK) throw new Error('The zstd frame has a bad block.')
    // A run has one byte, which is repeated.
    yield Buffer.concat([header, await source.take(type === 1 ? 1 : size)])
  }
}

async function uint32(source: ByteReader): Promise<number> {
  return view(await source.take(4)).getUint32(0, true)
}

function view({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

/** Exact up to 2 ** 53, and too large beyond. */
function littleEndian(bytes: Uint8Array): number {
  return bytes.reduceRight((value, byte) => value * 256 + byte, 0)
}

/** Bytes in the lengths that are asked for, whatever pieces they come in. */
class ByteReader {
  readonly #pieces: AsyncIterator<Uint8Array>
  #rest: Uint8Array = new Uint8Array(0)

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  async isAtEnd(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const step = await this.#pieces.next()
      if (step.done) return true
      this.#rest = step.value
    }
    return false
  }

  async take(length: number): Promise<Uint8Array> {
    const taken: Uint8Array[] = []
    for (let left = length; left > 0; ) {
      const part = await this.#some(left)
      taken.push(part)
      left -= part.length
    }
    return taken.length === 1 && taken[0] ? taken[0] : Buffer.concat(taken)
  }

  async skip(length: number): Promise<void> {
    for (let left = length; left > 0; ) left -= (await this.#some(left)).length
  }

  /** At least one byte, at most so many. */
  async #some(most: number): Promise<Uint8Array> {
    if (await this.isAtEnd()) throw new Error('The zstd frame ends too early.')
    const part = this.#rest.subarray(0, most)
    this.#rest = this.#rest.subarray(part.length)
    return part
  }
}
