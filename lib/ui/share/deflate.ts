/**
 * Raw DEFLATE (RFC 1951): the browser's own where it has it, which needs no secure context, else a library
 * that is loaded then.
 */

/** What was to be inflated is larger than allowed. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** How much is given to the library at a time, in bytes: a bomb shows after the first pieces. */
const PIECE = 512

export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = native(() => new CompressionStream('deflate-raw'))
  if (stream) return collect(through(bytes, stream), Number.POSITIVE_INFINITY)
  const { deflateSync } = await import('fflate')
  return deflateSync(bytes, { level: 9 })
}

/**
 * @param limit most bytes that may come out; no more than a piece above it is ever held
 * @throws TooLarge, or another error when the bytes are not DEFLATE
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<Uint8Array> {
  const stream = native(() => new DecompressionStream('deflate-raw'))
  if (stream) return collect(through(bytes, stream), limit)
  const { Inflate } = await import('fflate')
  const pieces: Uint8Array[] = []
  let size = 0
  const inflater = new Inflate((piece) => {
    size += piece.length
    pieces.push(piece)
  })
  for (let at = 0; at < bytes.length || at === 0; at += PIECE) {
    inflater.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
    if (size > limit) throw new TooLarge()
  }
  return joined(pieces, size)
}

/** Browsers before 2023 have no such class, or not this format. */
function native<T>(create: () => T): T | null {
  try {
    return create()
  } catch {
    return null
  }
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: ReadableWritablePair<Uint8Array, BufferSource>,
): ReadableStream<Uint8Array> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
  return source.pipeThrough(stream)
}

async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const reader = stream.getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return joined(pieces, size)
    size += value.length
    if (size > limit) {
      await reader.cancel()
      throw new TooLarge()
    }
    pieces.push(value)
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
