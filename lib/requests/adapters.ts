/** Adapters: what a session sends by, chosen by the beginning of the URL. */
import type { HeaderList } from '../http/message'
import { type RepeatableRequest, sendWithRetries } from './adapter-retries'
import { attachRequest } from './attach-request'
import { basicAuthorization } from './basic-authorization'
import { callOf } from './call'
import { getDefaultTransport } from './default-transport'
import { ConnectionError, InsecureRequestWarning } from './exceptions'
import { settingsBehind } from './hook-options'
import { check, checkSendOptions, type SendOptions } from './options'
import type { PreparedRequest } from './prepared-request'
import { reportDownload } from './progress'
import { selectProxy } from './proxies'
import { isRepeatable, wireBody } from './request-body-stream'
import { Response } from './response'
import { Retry } from './retry'
import { parseTimeout, type Timeouts } from './timeout'
import type { PoolSettings, RawResponse, Transport, TransportRequest } from './transport'
import { credentialsOf, originOf, pathUrl } from './url'
import { warn } from './warnings'
import { wireHeaders } from './wire-headers'

export { type RequestHistory, Retry, type RetryAttempt, type RetryOptions } from './retry'
export type { PoolSettings, RawResponse, Transport, TransportRequest } from './transport'

/** Extend it to answer requests in a way of your own; mount it with `session.mount(prefix, adapter)`. */
export abstract class BaseAdapter {
  /** One exchange; redirects are the session's business. */
  abstract send(request: PreparedRequest, options?: SendOptions): Promise<Response>
  /** Lets go of connections. It may be used again afterwards. */
  abstract close(): void | Promise<void>
}

export interface HTTPAdapterOptions {
  /**
   * How often a request is sent again when it fails: a number of retries, or a `Retry` that knows which failures
   * and how long to wait.
   * @default 0: never
   */
  maxRetries?: number | boolean | Retry | null
  /**
   * To how many origins connections are kept; of the one that was not used for longest they are dropped first.
   *
   * An adapter has pools of its own, as in requests. Only in Node, one without any of the three pool options shares
   * those of the program's transport. @default 10
   */
  poolConnections?: number
  /** How many connections to one origin are kept for later. @default 10 */
  poolMaxsize?: number
  /**
   * Whether requests wait when `poolMaxsize` connections to their origin are in use, for as long as it takes. If not,
   * more are opened, and closed after use. A response with `stream: true` uses its connection until its body is read
   * or closed. @default false
   */
  poolBlock?: boolean
  /** What really moves the bytes. @default the transport of the place where the program runs */
  transport?: Transport
}

const OPTIONS = ['maxRetries', 'poolConnections', 'poolMaxsize', 'poolBlock', 'transport']

/** Sends over HTTP: checks what goes out, sends it again where that helps, and makes a Response of what comes back. */
export class HTTPAdapter extends BaseAdapter {
  /** Of every request; it never changes. */
  readonly maxRetries: Retry
  readonly #transport: Transport | null
  /** Null: the transport decides. */
  readonly #pools: PoolSettings | null
  #pooled: { readonly shared: Transport; readonly own: Transport } | null = null

  /** @throws TypeError for an unknown option or a value of a wrong kind. */
  constructor(options: HTTPAdapterOptions = {}) {
    super()
    check(options, OPTIONS)
    this.#pools = poolSettings(options)
    this.maxRetries = retriesOf(options.maxRetries)
    this.#transport = options.transport ?? null
  }

  /**
   * @throws ConnectionError, Timeout, RetryError, …; RangeError for a timeout that cannot be; TypeError for an
   *   unknown option.
   */
  async send(request: PreparedRequest, given: SendOptions = {}): Promise<Response> {
    const options = settingsBehind(given)
    // A session has looked at them before.
    if (callOf(options) === null) checkSendOptions(options)
    const timeouts = parseTimeout(options.timeout)
    try {
      const attempts = this.#attempts(request, options, timeouts)
      const { raw, retries } = await sendWithRetries(attempts, this.maxRetries)
      const { onDownloadProgress } = options
      const watched = onDownloadProgress ? reportDownload(raw, onDownloadProgress) : raw
      const response = this.buildResponse(request, watched)
      response.raw.retries = retries
      return response
    } catch (error) {
      attachRequest(error, request)
      throw error
    }
  }

