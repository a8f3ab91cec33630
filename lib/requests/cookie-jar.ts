/** The cookie jar: a dict of names and values that knows to which places each of them goes. */

import { getClock } from './clock'
import {
  type Cookie,
  type CookieAttributes,
  type CookieJson,
  cookieFromJson,
  createCookie,
  goesTo,
  isExpired,
  readSetCookie,
} from './cookie'
import { CookieConflictError } from './cookie-conflict'
import { indexAccess } from './index-access'
import { inspectSymbol } from './inspect'
import { check } from './options'
import { repr } from './python-repr'

/** Which cookies are meant; a part that is absent means any. */
export interface CookieFilter {
  /** Without or with a leading dot. @default any */
  domain?: string | null
  /** Exactly this one. @default any */
  path?: string | null
}

/** Names and values; null takes a name away. */
export type CookieDict = Readonly<Record<string, string | number | null | undefined>>

/** Cookies as they can be given. */
export type CookiesInput = RequestsCookieJar | CookieDict

export interface CookieJarOptions {
  /** What expiry goes by, in MILLISECONDS since 1970. @default the clock of the place, `Date.now` as a rule */
  now?: () => number
}

/** The methods; every other name is a cookie's value. */
export interface RequestsCookieJarMethods extends Iterable<Cookie> {
  /**
   * The value of the cookie of that name; the default when there is none.
   * @throws CookieConflictError when several cookies answer to it: say which domain or path.
   */
  get(name: string): string | null
  get<D>(name: string, defaultValue: D, where?: CookieFilter): string | D
  /** Sets a cookie, for every host unless told otherwise; null removes it. Returns the cookie that it made. */
  set(name: string, value: string | number | null, attributes?: CookieAttributes): Cookie | null
  setCookie(cookie: Cookie): void
  /** Removes the cookies of that name, of all domains. */
  delete(name: string): void
  /** Empties the jar, or removes what belongs to the domain, the path, the name. */
  clear(domain?: string | null, path?: string | null, name?: string | null): void
  has(name: string): boolean
  keys(): string[]
  values(): string[]
  items(): [name: string, value: string][]
  /** Every domain once. */
  listDomains(): string[]
  /** Every path once. */
  listPaths(): string[]
  /** Whether there are cookies of more than one domain. (Python's answers something else.) */
  multipleDomains(): boolean
  /** Names and values, of a domain and a path if they are given. */
  getDict(domain?: string | null, path?: string | null): Record<string, string>
  /** Takes over the cookies of another jar, or sets those of a mapping. */
  update(other: CookiesInput): void
  copy(): RequestsCookieJar
  readonly size: number
  [Symbol.iterator](): IterableIterator<Cookie>
  toJSON(): Cookie[]
  toString(): string
}

/**
 * A mapping of cookies: `jar['session']`, `'session' in jar`, `jar['theme'] = 'dark'`. A cookie named like a method
 * needs `jar.get('get')`. Iterating it gives whole cookies.
 */
export type RequestsCookieJar = RequestsCookieJarMethods & { [name: string]: string | undefined }

interface State {
  /** In the order in which they were made, which decides the order of equal paths on the wire. */
  readonly cookies: Map<string, Cookie>
  readonly now: () => number
}

/** By the jar and by its proxy, so that methods work on either as `this`. */
const states = new WeakMap<object, State>()

function stateOf(jar: object): State {
  const state = states.get(jar)
  if (state === undefined) throw new TypeError('This is not a RequestsCookieJar.')
  return state
}

const keyOf = ({ domain, path, name }: Cookie) => JSON.stringify([domain, path, name])

/** What has not expired; what has is thrown away. */
function live(jar: object): Cookie[] {
  const { cookies, now } = stateOf(jar)
  const present = now()
  for (const [key, cookie] of cookies) if (isExpired(cookie, present)) cookies.delete(key)
  return [...cookies.values()]
}

function find(jar: object, { domain, path }: CookieFilter): Cookie[] {
  const wanted = domain?.replace(/^\./, '').toLowerCase()
  return live(jar).filter(
    (cookie) =>
      (wanted === undefined || cookie.domain === wanted) &&
      (path === undefined || path === null || cookie.path === path),
  )
}

class Jar implements RequestsCookieJarMethods {
  constructor(options: CookieJarOptions = {}) {
    check(options, ['now'])
    const { now = () => getClock().now() } = options
    const state: State = { cookies: new Map(), now }
    const proxy = new Proxy<Jar>(this, cookieAccess)
    states.set(this, state)
    states.set(proxy, state)
    // biome-ignore lint/correctness/noConstructorReturn: index access by any name is what the class is for
    return proxy
  }

  static fromJSON(cookies: readonly CookieJson[]): RequestsCookieJar {
    const jar = new RequestsCookieJar()
    for (const cookie of cookies) jar.setCookie(cookieFromJson(cookie))
    return jar
  }

  get(name: string): string | null
  get<D>(name: string, defaultValue: D, where?: CookieFilter): string | D
  get<D>(name: string, defaultValue?: D, where: CookieFilter = {}): string | D | null {
    check(where, ['domain', 'path'])
    const found = find(this, where).filter((cookie) => cookie.name === name)
    if (found.length > 1) {
      throw new CookieConflictError(`There are multiple cookies with name, ${repr(name)}`)
    }
    return found[0]?.value ?? defaultValue ?? null
  }

