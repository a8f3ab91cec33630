/** Raw bytes to a port, and whatever comes back. */
import { connect } from 'node:net'

export interface Received {
  readonly bytes: Buffer
  /** Who ended it: the server by closing, by a reset, or this side, which had waited long enough. */
  readonly end: 'closed' | 'reset' | 'left'
}

/** How long nothing may come, in milliseconds, until this side leaves. */
const SILENCE = 300
/** How long, and how much, at most. */
const PATIENCE = 3000
const ENOUGH = 4 * 1024 * 1024

/** Sends the bytes in pieces that end at the given places. */
export function exchange(
  port: number,
  message: Buffer,
  cuts: readonly number[],
): Promise<Received> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const pieces: Buffer[] = []
    let size = 0
    let isReset = false
    let isLeft = false
    const leave = () => {
      isLeft = true
      socket.destroy()
    }
    const patience = setTimeout(leave, PATIENCE)
    socket.setTimeout(SILENCE, leave)
    socket.on('connect', () => {
      let from = 0
      for (const to of [...cuts, message.length]) {
        socket.write(message.subarray(from, to))
        from = to
      }
    })
    socket.on('data', (piece) => {
      size += piece.length
      if (size > ENOUGH) leave()
      else pieces.push(piece)
    })
    socket.on('error', () => {
      isReset = true
    })
    socket.on('close', () => {
      clearTimeout(patience)
      const end = isLeft ? 'left' : isReset ? 'reset' : 'closed'
      resolve({ bytes: Buffer.concat(pieces), end })
    })
  })
}
