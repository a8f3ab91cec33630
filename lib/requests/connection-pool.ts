/**
 * The connections to one origin, kept as urllib3's `HTTPConnectionPool` keeps them: the one that came back last is
 * used first, and as many are kept as the pool is large.
 */

/** What a pool keeps. */
export interface PooledConnection {
  /** At once when it is idle, else when its exchange has ended. */
  close(): void | Promise<void>
  /** At once, whatever it is doing. */
  destroy(): void
}

export interface PoolLimits {
  /** How many connections are kept for later. */
  readonly maxsize: number
  /** Whether that is also how many may be open at once; more than that wait for one. */
  readonly block: boolean
}

export class ConnectionPool<Connection extends PooledConnection> {
  readonly #open: () => Connection
  readonly #limits: PoolLimits
  readonly #idle: Connection[] = []
  readonly #waiting: ((connection: Connection) => void)[] = []
  #inUse = 0
  #closed = false

  /** @param open makes a new connection. */
  constructor(open: () => Connection, limits: PoolLimits) {
    this.#open = open
    this.#limits = limits
  }

  /**
   * A connection for one exchange; `release` must follow. As in requests, no timeout counts while it waits for one.
   * @throws the signal's reason when it aborts meanwhile
   */
  take(signal: AbortSignal | undefined): Connection | Promise<Connection> {
    if (this.#limits.block && this.#inUse >= this.#limits.maxsize) return this.#wait(signal)
    this.#inUse += 1
    return this.#idle.pop() ?? this.#open()
  }

  /** The exchange has ended. After a failure the connection is of no more use: it may not know how it stands. */
  release(connection: Connection, failed: boolean): void {
    if (failed) connection.destroy()
    const next = this.#waiting.shift()
    if (next !== undefined) {
      next(failed ? this.#open() : connection)
      return
    }
    this.#inUse -= 1
    if (failed) return
    if (!this.#closed && this.#idle.length < this.#limits.maxsize) this.#idle.push(connection)
    else void connection.close()
  }

  /** Closes what is idle now, and the rest as it comes back. Who waits for a connection still gets one. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#idle.splice(0).map((connection) => connection.close()))
  }

  #wait(signal: AbortSignal | undefined): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1)
        reject(signal?.reason)
      }
      const turn = (connection: Connection) => {
        signal?.removeEventListener('abort', onAbort)
        resolve(connection)
      }
      this.#waiting.push(turn)
      signal?.addEventListener('abort', onAbort, { once: true })
    })
  }
}
