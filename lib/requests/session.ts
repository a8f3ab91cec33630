/** A session: settings that several requests share, and the rules by which they are sent. */
import { AdapterMounts } from './adapter-mounts'
import { type BaseAdapter, HTTPAdapter } from './adapters'
import type { Auth } from './auth'
import { type Call, callOf, withCall } from './call'
import { defaultHeaders } from './default-headers'
import { asyncDispose } from './dispose'
import { ChunkedEncodingError, ContentDecodingError, TooManyRedirects } from './exceptions'
import { mergeHeaders } from './header-fields'
import { dispatchHooks, type Hooks, type HooksInput, toHooks } from './hooks'
import { inspectSymbol } from './inspect'
import { mergeParams } from './merge-params'
import {
  check,
  checkRequestOptions,
  checkSendOptions,
  type HeadersInput,
  type RequestOptions,
  type SendOptions,
} from './options'
import { PreparedRequest } from './prepared-request'
import type { Params } from './query'
import {
  dropBodyUnlessKept,
  fragmentOf,
  redirectMethod,
  redirectTarget,
  stripsAuth,
} from './redirects'
import { Request } from './request'
import type { Response } from './response'
import type { CaseInsensitiveDict } from './structures'
import { TimeDelta } from './timedelta'
import { parseTimeout, type TimeoutOption, warnAboutMilliseconds } from './timeout'
import { redirectUrl } from './url'

/** What `new Session()` takes; each is a property of the session afterwards. */
export interface SessionDefaults {
  /** Over the default headers; null removes one. */
  headers?: HeadersInput
  params?: Params
  auth?: Auth | null
  hooks?: HooksInput
  verify?: boolean | string
  /** @default 30 */
  maxRedirects?: number
  /** SECONDS, for every request that has no timeout of its own. @default null */
  timeout?: TimeoutOption | null
}

const DEFAULTS = ['headers', 'params', 'auth', 'hooks', 'verify', 'maxRedirects', 'timeout']
const MISSING_DEFAULTS = ['cookies', 'proxies', 'stream', 'cert', 'trustEnv', 'baseUrl']

export class Session {
  /**
   * Called synchronously when a call is made, and handed with every hop to the transport as `initiator`: the
   * playground finds out by it which line made an exchange. @default null
   */
  static captureInitiator: (() => unknown) | null = null

  /** Sent with every request, under the request's own. */
  headers: CaseInsensitiveDict<string>
  /** Query parameters of every request; a request's own are merged over them. @default {} */
  params: Params
  /** Used by requests that have none of their own. @default null */
  auth: Auth | null
  /** Used by requests that have none of their own. */
  hooks: Hooks
  /** Whether to check certificates. @default true */
  verify: boolean | string
  /** How many redirects are followed before TooManyRedirects. @default 30 */
  maxRedirects: number
  /** SECONDS, for requests without a timeout of their own; null waits for ever. @default null */
  timeout: TimeoutOption | null
  readonly #mounts = new AdapterMounts()

  /** @throws TypeError for an unknown option. */
  constructor(defaults: SessionDefaults = {}) {
    check(defaults, DEFAULTS, MISSING_DEFAULTS)
    this.headers = mergeHeaders(defaultHeaders(), defaults.headers ?? null)
    this.params = defaults.params ?? {}
    this.auth = defaults.auth ?? null
    this.hooks = toHooks(defaults.hooks)
    this.verify = defaults.verify ?? true
    this.maxRedirects = defaults.maxRedirects ?? 30
    this.timeout = defaults.timeout ?? null
    this.mount('https://', new HTTPAdapter())
    this.mount('http://', new HTTPAdapter())
  }

  /** Any method. @throws TypeError for an unknown option, and every RequestException. */
  async request(
    method: string,
    url: string | URL,
    options: RequestOptions = {},
  ): Promise<Response> {
    const call = beginCall(options)
    checkRequestOptions(options)
    const { params, data, json, headers, auth, hooks, ...send } = options
    const request = new Request(method, url, { params, data, json, headers, auth, hooks })
    return this.send(await this.prepareRequest(request), withCall(send, call))
  }

  /** Asks for a resource. */
  get(url: string | URL, options?: RequestOptions): Promise<Response> {
    return this.request('GET', url, options)
  }

  /** Asks what may be done with a resource. */
  options(url: string | URL, options?: RequestOptions): Promise<Response> {
    return this.request('OPTIONS', url, options)
  }

  /** A GET without the body. Does not follow redirects unless told to. */
  head(url: string | URL, options?: RequestOptions): Promise<Response> {
    return this.request('HEAD', url, { allowRedirects: false, ...options })
  }

  /** Sends data to a resource. */
  post(url: string | URL, options?: RequestOptions): Promise<Response> {
    return this.request('POST', url, options)
  }

  /** Puts a resource in the place of what is there. */
  put(url: string | URL, options?: RequestOptions): Promise<Response> {
    return this.request('PUT', url, options)
  }

  /** Changes a part of a resource. */
  patch(url: string | URL, options?: RequestOptions): Promise<Response> {
    return this.request('PATCH', url, options)
  }

  /** Removes a resource. */
  delete(url: string | URL, options?: RequestOptions): Promise<Response> {
    return this.request('DELETE', url, options)
  }

  /** The request with this session's settings under its own, ready for `send`. */
  async prepareRequest(request: Request): Promise<PreparedRequest> {
    const prepared = new PreparedRequest()
    await prepared.prepare({
      method: request.method,
      url: request.url,
      headers: mergeHeaders(this.headers, request.headers),
      params: mergeParams(this.params, request.params),
      data: request.data,
      json: request.json,
      auth: request.auth ?? this.auth,
      hooks: request.hooks.response.length > 0 ? request.hooks : this.hooks,
    })
    return prepared
  }