  set(
    name: string,
    value: string | number | null,
    attributes: CookieAttributes = {},
  ): Cookie | null {
    if (value === null) {
      removeCookieByName(this, name, attributes.domain, attributes.path)
      return null
    }
    const cookie = createCookie(name, value, attributes)
    this.setCookie(cookie)
    return cookie
  }

  setCookie(cookie: Cookie): void {
    const { cookies, now } = stateOf(this)
    if (isExpired(cookie, now())) cookies.delete(keyOf(cookie))
    else cookies.set(keyOf(cookie), { ...cookie })
  }

  delete(name: string): void {
    removeCookieByName(this, name)
  }

  clear(domain?: string | null, path?: string | null, name?: string | null): void {
    const { cookies } = stateOf(this)
    for (const cookie of find(this, { domain, path })) {
      if (name === undefined || name === null || cookie.name === name) cookies.delete(keyOf(cookie))
    }
  }

  has(name: string): boolean {
    return live(this).some((cookie) => cookie.name === name)
  }

  keys(): string[] {
    return live(this).map((cookie) => cookie.name)
  }

  values(): string[] {
    return live(this).map((cookie) => cookie.value)
  }

  items(): [name: string, value: string][] {
    return live(this).map((cookie) => [cookie.name, cookie.value])
  }

  listDomains(): string[] {
    return [...new Set(live(this).map((cookie) => cookie.domain))]
  }

  listPaths(): string[] {
    return [...new Set(live(this).map((cookie) => cookie.path))]
  }

  multipleDomains(): boolean {
    return this.listDomains().length > 1
  }

  getDict(domain?: string | null, path?: string | null): Record<string, string> {
    const found = find(this, { domain, path })
    return Object.fromEntries(found.map((cookie) => [cookie.name, cookie.value]))
  }

  update(other: CookiesInput): void {
    if (isCookieJar(other)) for (const cookie of other) this.setCookie(cookie)
    else for (const [name, value] of Object.entries(other)) this.set(name, value ?? null)
  }

  copy(): RequestsCookieJar {
    const copy = new RequestsCookieJar({ now: stateOf(this).now })
    for (const cookie of live(this)) copy.setCookie(cookie)
    return copy
  }

  get size(): number {
    return live(this).length
  }

  [Symbol.iterator](): IterableIterator<Cookie> {
    return live(this).values()
  }

  toJSON(): Cookie[] {
    return live(this)
  }

  /** `<RequestsCookieJar[<Cookie a=1 for example.com/>]>` */
  toString(): string {
    const cookies = live(this).map(
      ({ name, value, domain, path }) => `<Cookie ${name}=${value} for ${domain}${path}>`,
    )
    return `<RequestsCookieJar[${cookies.join(', ')}]>`
  }

  [inspectSymbol](): string {
    return this.toString()
  }
}

const cookieAccess: ProxyHandler<Jar> = {
  ...indexAccess<Jar>((jar, name) => jar.get(name, undefined) ?? undefined),
  ownKeys(target) {
    return [...new Set(target.keys())]
  },
  getOwnPropertyDescriptor(target, key) {
    if (typeof key === 'symbol' || !target.has(key)) return undefined
    const [value] =
      target
        .items()
        .find(([name]) => name === key)
        ?.slice(1) ?? []
    return { value, writable: true, enumerable: true, configurable: true }
  },
}

interface RequestsCookieJarConstructor {
  /** @throws TypeError for an unknown option. */
  new (options?: CookieJarOptions): RequestsCookieJar
  /** A jar of what `jar.toJSON()` gave: `RequestsCookieJar.fromJSON(JSON.parse(text))`. */
  fromJSON(cookies: readonly CookieJson[]): RequestsCookieJar
  readonly prototype: RequestsCookieJar
}

export const RequestsCookieJar = Jar as unknown as RequestsCookieJarConstructor
Object.defineProperty(Jar, 'name', { value: 'RequestsCookieJar' })

export function isCookieJar(value: unknown): value is RequestsCookieJar {
  return value instanceof Jar
}

/** Whether there is any cookie in it that has not expired. */
export function hasCookies(jar: RequestsCookieJar): boolean {
  return stateOf(jar).cookies.size > 0 && live(jar).length > 0
}

/** Removes the cookies of that name, of one domain and path if they are given. */
export function removeCookieByName(
  jar: RequestsCookieJarMethods,
  name: string,
  domain?: string | null,
  path?: string | null,
): void {
  const { cookies } = stateOf(jar)
  for (const cookie of find(jar, { domain, path })) {
    if (cookie.name === name) cookies.delete(keyOf(cookie))
  }
}

/** Takes the cookies of a message's Set-Cookie headers; those for another domain are ignored. */
export function storeSetCookies(
  jar: RequestsCookieJar,
  url: string,
  headers: Iterable<readonly [name: string, value: string]>,
): void {
  for (const [name, value] of headers) {
    if (name.toLowerCase() !== 'set-cookie') continue
    const cookie = readSetCookie(value, url, stateOf(jar).now())
    if (cookie !== null) jar.setCookie(cookie)
  }
}

/** The Cookie header for a URL: longer paths first, then older cookies (RFC 6265 section 5.4); null for none. */
export function cookieHeaderFor(jar: RequestsCookieJar, url: string): string | null {
  const cookies = live(jar).filter((cookie) => goesTo(cookie, url))
  if (cookies.length === 0) return null
  cookies.sort((a, b) => b.path.length - a.path.length)
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
