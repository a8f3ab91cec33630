/** Sending bytes as they are produced, at the pace of the one who reads them. */
import type { ServerResponse } from 'node:http'
import type { ExchangeLife } from './server-life'

/**
 * Writes all pieces and waits whenever the client's buffer is full. Does not end the response.
 * Rejects with the producer's error, or with the reason of the life's end; the producer is told to stop either way.
 */
export async function writeAll(
  res: ServerResponse,
  pieces: AsyncIterable<Uint8Array>,
  life: ExchangeLife,
): Promise<void> {
  const iterator = pieces[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await life.race(iterator.next())
      if (next.done) return
      if (!res.write(next.value)) await life.race(drain(res))
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
