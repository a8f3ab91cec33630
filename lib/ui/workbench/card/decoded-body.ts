/** A body with its Content-Encoding undone, by the client's own decoders, without holding the page up. */
import { contentDecoder } from '../../../requests/content-decoding'
import { ContentDecodingError } from '../../../requests/exceptions'
import { joinBytes } from '../../../requests/read-all'

export interface DecodedBody {
  readonly bytes: Uint8Array
  /** The body goes on beyond what was decoded. */
  readonly isCut: boolean
  /** Why the bytes are as they were sent, or end early; null when all went well. */
  readonly trouble: 'unknown' | 'broken' | null
}

/** Bytes that are decoded before the page may do something else. */
const PIECE = 32_768

/**
 * @param contentEncoding the header's value
 * @param limit bytes that are kept: few bytes can hold very many
 */
export async function decodeBody(
  contentEncoding: string,
  body: Uint8Array,
  limit: number,
): Promise<DecodedBody> {
  const kept: Uint8Array[] = []
  let size = 0
  try {
    const decode = contentDecoder(contentEncoding)
    if (decode === null) return { bytes: body, isCut: false, trouble: 'unknown' }
    for await (const piece of decode(pieces(body))) {
      kept.push(piece.subarray(0, limit - size))
      size += piece.length
      if (size > limit) break
    }
  } catch (error) {
    if (!(error instanceof ContentDecodingError)) throw error
    if (size === 0) return { bytes: body, isCut: false, trouble: 'broken' }
    return { bytes: joinBytes(kept), isCut: false, trouble: 'broken' }
  }
  return { bytes: joinBytes(kept), isCut: size > limit, trouble: null }
}

async function* pieces(body: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < body.length; at += PIECE) {
    if (at > 0) await new Promise((resolve) => setTimeout(resolve, 0))
    yield body.subarray(at, at + PIECE)
  }
}
