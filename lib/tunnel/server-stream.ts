/** Sending bytes as they are produced, at the pace of the one who reads them. */
import type { ServerResponse } from 'node:http'
import type { ExchangeLife } from './server-life'

/**
 * How long a stream lasts after its last byte: a browser that finds it broken forgets what it has not read yet, and a
 * page that is busy with its first run may need half a second to begin.
 */
const READING_MS = 600

/**
 * Writes all pieces and waits whenever the client's buffer is full. Does not end the response.
 * Rejects with the producer's error, once the client had a moment to read what came before it, or with the reason of
 * the life's end; the producer is told to stop either way.
 * @param inspect gets each piece before it is written; what it throws ends the writing.
 */
export async function writeAll(
  res: ServerResponse,
  pieces: AsyncIterable<Uint8Array>,
  life: ExchangeLife,
  inspect: (piece: Uint8Array) => void = () => {},
): Promise<void> {
  const iterator = pieces[Symbol.asyncIterator]()
  let isBegun = false
  // One race for all pieces: one for each would be most of the work.
  const write = async () => {
    for (;;) {
      const next = await iterator.next()
      if (next.done || life.isOver) return
      inspect(next.value)
      // An empty write is nothing, but Node would send it as the last chunk's twin.
      if (next.value.length === 0) continue
      isBegun = true
      if (!res.write(next.value)) await drain(res)
    }
  }
  try {
    await life.race(write())
  } catch (error) {
    // Not awaited: a producer that waits for something else comes to its end later, or never.
    iterator.return?.().catch(() => {})
    // A client that leaves meanwhile changes nothing: the stream breaks for the first reason.
    if (isBegun && !life.isOver) await life.race(pause(READING_MS)).catch(() => {})
    throw error
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
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
