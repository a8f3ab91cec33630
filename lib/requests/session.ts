/** A session: settings that several requests share, and the rules by which they are sent. */
import { AdapterMounts } from './adapter-mounts'
import { type BaseAdapter, HTTPAdapter } from './adapters'
import type { Auth } from './auth'
import { type Call, callOf, withCall } from './call'
import { CaseInsensitiveDict } from './case-insensitive-dict'
import { type CookiesInput, hasCookies, isCookieJar, RequestsCookieJar } from './cookie-jar'
import { cookiejarFromDict } from './cookies'
import { logExchange } from './debug'
import { defaultHeaders } from './default-headers'
import { asyncDispose, dispose } from './dispose'
import { TooManyRedirects } from './exceptions'
import { mergeFields, mergeHeaders } from './header-fields'
import { rememberSettings } from './hook-options'
import { inspectSymbol } from './inspect'
import { mergeParams } from './merge-params'
import { getNetrcAuth } from './netrc'
import { NO_WAIT } from './no-wait'
import {
  type ClientCertificate,
  checkRedirectOptions,
  checkRequestOptions,
  checkSendOptions,
  type HeadersInput,
  type RedirectOptions,
  type RequestOptions,
  type SendOptions,
  splitOptions,
} from './options'
import { PreparedRequest } from './prepared-request'
import { type Proxies, proxyAuthorization, resolveProxies } from './proxies'
import type { Params } from './query'
import { readAside } from './read-aside'
import {
  dropBodyUnlessKept,
  fragmentOf,
  redirectMethod,
  redirectTarget,
  rewindBody,
  stripsAuth,
} from './redirects'
import { Request } from './request'
import { extractCookiesToJar, renewCookieHeader } from './request-cookies'
import type { Response } from './response'
import { dispatchHooks, type Hooks, toHooks } from './response-hooks'
import {
  absoluteTo,
  checkSessionDefaults,
  completeSettings,
  mergeEnvironment,
  type SessionDefaults,
} from './session-settings'
import { restoreSession, type SessionState, sessionState } from './session-state'
import { TimeDelta } from './timedelta'
import { parseTimeout, type TimeoutOption, warnAboutMilliseconds } from './timeout'
import { redirectUrl } from './url'

export type { SessionDefaults } from './session-settings'
export type { SessionState } from './session-state'

export class Session {
  /**
   * Called synchronously when a call is made, and handed with every hop to the transport as `initiator`: the
   * playground finds out by it which line made an exchange. @default null
   */
  static captureInitiator: (() => unknown) | null = null

  /** Query parameters of every request; a request's own are merged over them. @default {} */
  params: Params
  /** Used by requests that have none of their own. @default null */
  auth: Auth | null
  /** Used by requests that have none of their own. */
  hooks: Hooks
  /** Whether to check certificates, or the file of a CA bundle to check them by. @default true */
  verify: boolean | string
  /** A client certificate. @default null */
  cert: ClientCertificate | null
  /** Proxies by scheme, such as `{ https: 'http://proxy.test:3128' }`. @default {} */
  proxies: Record<string, string | null>
  /** Whether bodies are left unread. @default false */
  stream: boolean
  /** Whether the environment's proxies, netrc and CA bundle count. @default true */
  trustEnv: boolean
  /** How many redirects are followed before TooManyRedirects. @default 30 */
  maxRedirects: number
  /** SECONDS, for requests without a timeout of their own; null waits for ever. @default null */
  timeout: TimeoutOption | null
  /** What the URLs of requests are relative to; end it with `/` to keep its last segment. @default null */
  baseUrl: string | URL | null
  #headers: CaseInsensitiveDict<string>
  #cookies: RequestsCookieJar
  readonly #mounts = new AdapterMounts()

  /** @throws TypeError for an unknown option. */
  constructor(defaults: SessionDefaults = {}) {
    checkSessionDefaults(defaults)
    this.#headers = mergeHeaders(defaultHeaders(), defaults.headers ?? null)
    this.params = defaults.params ?? {}
    this.#cookies = new RequestsCookieJar()
    this.#cookies.update(defaults.cookies ?? {})
    this.auth = defaults.auth ?? null
    this.hooks = toHooks(defaults.hooks)
    this.verify = defaults.verify ?? true
    this.cert = defaults.cert ?? null
    this.proxies = { ...defaults.proxies }
    this.stream = defaults.stream ?? false
    this.trustEnv = defaults.trustEnv ?? true
    this.maxRedirects = defaults.maxRedirects ?? 30
    this.timeout = defaults.timeout ?? null
    this.baseUrl = defaults.baseUrl ?? null
    this.mount('https://', new HTTPAdapter())
    this.mount('http://', new HTTPAdapter())
  }