  /** Sends what was prepared, and follows redirects. @throws TypeError for a Request that was not prepared. */
  async send(request: PreparedRequest, options: SendOptions = {}): Promise<Response> {
    const call = beginCall(options)
    checkSendOptions(options)
    if (!(request instanceof PreparedRequest)) {
      throw new TypeError(
        'You can only send PreparedRequests: await session.prepareRequest(request) makes one.',
      )
    }
    options.signal?.throwIfAborted()
    const timeout = options.timeout === undefined ? this.timeout : options.timeout
    const verify = options.verify ?? this.verify
    if (!call.checkedTimeout) warnAboutMilliseconds(parseTimeout(timeout))
    call.checkedTimeout = true
    return this.#follow(request, withCall({ ...options, timeout, verify }, call))
  }

  async #follow(request: PreparedRequest, settings: SendOptions): Promise<Response> {
    const adapter = this.getAdapter(request.url)
    const started = performance.now()
    const answer = await adapter.send(request, settings)
    answer.elapsed = TimeDelta.fromMilliseconds(performance.now() - started)
    const { timeout, verify } = settings
    let response = await dispatchHooks(request.hooks, answer, { timeout, verify })
    if (settings.allowRedirects ?? true) {
      const history: Response[] = []
      for await (const hop of this.resolveRedirects(response, request, settings)) {
        history.push(response)
        response = hop
      }
      response.history = history
    } else {
      const location = this.getRedirectTarget(response)
      if (location) response.next = await this.#redirect(location, response, request)
    }
    await response.read()
    return response
  }

  /** The responses to which this one leads by redirects, sent one by one. @throws TooManyRedirects */
  async *resolveRedirects(
    response: Response,
    request: PreparedRequest,
    options: SendOptions = {},
  ): AsyncGenerator<Response, void, undefined> {
    const history: Response[] = []
    let hop = response
    let sent = request
    for (let to = this.getRedirectTarget(hop); to; to = this.getRedirectTarget(hop)) {
      hop.history = [...history]
      await readForTheRecord(hop)
      if (history.length >= this.maxRedirects) {
        const message = `Exceeded ${this.maxRedirects} redirects.`
        throw new TooManyRedirects(message, { response: hop })
      }
      history.push(hop)
      sent = await this.#redirect(to, hop, sent)
      hop = await this.send(sent, { ...options, allowRedirects: false })
      yield hop
    }
  }

  async #redirect(
    location: string,
    response: Response,
    request: PreparedRequest,
  ): Promise<PreparedRequest> {
    const prepared = request.copy()
    prepared.url = redirectUrl(location, response.url, fragmentOf(request.url))
    this.rebuildMethod(prepared, response)
    dropBodyUnlessKept(prepared, response.statusCode)
    // A Cookie header that the caller wrote was for the first place only.
    prepared.headers.delete('Cookie')
    await this.rebuildAuth(prepared, response)
    return prepared
  }

  /** Where a response leads; null when it leads nowhere. Override it to follow other responses. */
  getRedirectTarget(response: Response): string | null {
    return redirectTarget(response)
  }

  /** Whether `Authorization` must not go from one URL to the other. */
  shouldStripAuth(oldUrl: string, newUrl: string): boolean {
    return stripsAuth(oldUrl, newUrl)
  }

  /** Changes the method of the request that follows a redirect, by the status. */
  rebuildMethod(prepared: PreparedRequest, response: Response): void {
    prepared.method = redirectMethod(prepared.method, response.statusCode)
  }

  /** Removes credentials from a request that goes to another place. */
  async rebuildAuth(prepared: PreparedRequest, response: Response): Promise<void> {
    const { headers, url } = prepared
    if (this.shouldStripAuth(response.request.url, url)) headers.delete('Authorization')
  }

  /** The adapter that serves the URL. @throws InvalidSchema when there is none. */
  getAdapter(url: string): BaseAdapter {
    return this.#mounts.find(url)
  }

  /**
   * Serves URLs that begin with the prefix by this adapter; the longest prefix wins. End a host with `/`,
   * because `https://api.test` is also the beginning of `https://api.test.example`.
   */
  mount(prefix: string, adapter: BaseAdapter): void {
    this.#mounts.mount(prefix, adapter)
  }

  /** Adapters by prefix, longest first. */
  get adapters(): ReadonlyMap<string, BaseAdapter> {
    return this.#mounts.adapters
  }

  /** Closes every adapter. The session can be used again afterwards. */
  async close(): Promise<void> {
    for (const adapter of new Set(this.adapters.values())) await adapter.close()
  }

  /** For `await using session = new Session()`. */
  [asyncDispose](): Promise<void> {
    return this.close()
  }

  /** `<Session>` */
  toString(): string {
    return '<Session>'
  }

  [inspectSymbol](): string {
    return this.toString()
  }
}

/** The call that the options belong to, or a new one, made here. */
function beginCall(options: SendOptions): Call {
  const running = options === null ? null : callOf(options)
  return running ?? { initiator: Session.captureInitiator?.() ?? null, checkedTimeout: false }
}

/** The body of a response on the way. A broken one is no reason not to go on, as in requests. */
async function readForTheRecord(response: Response): Promise<void> {
  try {
    await response.read()
  } catch (error) {
    if (error instanceof ChunkedEncodingError || error instanceof ContentDecodingError) return
    throw error
  }
}
