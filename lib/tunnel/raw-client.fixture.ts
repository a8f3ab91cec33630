/** A client that sends exact bytes and shows the exact answer, and a server to send them to; for tests. */
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

/** A server on a free loopback port. */
export async function listen(
  handler: RequestListener,
): Promise<{ port: number; server: Server; close: () => void }> {
  const server = createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    server,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** A socket that remembers what it received, as latin-1 text. */
export class RawClient {
  received = ''
  closed = false
  readonly #waiters = new Set<() => void>()
  private constructor(readonly socket: Socket) {
    const wake = () => {
      for (const waiter of this.#waiters) waiter()
    }
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => {
      this.received += text
      wake()
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      this.closed = true
      wake()
    })
  }

  static async open(port: number): Promise<RawClient> {
    const socket = connect(port, '127.0.0.1')
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
    return new RawClient(socket)
  }

  send(text: string | Uint8Array): void {
    this.socket.write(typeof text === 'string' ? Buffer.from(text, 'latin1') : text)
  }

  /** Resolves with everything received once it matches; rejects when the connection closes before. */
  until(pattern: RegExp): Promise<string> {
    return this.#wait(() => {
      if (pattern.test(this.received)) return true
      if (this.closed) throw new Error(`Closed before ${pattern}: ${JSON.stringify(this.received)}`)
      return false
    })
  }

  /** Resolves with everything received once the connection is closed. */
  end(): Promise<string> {
    return this.#wait(() => this.closed)
  }

  #wait(done: () => boolean): Promise<string> {
    return new Promise((resolve, reject) => {
      const check = () => {
        try {
          if (!done()) return
          this.#waiters.delete(check)
          resolve(this.received)
        } catch (error) {
          this.#waiters.delete(check)
          reject(error)
        }
      }
      this.#waiters.add(check)
      check()
    })
  }
}

/** Sends one request with `Connection: close` and gives the whole answer. */
export async function exchangeRaw(port: number, text: string | Uint8Array): Promise<string> {
  const client = await RawClient.open(port)
  client.send(text)
  return client.end()
}