  /** Sent with every request, under the request's own. Setting them replaces them all, also the default ones. */
  get headers(): CaseInsensitiveDict<string> {
    return this.#headers
  }
  set headers(given: HeadersInput) {
    const isDict = given instanceof CaseInsensitiveDict
    this.#headers = isDict ? (given as CaseInsensitiveDict<string>) : mergeHeaders({}, given)
  }

  /** Sent to the places that each cookie is for, and filled by every response. Those of a mapping go to every host. */
  get cookies(): RequestsCookieJar {
    return this.#cookies
  }
  set cookies(given: CookiesInput) {
    this.#cookies = isCookieJar(given) ? given : cookiejarFromDict(given)
  }

  /** Any method. @throws TypeError for an unknown option, and every RequestException. */
  async request(
    method: string,
    url: string | URL,
    options: RequestOptions = {},
  ): Promise<Response> {
    const call = beginCall(options)
    checkRequestOptions(options)
    const { parts, send } = splitOptions(options)
    const prepared = await this.prepareRequest(new Request(method, url, parts))
    const settings = this.mergeEnvironmentSettings(prepared.url, send)
    return await this.send(prepared, withCall(Object.assign(send, settings), call))
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
    const url = absoluteTo(this.baseUrl, request.url)
    const preparing = prepared.prepare({
      method: request.method,
      url,
      headers: mergeFields(this.headers, request.headers),
      cookies: request.cookies,
      sessionCookies: hasCookies(this.cookies) ? this.cookies : null,
      params: mergeParams(this.params, request.params),
      data: request.data,
      json: request.json,
      files: request.files,
      auth: request.auth ?? this.auth ?? (this.trustEnv ? getNetrcAuth(url) : null),
      hooks: request.hooks.response.length > 0 ? request.hooks : this.hooks,
    })
    if (preparing !== NO_WAIT) await preparing
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
    const settings = withCall(completeSettings(this, request.url, options), call)
    if (!call.checkedTimeout) warnAboutMilliseconds(parseTimeout(settings.timeout))
    call.checkedTimeout = true
    const adapter = this.getAdapter(request.url)
    const started = performance.now()
    let response = await adapter.send(request, settings)
    response.elapsed = TimeDelta.fromMilliseconds(performance.now() - started)
    logExchange(response)
    if (request.hooks.response.length > 0) {
      response = await applyHooks(request.hooks, response, settings)
    }
    // A hook may have repeated the exchange, as digest authentication does.
    for (const { request: sent, raw } of response.history) {
      extractCookiesToJar(this.cookies, sent, raw)
    }
    extractCookiesToJar(this.cookies, response.request, response.raw)
    if (this.#mayLead(response)) response = await this.#follow(response, request, settings)
    if (!settings.stream) await response.read()
    return response
  }

  /** Whether there is a redirect to be followed, or somebody who follows other responses, too. */
  #mayLead(response: Response): boolean {
    if (this.getRedirectTarget(response)) return true
    return this.resolveRedirects !== Session.prototype.resolveRedirects
  }

