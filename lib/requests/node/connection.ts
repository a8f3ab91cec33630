/** One connection to an origin. It is opened when an exchange needs it: the first, or one after the server closed it. */
import { Client, type Dispatcher } from 'undici'
import { type ConnectionSettings, openConnection } from './open-connection'
import { ResponseStart } from './response-start'

export class Connection {
  readonly #client: Client
  /** SECONDS, of the exchange that it serves now. */
  #connectTimeout: number | null = null
  #isUsed = false
  #opening: AbortController | null = null
  readonly #start = new ResponseStart()

  constructor(origin: string, settings: ConnectionSettings) {
    this.#client = new Client(origin, {
      connect: ({ hostname, port, protocol }, callback) => {
        const secure = protocol === 'https:'
        const target = { hostname, port: Number(port || (secure ? 443 : 80)), secure }
        const opening = new AbortController()
        this.#opening = opening
        openConnection(target, settings, this.#connectTimeout, opening.signal).then(
          (socket) => {
            this.#start.attach(socket)
            callback(null, socket)
          },
          (error: Error) => callback(error, null),
        )
      },
      // Undici's own limits are up to a second late; the exchange watches the clock itself.
      headersTimeout: 0,
      bodyTimeout: 0,
    })
  }

  /** Serves one exchange, at most one at a time. What the request cannot be sent for, the handler is told. */
  dispatch(
    request: Dispatcher.DispatchOptions,
    connectTimeout: number | null,
    handler: Dispatcher.DispatchHandler,
  ): void {
    // A server that closes the connection without having said so has mostly done so together with the last byte of a
    // response. It is heard of in the next turn of the loop; a request that goes out before that is lost. Undici alone
    // waits for the end of this turn only.
    if (this.#isUsed) setImmediate(() => this.#send(request, connectTimeout, handler))
    else this.#send(request, connectTimeout, handler)
    this.#isUsed = true
  }

  #send(
    request: Dispatcher.DispatchOptions,
    connectTimeout: number | null,
    handler: Dispatcher.DispatchHandler,
  ): void {
    this.#connectTimeout = connectTimeout
    this.#start.expect()
    try {
      this.#client.dispatch(request, handler)
    } catch (error) {
      handler.onError?.(error instanceof Error ? error : new Error(String(error)))
    }
  }

  /** Of the response that began last. */
  get version(): 10 | 11 {
    return this.#start.version
  }

  /** Ends an attempt to open it; the exchange that waits for it fails with the reason. */
  stopOpening(reason: unknown): void {
    this.#opening?.abort(reason)
  }

  /** At once when it is idle, else when its exchange has ended. */
  close(): Promise<void> {
    return this.#client.close()
  }

  /** At once, whatever it is doing. */
  destroy(): void {
    void this.#client.destroy()
  }
}
