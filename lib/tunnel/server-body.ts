/** Reading the body of an incoming request, and leaving one unread without losing the answer. */
import type { IncomingMessage, ServerResponse } from 'node:http'

/** How long, and how many bytes, a client that does not listen may go on sending after a refusal. */
const LINGER_MS = 2000
const LINGER_BYTES = 64 * 1024 * 1024

/**
 * All bytes of the body, or null as soon as `accept` says no to the next ones. An error when the client
 * leaves before the end.
 */
export async function readBody(
  req: IncomingMessage,
  accept: (bytes: number) => boolean,
): Promise<Buffer<ArrayBuffer> | null> {
  const pieces: Buffer[] = []
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      req.off('data', onData).off('end', onEnd).off('error', onError).off('close', onClose)
      // An error after this one has been dealt with here, and must not stop the process.
      req.on('error', () => {})
      settle()
    }
    const onData = (piece: Buffer) => {
      if (accept(piece.length)) pieces.push(piece)
      else {
        req.pause()
        done(() => resolve(null))
      }
    }
    const onEnd = () => done(() => resolve(Buffer.concat(pieces)))
    const onError = (error: Error) => done(() => reject(error))
    const onClose = () => onError(new Error('The client left.'))
    req.on('data', onData).on('end', onEnd).on('error', onError).on('close', onClose)
  })
}

/** Whether bytes of the body may still come. `complete` alone is false while the handler of a GET begins. */
export function hasUnreadBody(req: IncomingMessage): boolean {
  const { 'transfer-encoding': coding, 'content-length': length } = req.headers
  return !req.complete && (coding !== undefined || Number(length ?? 0) > 0)
}

/**
 * Ends an answer that was given before the request was read to its end. Closing at once would reset the
 * connection, and the client might never see the answer (RFC 9112 section 9.6); so the rest is read and
 * thrown away for a while. The answer must have a Content-Length and be written.
 */
export function endUnread(req: IncomingMessage, res: ServerResponse): void {
  if (!hasUnreadBody(req)) {
    res.end()
    return
  }
  let dropped = 0
  const finish = () => {
    clearTimeout(timer)
    res.end()
  }
  const timer = setTimeout(finish, LINGER_MS)
  req.on('end', finish).on('close', finish)
  req.on('error', () => {})
  req.on('data', (piece: Buffer) => {
    dropped += piece.length
    if (dropped > LINGER_BYTES) req.destroy()
  })
  req.resume()
}