  async #follow(
    response: Response,
    request: PreparedRequest,
    settings: SendOptions,
  ): Promise<Response> {
    let last = response
    if (settings.allowRedirects ?? true) {
      for await (const hop of this.resolveRedirects(response, request, settings)) last = hop
    } else if (!callOf(settings)?.isFollowing) {
      const upcoming = this.#nextRequest(response, request, settings)
      for await (const next of upcoming) response.next = next
    }
    return last
  }

  /**
   * The responses to which this one leads by redirects, sent one by one. With `yieldRequests`, the request that
   * would be sent next, and nothing is sent.
   * @throws TooManyRedirects; TypeError for an unknown option.
   */
  resolveRedirects(
    response: Response,
    request: PreparedRequest,
    options?: RedirectOptions & { yieldRequests?: false },
  ): AsyncGenerator<Response, void, undefined>
  resolveRedirects(
    response: Response,
    request: PreparedRequest,
    options: RedirectOptions & { yieldRequests: true },
  ): AsyncGenerator<PreparedRequest, void, undefined>
  resolveRedirects(
    response: Response,
    request: PreparedRequest,
    given: RedirectOptions = {},
  ): AsyncGenerator<Response | PreparedRequest, void, undefined> {
    checkRedirectOptions(given)
    const { yieldRequests, ...options } = given
    return yieldRequests
      ? this.#nextRequest(response, request, options)
      : this.#hops(response, request, options)
  }

  async *#nextRequest(
    response: Response,
    request: PreparedRequest,
    options: SendOptions,
  ): AsyncGenerator<PreparedRequest, void, undefined> {
    const location = this.getRedirectTarget(response)
    if (location) yield (await this.#redirect(location, response, request, options))[0]
  }

  async *#hops(
    response: Response,
    request: PreparedRequest,
    options: SendOptions,
  ): AsyncGenerator<Response, void, undefined> {
    const call: Call = { ...beginCall(options), isFollowing: true }
    let hop = response
    let sent = request
    let followed = 0
    for (let to = this.getRedirectTarget(hop); to; to = this.getRedirectTarget(hop)) {
      await readAside(hop)
      if (followed >= this.maxRedirects) {
        const message = `Exceeded ${this.maxRedirects} redirects.`
        throw new TooManyRedirects(message, { response: hop })
      }
      followed += 1
      const [next, proxies] = await this.#redirect(to, hop, sent, options)
      rewindBody(next)
      const settings = withCall({ ...options, proxies, allowRedirects: false }, call)
      const answer = await this.send(next, settings)
      answer.history = [...hop.history, hop, ...answer.history]
      sent = next
      hop = answer
      yield hop
    }
  }

  async #redirect(
    location: string,
    response: Response,
    request: PreparedRequest,
    options: SendOptions,
  ): Promise<[PreparedRequest, Proxies]> {
    const prepared = request.copy()
    prepared.url = redirectUrl(location, response.url, fragmentOf(request.url))
    this.rebuildMethod(prepared, response)
    dropBodyUnlessKept(prepared, response.statusCode)
    // A Cookie header that the caller wrote was for the first place only.
    renewCookieHeader(prepared, response, this.cookies)
    const proxies = this.rebuildProxies(prepared, options.proxies ?? null)
    await this.rebuildAuth(prepared, response)
    return [prepared, proxies]
  }

  /** A call's settings over the session's, and the environment's under both. */
  mergeEnvironmentSettings(url: string, options: SendOptions): SendOptions {
    checkSendOptions(options)
    return mergeEnvironment(this, url, options)
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

  /** Removes credentials from a request that goes to another place; netrc may have others for it. */
  async rebuildAuth(prepared: PreparedRequest, response: Response): Promise<void> {
    const { headers, url } = prepared
    if (this.shouldStripAuth(response.request.url, url)) headers.delete('Authorization')
    if (!this.trustEnv || headers.has('Authorization')) return
    const auth = getNetrcAuth(url)
    if (auth !== null) await prepared.prepareAuth(auth)
  }

  /** The proxies for a request that follows a redirect, whose `Proxy-Authorization` it makes anew. */
  rebuildProxies(prepared: PreparedRequest, proxies: Proxies | null): Proxies {
    const rebuilt = resolveProxies(prepared, proxies, this.trustEnv)
    prepared.headers.delete('Proxy-Authorization')
    const authorization = proxyAuthorization(prepared.url, rebuilt)
    if (authorization !== null) prepared.headers.set('Proxy-Authorization', authorization)
    return rebuilt
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

  /**
   * Settings and cookies, passwords among them, for `JSON.stringify(session)`. What JSON cannot hold is left out:
   * hooks, adapters, and an `auth` that is no name and password.
   */
  toJSON(): SessionState {
    return sessionState(this)
  }

  /**
   * A session of what `toJSON()` gave: `Session.fromJSON(JSON.parse(text))`. What is missing has its default.
   * @throws TypeError for an unknown name.
   */
  static fromJSON<S extends Session>(this: new () => S, state: Partial<SessionState>): S {
    const session = new this()
    restoreSession(session, state)
    return session
  }

  /** Closes the connections of every adapter. The session can be used again afterwards. */
  async close(): Promise<void> {
    for (const adapter of new Set(this.adapters.values())) await adapter.close()
  }

  /** For `await using session = new Session()`. */
  [asyncDispose](): Promise<void> {
    return this.close()
  }

  /** For `using session = new Session()`, which does not wait for the closing. */
  [dispose](): void {
    void this.close()
  }

  /** `<Session>` */
  toString(): string {
    return '<Session>'
  }

  [inspectSymbol](): string {
    return this.toString()
  }
}

function applyHooks(hooks: Hooks, response: Response, settings: SendOptions): Promise<Response> {
  const { timeout, verify, proxies, stream, cert } = settings
  const forHooks = rememberSettings({ timeout, verify, proxies, stream, cert }, settings)
  return dispatchHooks(hooks, response, forHooks)
}

/** The call that the options belong to, or a new one, made here. */
function beginCall(options: SendOptions): Call {
  const running = options === null ? null : callOf(options)
  return (
    running ?? {
      initiator: Session.captureInitiator?.() ?? null,
      checkedTimeout: false,
      isFollowing: false,
    }
  )
}
