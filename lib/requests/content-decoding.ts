/** Undoing the Content-Encoding of a body: gzip and deflate, with the platform's own DecompressionStream. */
import { ContentDecodingError } from './exceptions'
import { readAll } from './read-all'

/**
 * The body without its content codings, last applied first undone. From a coding on that is not known, the
 * bytes stay as they are, as in requests. An empty body is never decoded.
 * @throws ContentDecodingError
 */
export async function decodeContent(
  body: Uint8Array,
  contentEncoding: string,
): Promise<Uint8Array> {
  const codings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
  let bytes = body
  for (const coding of codings.reverse()) {
    if (bytes.length === 0 || coding === '' || coding === 'identity') continue
    const formats = formatsOf(coding, bytes)
    if (formats === null) return bytes
    bytes = await inflate(bytes, formats, coding)
  }
  return bytes
}

/** What to try, in order; null for a coding that is not known. */
function formatsOf(coding: string, bytes: Uint8Array): CompressionFormat[] | null {
  if (coding === 'gzip' || coding === 'x-gzip') return ['gzip']
  if (coding !== 'deflate') return null
  // "deflate" means zlib (RFC 9110 section 8.4.1.2), but servers have always sent raw deflate, too.
  return hasZlibHeader(bytes) ? ['deflate', 'deflate-raw'] : ['deflate-raw']
}

/** RFC 1950 section 2.2: method 8, and a check that makes the first two bytes a multiple of 31. */
function hasZlibHeader([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}

async function inflate(
  bytes: Uint8Array,
  formats: CompressionFormat[],
  coding: string,
): Promise<Uint8Array> {
  let cause: unknown
  for (const format of formats) {
    try {
      return await pass(bytes, new DecompressionStream(format))
    } catch (error) {
      cause = error
    }
  }
  const message = `Received response with content-encoding: ${coding}, but failed to decode it.`
  throw new ContentDecodingError(message, { cause })
}

async function pass(bytes: Uint8Array, through: DecompressionStream): Promise<Uint8Array> {
  const writer = through.writable.getWriter()
  // The same failure also ends the readable side, where it is thrown.
  const written = writer.write(new Uint8Array(bytes)).then(() => writer.close())
  written.catch(() => undefined)
  return await readAll(through.readable)
}
