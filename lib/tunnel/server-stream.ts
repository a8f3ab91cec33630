/** Sending bytes as they are produced, at the pace of the one who reads them. */
import type { ServerResponse } from 'node:http'

/** A promise that rejects with the signal's reason when it aborts. Nothing happens when nobody waits for it. */
export function rejectOnAbort(signal: AbortSignal): Promise<never> {
  const rejection = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  rejection.catch(() => {})
  return rejection
}

/**
 * Writes all pieces and waits whenever the client's buffer is full. Does not end the response.
 * Rejects with the producer's error, or with the signal's reason; the producer is told to stop either way.
 */
export async function writeAll(
  res: ServerResponse,
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  aborted: Promise<never>,
): Promise<void> {
  const iterator = pieces[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted])
      if (next.done) return
      if (signal.aborted) throw signal.reason
      if (!res.write(next.value)) await Promise.race([drain(res), aborted])
    }
  } catch (error) {
    // Not awaited: a producer that waits for something else comes to its end later, or never.
    iterator.return?.().catch(() => {})
    throw error
  }
}

function drain(res: ServerResponse): Promise<void> {
  return new Promise((resolve) => res.once('drain', resolve))
}

/** How long a client has to read what was sent before its stream breaks. */
const LAST_BYTES_MS = 2000

/**
 * Breaks the stream: what was written still arrives, the end of the message does not. (`destroy` alone would
 * throw away what Node has not handed to the kernel yet.)
 */
export function breakOff(res: ServerResponse): void {
  if (res.closed || res.socket === null) {
    res.destroy()
    return
  }
  const timer = setTimeout(() => res.destroy(), LAST_BYTES_MS)
  res.on('close', () => clearTimeout(timer))
  res.socket.destroySoon()
}
