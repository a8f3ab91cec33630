/** Adapters: what a session sends by, chosen by the beginning of the URL. */
import type { HeaderList } from '../http/message'
import { attachRequest } from './attach-request'
import { callOf } from './call'
import { getDefaultTransport } from './default-transport'
import { ConnectionError, InsecureRequestWarning } from './exceptions'
import { checkHeader } from './header-fields'
import { check, notAvailableYet, type SendOptions } from './options'
import type { PreparedRequest } from './prepared-request'
import { bodyBytes } from './request-body'
import { Response } from './response'
import { parseTimeout } from './timeout'
import type { RawResponse, Transport } from './transport'
import { authorityOf, originOf } from './url'
import { warn } from './warnings'

export type { RawResponse, Transport, TransportRequest } from './transport'

/** Extend it to answer requests in a way of your own; mount it with `session.mount(prefix, adapter)`. */
export abstract class BaseAdapter {
  /** One exchange; redirects are the session's business. */
  abstract send(request: PreparedRequest, options?: SendOptions): Promise<Response>
  /** Lets go of connections. It may be used again afterwards. */
  abstract close(): void | Promise<void>
}

export interface HTTPAdapterOptions {
  /** What really moves the bytes. @default the transport of the place where the program runs */
  transport?: Transport
}

/** Sends over HTTP: checks what goes out, and makes a Response of what comes back. */
export class HTTPAdapter extends BaseAdapter {
  readonly #transport: Transport | null

  /** @throws TypeError for an unknown option. */
  constructor(options: HTTPAdapterOptions = {}) {
    super()
    const missing = ['maxRetries', 'poolConnections', 'poolMaxsize', 'poolBlock']
    check({ ...options, maxRetries: retriesIn(options) }, ['transport'], missing)
    this.#transport = options.transport ?? null
  }

  /** @throws ConnectionError, Timeout, … and RangeError for a timeout that cannot be. */
  async send(request: PreparedRequest, options: SendOptions = {}): Promise<Response> {
    const { connect, read } = parseTimeout(options.timeout)
    const verify = options.verify ?? true
    if (typeof verify === 'string') throw notAvailableYet('A CA bundle as verify')
    const headers = wireHeaders(request)
    try {
      const transport = this.#requireTransport()
      if (verify === false) warnAboutUnverified(request.url)
      const raw = await transport.exchange({
        method: request.method,
        url: request.url,
        headers,
        body: request.body === null ? null : bodyBytes(request.body),
        connectTimeout: connect,
        readTimeout: read,
        verify,
        cert: null,
        proxy: null,
        ...(options.signal ? { signal: options.signal } : {}),
        initiator: callOf(options)?.initiator,
      })
      return this.buildResponse(request, raw)
    } catch (error) {
      attachRequest(error, request)
      throw error
    }
  }

  /** A Response from a message; its body is not read yet. */
  buildResponse(request: PreparedRequest, raw: RawResponse): Response {
    return new Response(request, raw, this)
  }

  /** Closes the transport that it was given; the one of the place is shared and stays. */
  async close(): Promise<void> {
    await this.#transport?.close?.()
  }

  #requireTransport(): Transport {
    const transport = this.#transport ?? getDefaultTransport()
    if (transport !== null) return transport
    throw new ConnectionError(
      'There is nothing to send requests by: give HTTPAdapter a transport, or call setDefaultTransport first.',
    )
  }
}

/** `maxRetries: 0` asks for nothing and is fine. */
function retriesIn(options: object): unknown {
  return 'maxRetries' in options && options.maxRetries !== 0 ? options.maxRetries : undefined
}

/** Headers in the order in which they go out. Host is first unless the caller placed it. */
function wireHeaders(request: PreparedRequest): HeaderList {
  const headers = [...request.headers.items()]
  // Again, because authentication and hooks may have changed them since they were prepared.
  for (const [name, value] of headers) checkHeader(name, value)
  if (request.headers.has('Host')) return headers
  return [['Host', authorityOf(request.url)], ...headers]
}

function warnAboutUnverified(url: string): void {
  const { scheme, hostname } = originOf(url)
  if (scheme !== 'https') return
  warn(
    InsecureRequestWarning,
    `Unverified HTTPS request is being made to host '${hostname}'. Adding certificate verification is strongly advised. See: https://urllib3.readthedocs.io/en/latest/advanced-usage.html#tls-warnings`,
  )
}
