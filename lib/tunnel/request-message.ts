/** A request as the message that is posted. A streamed body is collected first: browsers cannot post it. */
import { encodeChunk, encodeLastChunk } from '../http/chunked'
import { readFraming } from '../http/framing'
import { serializeRequest, serializeRequestHead } from '../http/serialize'
import { joinBytes } from '../requests/read-all'
import type { TransportRequest } from '../requests/transport'
import { requestTarget } from '../requests/url'

/**
 * The whole message. Each piece of a streamed body is a chunk of its own when the headers say chunked.
 * Rejects with the stream's error, or with the signal's reason.
 */
export async function requestMessage(request: TransportRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { method, headers, body, signal } = request
  const head = { method, url: requestTarget(request.url), headers }
  if (!(body instanceof ReadableStream)) return serializeRequest({ ...head, body })
  const pieces = await collect(body, signal)
  if (readFraming(headers).kind !== 'chunked') {
    return serializeRequest({ ...head, body: joinBytes(pieces) })
  }
  const chunks = pieces.filter((piece) => piece.length > 0).map(encodeChunk)
  return joinBytes([serializeRequestHead(head), ...chunks, encodeLastChunk()])
}

async function collect(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<Uint8Array[]> {
  const reader = body.getReader()
  const pieces: Uint8Array[] = []
  // Cancelling ends the read that is waiting, too.
  const onAbort = () => void reader.cancel(signal?.reason).catch(() => {})
  signal?.addEventListener('abort', onAbort, { once: true })
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      pieces.push(step.value)
    }
    signal?.throwIfAborted()
    return pieces
  } finally {
    signal?.removeEventListener('abort', onAbort)
  }
}
