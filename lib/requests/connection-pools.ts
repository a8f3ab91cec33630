/** Connection pools: one for each origin and way of reaching it, so that no connection is used under other terms. */
import { ConnectionPool, type PooledConnection } from './connection-pool'
import type { PoolSettings } from './transport'

export class ConnectionPools<Connection extends PooledConnection> {
  readonly #settings: PoolSettings
  /** Least recently used first. */
  readonly #pools = new Map<string, ConnectionPool<Connection>>()
  /** The key of the last of them. */
  #newest: string | null = null

  constructor(settings: PoolSettings) {
    this.#settings = settings
  }

  /**
   * The pool of these terms.
   * @param key the same for requests that may share connections.
   * @param opener called when there is no such pool yet, for what makes its connections; what it throws is thrown.
   */
  get(key: string, opener: () => () => Connection): ConnectionPool<Connection> {
    const kept = this.#pools.get(key)
    if (kept !== undefined && key === this.#newest) return kept
    const pool = kept ?? this.#newPool(opener())
    this.#newest = key
    this.#pools.delete(key)
    this.#pools.set(key, pool)
    if (this.#pools.size > this.#settings.poolConnections) this.#dropOldest()
    return pool
  }

  /** Closes idle connections; those in use are closed when their exchange ends. */
  async close(): Promise<void> {
    const pools = [...this.#pools.values()]
    this.#pools.clear()
    await Promise.all(pools.map((pool) => pool.close()))
  }

  #newPool(open: () => Connection): ConnectionPool<Connection> {
    const { poolMaxsize: maxsize, poolBlock: block } = this.#settings
    return new ConnectionPool(open, { maxsize, block })
  }

  #dropOldest(): void {
    const [oldest] = this.#pools
    if (oldest === undefined) return
    this.#pools.delete(oldest[0])
    void oldest[1].close()
  }
}
