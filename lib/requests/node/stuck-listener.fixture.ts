/** A port where connecting hangs: its listener never accepts, and as its backlog is full, further SYNs are dropped. */
import { spawn } from 'node:child_process'
import { connect, type Socket } from 'node:net'

/** Never comes back to its event loop, so that nothing is accepted. */
const LISTENER = `
const server = require('node:net').createServer()
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  require('node:fs').writeSync(1, String(server.address().port))
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
})`

export interface StuckListener {
  /** On 127.0.0.1. */
  readonly port: number
  close(): void
}

export async function stuckListener(): Promise<StuckListener> {
  const child = spawn(process.execPath, ['-e', LISTENER], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.stdout.once('data', (text: Buffer) => resolve(Number(text)))
  })
  const fillers: Socket[] = []
  const close = () => {
    for (const socket of fillers) socket.destroy()
    child.kill('SIGKILL')
  }
  for (let quiet = false; !quiet; ) {
    const socket = connect(port, '127.0.0.1').on('error', () => {})
    fillers.push(socket)
    // On loopback a connection that comes about does so at once.
    quiet = await new Promise((resolve) => {
      const timer = setTimeout(() => resolve(true), 500)
      socket.once('connect', () => {
        clearTimeout(timer)
        resolve(false)
      })
    })
  }
  return { port, close }
}
