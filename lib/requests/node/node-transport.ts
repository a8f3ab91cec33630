/**
 * The client's transport to the network, on undici: TLS, proxies and timeouts as requests has them. Undici does
 * the wire; redirects, retries, cookies and decoding stay with the session and the adapter.
 */
import type { Dispatcher } from 'undici'
import type { ConnectionPool } from '../connection-pool'
import { ConnectionPools } from '../connection-pools'
import { type ProxyServer, parseProxy } from '../proxy-server'
import type { PoolSettings, RawResponse, Transport, TransportRequest } from '../transport'
import { originOf, originUrl, pathUrl, requestTarget } from '../url'
import type { Connection } from './connection'
import { keyOf, openerOf } from './connection-terms'
import { acceptEncoding } from './content-decoders'
import { Exchange } from './exchange'
import { requestFields } from './request-fields'

/** Of a transport that all sessions of a program share; requests has 10 and 10 for each session. */
const SHARED: PoolSettings = { poolConnections: 100, poolMaxsize: 100, poolBlock: false }

export class NodeTransport implements Transport {
  /** What this version of Node can decode. */
  readonly acceptEncoding = acceptEncoding
  readonly #pools: ConnectionPools<Connection>

  /** @param pools Which connections it keeps. @default those to 100 origins, 100 each, and opens more when they are busy */
  constructor(pools: PoolSettings = SHARED) {
    this.#pools = new ConnectionPools(pools)
  }

  /** An adapter without wishes shares the pools of this one, so that `requests.get` in a loop is no slower than a session. */
  withPools(pools: PoolSettings | null): NodeTransport {
    return pools === null ? this : new NodeTransport(pools)
  }

  /**
   * @throws ConnectionError, SSLError, ProxyError, ConnectTimeout or ReadTimeout; the signal's reason when it
   *   aborts; Error when a certificate's file is missing; InvalidProxyURL, InvalidSchema. The body's stream fails
   *   with ChunkedEncodingError, ConnectionError or ReadTimeout.
   */
  exchange(request: TransportRequest): Promise<RawResponse> {
    try {
      return this.#exchange(request)
    } catch (error) {
      return Promise.reject(error)
    }
  }

  #exchange(request: TransportRequest): Promise<RawResponse> {
    request.signal?.throwIfAborted()
    const { url, verify, cert, proxy } = request
    const secure = originOf(url).scheme === 'https'
    // A plain request is sent to the proxy itself (RFC 9112 section 3.2.2); a secure one passes through it.
    const forward: ProxyServer | null = proxy !== null && !secure ? parseProxy(proxy) : null
    const origin = forward?.origin ?? originUrl(url)
    const terms = {
      origin,
      verify: origin.startsWith('https:') ? verify : true,
      cert: secure ? cert : null,
      tunnel: secure ? proxy : null,
    }
    const pool = this.#pools.get(keyOf(terms), () => openerOf(terms))
    const taken = pool.take(request.signal)
    // Mostly there is nothing to wait for, and what is not awaited costs nothing.
    if (!(taken instanceof Promise)) return serve(request, forward, taken, pool)
    return taken.then((connection) => serve(request, forward, connection, pool))
  }

  /** Closes the connections that are idle; those in use are closed when their response has been read. */
  async close(): Promise<void> {
    await this.#pools.close()
  }
}

function serve(
  request: TransportRequest,
  forward: ProxyServer | null,
  connection: Connection,
  pool: ConnectionPool<Connection>,
): Promise<RawResponse> {
  const exchange = new Exchange(request, connection, pool)
  const { url, method, headers, body } = request
  connection.dispatch(
    {
      path: forward === null ? pathUrl(url) : requestTarget(url),
      method: method as Dispatcher.HttpMethod,
      headers: requestFields(headers, forward?.authorization ?? null),
      body: body as Dispatcher.DispatchOptions['body'],
    },
    request.connectTimeout,
    exchange,
  )
  return exchange.response
}
