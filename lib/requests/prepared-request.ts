/** A request in the form in which it will be sent: what is here is what goes out. */

import { isToken } from '../http/headers'
import type { Auth } from './auth'
import { toAuthFunction } from './auth-function'
import { CaseInsensitiveDict, dictOf } from './case-insensitive-dict'
import type { CookiesInput, RequestsCookieJar } from './cookie-jar'
import { entriesOf } from './entries'
import { checkHeader } from './header-fields'
import { inspectSymbol } from './inspect'
import type { Files } from './multipart'
import { NO_WAIT, step } from './no-wait'
import { check, type HeadersInput } from './options'
import { repr } from './python-repr'
import type { Params } from './query'
import { type Body, type BodyParts, type Data, type EncodedBody, encodeBody } from './request-body'
import { bodyLength } from './request-body-stream'
import { bindCookies, copyCookies, getCookieHeader, setCookiesOf } from './request-cookies'
import { addHook, type Hook, type Hooks, type HooksInput, removeHook } from './response-hooks'
import { toCurl } from './to-curl'
import { credentialsOf, pathUrl, prepareUrl } from './url'

/** What `prepare` takes. Every part but method and URL is absent by default. */
export interface RequestParts {
  method: string
  url: string
  headers?: HeadersInput | null
  cookies?: CookiesInput | null
  /** What `cookies` are laid over. */
  sessionCookies?: RequestsCookieJar | null
  params?: Params | null
  data?: Data | null
  json?: unknown
  files?: Files | null
  auth?: Auth | null
  hooks?: HooksInput | null
}

const PARTS = [
  'method',
  'url',
  'headers',
  'cookies',
  'sessionCookies',
  'params',
  'data',
  'json',
  'files',
  'auth',
  'hooks',
]
const BODY_PARTS = ['data', 'json', 'files']

export class PreparedRequest {
  /** Upper case. */
  method = ''
  /** Absolute, with the query, percent-encoded. */
  url = ''
  /** In the order in which they will be sent; Host is added when it goes out. */
  headers: CaseInsensitiveDict<string> = new CaseInsensitiveDict()
  /** Text goes out as UTF-8, a stream or a generator in chunks. */
  body: Body | null = null
  hooks: Hooks = { response: [] }

  /** Path and query, as in the request line: `/search?q=tea`. */
  get pathUrl(): string {
    return pathUrl(this.url)
  }

  /**
   * Everything in order; authentication is last, because it may sign what came before.
   * @throws TypeError for an unknown part, and what the single steps throw.
   */
  prepare(parts: RequestParts): Promise<void> {
    return step(() => {
      check(parts, PARTS)
      this.prepareMethod(parts.method)
      this.prepareUrl(parts.url, parts.params)
      this.prepareHeaders(parts.headers ?? null)
      const { cookies = null, sessionCookies = null } = parts
      if (cookies !== null || sessionCookies !== null) {
        this.prepareCookies(bindCookies(cookies, this, sessionCookies))
      }
      const { data, json, files } = parts
      const body = this.prepareBody({ data, json, files })
      return body === NO_WAIT
        ? this.#afterBody(parts)
        : Promise.resolve(body).then(() => this.#afterBody(parts))
    })
  }

  #afterBody(parts: RequestParts): Promise<void> {
    const auth = this.prepareAuth(parts.auth ?? null)
    if (auth !== NO_WAIT)
      return Promise.resolve(auth).then(() => this.prepareHooks(parts.hooks ?? null))
    this.prepareHooks(parts.hooks ?? null)
    return NO_WAIT
  }

  /** Another one that can be changed by itself; a body is shared. */
  copy(): PreparedRequest {
    const copy = new PreparedRequest()
    copy.method = this.method
    copy.url = this.url
    copy.headers = this.headers.copy()
    copy.body = this.body
    copy.hooks = { response: [...this.hooks.response] }
    copyCookies(this, copy)
    return copy
  }

  /** Any method, also one of your own. @throws TypeError when it is not one word (RFC 9110 token). */
  prepareMethod(method: string): void {
    if (typeof method !== 'string' || !isToken(method)) {
      throw new TypeError(`Invalid method ${repr(method)}: it must be one word, such as 'GET'.`)
    }
    this.method = method.toUpperCase()
  }

