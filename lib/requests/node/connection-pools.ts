/** Connection pools: one for each origin and way of reaching it, so that no connection is used under other terms. */

import { parseProxy } from '../proxy-server'
import type { PoolSettings } from '../transport'
import { ConnectionPool } from './connection-pool'
import { NO_TLS, tlsSettings } from './tls-settings'

/** What decides whether two requests may share a connection. */
export interface ConnectionTerms {
  /** Of the server that the connection is made for: the URL's, or a proxy that is asked in its stead. */
  readonly origin: string
  readonly verify: boolean | string
  readonly cert: string | readonly [string, string] | null
  /** URL of the proxy to tunnel through. */
  readonly tunnel: string | null
}

/** Most terms are an origin and nothing else, which cannot be mistaken for a JSON text. */
function keyOf({ origin, verify, cert, tunnel }: ConnectionTerms): string {
  if (verify === true && cert === null && tunnel === null) return origin
  return JSON.stringify([origin, verify, cert, tunnel])
}

export class ConnectionPools {
  readonly #settings: PoolSettings
  /** Least recently used first. */
  readonly #pools = new Map<string, ConnectionPool>()

  constructor(settings: PoolSettings) {
    this.#settings = settings
  }

  /** @throws Error when a certificate file is missing; SSLError when one is of no use; InvalidProxyURL, InvalidSchema. */
  get(terms: ConnectionTerms): ConnectionPool {
    const key = keyOf(terms)
    const pool = this.#pools.get(key) ?? this.#newPool(terms)
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

  #newPool({ origin, verify, cert, tunnel }: ConnectionTerms): ConnectionPool {
    const proxy = tunnel === null ? null : parseProxy(tunnel)
    const secure = origin.startsWith('https:')
    const settings = {
      tls: secure ? tlsSettings(verify, cert) : NO_TLS,
      tunnel: proxy,
      // The client's certificate is for the server; a proxy need not know who asks.
      proxyTls: proxy?.secure ? tlsSettings(verify, null) : NO_TLS,
    }
    const { poolMaxsize: maxsize, poolBlock: block } = this.#settings
    return new ConnectionPool(origin, settings, { maxsize, block })
  }

  #dropOldest(): void {
    const [oldest] = this.#pools
    if (oldest === undefined) return
    this.#pools.delete(oldest[0])
    void oldest[1].close()
  }
}