  #attempts(
    request: PreparedRequest,
    options: SendOptions,
    { connect, read }: Timeouts,
  ): RepeatableRequest {
    const { signal, cert = null } = options
    const transport = this.#requireTransport()
    const verify = this.certVerify(request.url, options.verify ?? true)
    this.addHeaders(request, options)
    const proxy = selectProxy(request.url, options.proxies ?? null)
    const headers = this.#headersFor(request, proxy)
    const url = absoluteUrl(this.requestUrl(request), request.url)
    return {
      method: request.method,
      url,
      signal,
      isBodyRepeatable: isRepeatable(request.body),
      exchange() {
        if (verify === false) warnAboutUnverified(url)
        const message: TransportRequest = {
          method: request.method,
          url,
          headers,
          body: wireBody(request.body, options.onUploadProgress),
          connectTimeout: connect,
          readTimeout: read,
          verify,
          cert,
          proxy,
          initiator: callOf(options)?.initiator,
        }
        return transport.exchange(signal ? { ...message, signal } : message)
      },
    }
  }

  /** Override it to add headers to everything that goes out by this adapter; it does nothing itself. */
  addHeaders(_request: PreparedRequest, _options: SendOptions): void {}

  /** Headers for the proxy alone: Basic credentials, when its URL has some. */
  proxyHeaders(proxy: string): Record<string, string> {
    const credentials = credentialsOf(proxy)
    if (credentials === null) return {}
    return { 'Proxy-Authorization': basicAuthorization(...credentials) }
  }

  /** What stands in the request line: path and query. Override it to ask for something else. */
  requestUrl(request: PreparedRequest): string {
    return request.pathUrl
  }

  /** How certificates of this URL are checked. Override it to be stricter than the call asks for. */
  certVerify(_url: string, verify: boolean | string): boolean | string {
    return verify
  }

  /** A Response from a message; its body is not read yet. */
  buildResponse(request: PreparedRequest, raw: RawResponse): Response {
    return new Response(request, raw, this)
  }

  /** Closes pools of its own and the transport that it was given; the one of the place is shared and stays. */
  async close(): Promise<void> {
    const pooled = this.#pooled
    if (pooled !== null && pooled.own !== pooled.shared) await pooled.own.close?.()
    await this.#transport?.close?.()
  }

  /** Of an https request, the proxy sees only that it shall open a tunnel. */
  #headersFor(request: PreparedRequest, proxy: string | null): HeaderList {
    const headers = wireHeaders(request)
    if (proxy === null || originOf(request.url).scheme !== 'http') return headers
    const more = Object.entries(this.proxyHeaders(proxy))
    return [...headers, ...more.filter(([name]) => !request.headers.has(name))]
  }

  #requireTransport(): Transport {
    const transport = this.#transport ?? getDefaultTransport()
    if (transport !== null) return this.#withOwnPools(transport)
    throw new ConnectionError(
      'There is nothing to send requests by: give HTTPAdapter a transport, or call setDefaultTransport first.',
    )
  }

  #withOwnPools(shared: Transport): Transport {
    if (shared.withPools === undefined) return shared
    // The place's transport may have been replaced since.
    if (this.#pooled?.shared !== shared) {
      this.#pooled = { shared, own: shared.withPools(this.#pools) }
    }
    return this.#pooled.own
  }
}

/** Null when none of them is given. */
function poolSettings(options: HTTPAdapterOptions): PoolSettings | null {
  const { poolConnections, poolMaxsize, poolBlock } = options
  for (const [name, value] of Object.entries({ poolConnections, poolMaxsize })) {
    if (value === undefined || (Number.isInteger(value) && value > 0)) continue
    throw new TypeError(`${name} must be a whole number from 1 on, not ${String(value)}.`)
  }
  if (poolBlock !== undefined && typeof poolBlock !== 'boolean') {
    throw new TypeError(`poolBlock must be true or false, not ${String(poolBlock)}.`)
  }
  if ([poolConnections, poolMaxsize, poolBlock].every((value) => value === undefined)) return null
  return {
    poolConnections: poolConnections ?? 10,
    poolMaxsize: poolMaxsize ?? 10,
    poolBlock: poolBlock ?? false,
  }
}

/** Without retries, a read error is thrown as itself, as in requests. */
function retriesOf(maxRetries: HTTPAdapterOptions['maxRetries'] = 0): Retry {
  if (maxRetries === 0 || maxRetries === false) return new Retry({ total: 0, read: false })
  return Retry.fromInt(maxRetries)
}

/** Where a request line leads on the machine of the URL. */
function absoluteUrl(target: string, url: string): string {
  if (!target.startsWith('/')) return target
  if (target === pathUrl(url)) return url
  return url.replace(/^([^:/?#]+:\/\/[^/?#]*).*$/s, (_, origin: string) => origin + target)
}

function warnAboutUnverified(url: string): void {
  const { scheme, hostname } = originOf(url)
  if (scheme !== 'https') return
  warn(
    InsecureRequestWarning,
    `Unverified HTTPS request is being made to host '${hostname}'. Adding certificate verification is strongly advised. See: https://urllib3.readthedocs.io/en/latest/advanced-usage.html#tls-warnings`,
  )
}