  /** @throws MissingSchema, InvalidURL */
  prepareUrl(url: string, params: Params | null = null): void {
    this.url = prepareUrl(url, params)
  }

  /** @throws InvalidHeader */
  prepareHeaders(headers: HeadersInput | null): void {
    const fields = new Map<string, [name: string, value: string]>()
    for (const [name, value] of entriesOf<string | null | undefined>(headers ?? {})) {
      if (value === undefined) continue
      checkHeader(name, value)
      fields.set(name.toLowerCase(), [name, String(value)])
    }
    this.headers = dictOf(fields)
  }

  /**
   * Sets the Cookie header, unless there is one: remove it first to set it again. Cookies of a mapping are for the
   * host of the URL.
   */
  prepareCookies(cookies: CookiesInput | null): void {
    const jar = bindCookies(cookies, this)
    setCookiesOf(this, jar)
    const header = getCookieHeader(jar, this)
    if (header !== null) this.headers.set('Cookie', header)
  }

  /** @throws InvalidJSONError, or TypeError for data that cannot be sent. */
  prepareBody(parts: BodyParts): Promise<void> {
    return step(() => {
      check(parts, BODY_PARTS)
      const encoded = encodeBody(parts)
      if (encoded instanceof Promise) return encoded.then((body) => this.#setBody(body))
      this.#setBody(encoded)
      return NO_WAIT
    })
  }

  #setBody({ body, contentType }: EncodedBody): void {
    this.body = body
    this.prepareContentLength(body)
    if (contentType !== null) this.headers.setdefault('Content-Type', contentType)
  }

  /**
   * In bytes. A request without a body says 0 unless it is a GET or HEAD, or says something itself. A stream has
   * no length and goes out chunked, unless the caller knows its length and says so.
   */
  prepareContentLength(body: Body | null): void {
    const isSilent = this.method === 'GET' || this.method === 'HEAD'
    const length = body === null ? 0 : bodyLength(body)
    if (length === null) {
      if (!this.headers.has('Content-Length')) this.headers.set('Transfer-Encoding', 'chunked')
    } else if (length > 0) this.headers.set('Content-Length', String(length))
    else if (body !== null && !isSilent) this.headers.set('Content-Length', '0')
    else if (!isSilent) this.headers.setdefault('Content-Length', '0')
  }

  /**
   * Without `auth`, credentials in the URL become Basic authentication.
   * @param url Where they are looked for. @default the request's own URL
   * @throws TypeError for what is no auth, or one that does not return the request.
   */
  prepareAuth(auth: Auth | null, url: string = this.url): Promise<void> {
    return step(() => {
      const chosen = auth ?? credentialsOf(url)
      return chosen === null ? NO_WAIT : this.#authenticate(chosen)
    })
  }

  async #authenticate(chosen: Auth): Promise<void> {
    const prepared = await toAuthFunction(chosen)(this)
    if (!(prepared instanceof PreparedRequest)) {
      throw new TypeError('auth must return the request that it was given.')
    }
    Object.assign(this, prepared)
    this.prepareContentLength(this.body)
  }

  /** After those that authentication may have added. */
  prepareHooks(hooks: HooksInput | null): void {
    for (const [event, given] of Object.entries(hooks ?? {})) addHook(this.hooks, event, given)
  }

  /** @throws TypeError for another event than `response`. */
  registerHook(event: 'response', hook: Hook | readonly Hook[]): void {
    addHook(this.hooks, event, hook)
  }

  /** True when the hook was there. */
  deregisterHook(_event: 'response', hook: Hook): boolean {
    return removeHook(this.hooks, hook)
  }

  /** The command of curl that sends this request, credentials and all, for a POSIX shell. */
  toCurl(): string {
    return toCurl(this)
  }

  /** `<PreparedRequest [GET]>` */
  toString(): string {
    return `<PreparedRequest [${this.method}]>`
  }

  [inspectSymbol](): string {
    return this.toString()
  }
}
