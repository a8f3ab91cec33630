/**
 * One cookie, and the rules of RFC 6265 for it: what a Set-Cookie header makes, and where a cookie goes. Parsing
 * and matching are tough-cookie's. SameSite and HttpOnly are kept and shown; without a page they mean nothing.
 */
import {
  canonicalDomain,
  defaultPath,
  domainMatch,
  Cookie as Parsed,
  pathMatch,
} from 'tough-cookie'
import { check } from './options'
import { originOf, pathUrl } from './url'

export interface Cookie {
  name: string
  value: string
  /** Without a leading dot. Empty for a cookie that goes to every host. */
  domain: string
  path: string
  /** Goes over https only. */
  secure: boolean
  httpOnly: boolean
  sameSite?: 'Strict' | 'Lax' | 'None'
  /** Null for a cookie that lasts as long as the session. */
  expires: Date | null
  /** Goes to `domain` itself and not to the hosts below it. */
  hostOnly: boolean
}

/** A cookie as it is in JSON, where dates are texts (ISO 8601). */
export interface CookieJson extends Omit<Cookie, 'expires'> {
  expires: Date | string | null
}

/** What can be said of a cookie besides its name and value. */
export type CookieAttributes = Partial<Omit<Cookie, 'name' | 'value'>>

const ATTRIBUTES = ['domain', 'path', 'secure', 'httpOnly', 'sameSite', 'expires', 'hostOnly']

/**
 * A cookie for every path of every host, unless the attributes say otherwise. With a `domain` it goes to the hosts
 * below it, too, unless `hostOnly` is set.
 * @throws TypeError for an unknown attribute, or a value that is no text or number.
 */
export function createCookie(
  name: string,
  value: string | number,
  attributes: CookieAttributes = {},
): Cookie {
  check(attributes, ATTRIBUTES)
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new TypeError(`The value of the cookie '${name}' must be a string, not ${typeof value}.`)
  }
  const { domain = '', path = '/', secure = false, httpOnly = false, expires = null } = attributes
  const { sameSite, hostOnly = false } = attributes
  return {
    name,
    value: String(value),
    domain: canonicalDomain(domain) ?? '',
    path,
    secure,
    httpOnly,
    ...(sameSite === undefined ? {} : { sameSite }),
    expires,
    hostOnly,
  }
}

/** @throws TypeError for what is no cookie, such as a date that cannot be read. */
export function cookieFromJson({ name, value, expires, ...attributes }: CookieJson): Cookie {
  const date = expires === null ? null : new Date(expires)
  if (date !== null && Number.isNaN(date.getTime())) {
    throw new TypeError(`The cookie '${name}' expires at ${String(expires)}, which is no date.`)
  }
  return createCookie(name, value, { ...attributes, expires: date })
}

/**
 * The cookie that a Set-Cookie header makes (RFC 6265 section 5.3); null when it must be ignored: it is no cookie,
 * or for a domain that the host does not belong to, or for a whole top-level domain.
 * @param now Milliseconds since 1970.
 */
export function readSetCookie(header: string, url: string, now: number): Cookie | null {
  const parsed = Parsed.parse(header)
  if (parsed === undefined) return null
  const host = originOf(url).hostname
  const domain = canonicalDomain(parsed.domain) || null
  if (domain !== null && domain !== host) {
    const isWholeTopLevel = !domain.includes('.')
    if (isWholeTopLevel || !domainMatch(host, domain, false)) return null
  }
  const path = parsed.path ?? defaultPath(pathOf(url))
  const sameSite = SAME_SITE.get(parsed.sameSite ?? '')
  return createCookie(parsed.key, parsed.value, {
    domain: domain ?? host,
    path,
    secure: parsed.secure,
    httpOnly: parsed.httpOnly,
    ...(sameSite === undefined ? {} : { sameSite }),
    expires: expiryOf(parsed, now),
    hostOnly: domain === null || !domain.includes('.'),
  })
}

const SAME_SITE: ReadonlyMap<string, Cookie['sameSite']> = new Map([
  ['strict', 'Strict'],
  ['lax', 'Lax'],
  ['none', 'None'],
])

/** The last moment that a Date can hold. */
const END_OF_TIME = 8.64e15

/** Max-Age wins over Expires (section 5.3, step 3). */
function expiryOf({ maxAge, expires }: Parsed, now: number): Date | null {
  if (typeof maxAge === 'number') {
    return new Date(maxAge <= 0 ? 0 : Math.min(now + maxAge * 1000, END_OF_TIME))
  }
  return expires instanceof Date ? expires : null
}

/** @param now Milliseconds since 1970. */
export function isExpired(cookie: Cookie, now: number): boolean {
  return cookie.expires !== null && cookie.expires.getTime() <= now
}

/** Whether the cookie goes along with a request to the URL (RFC 6265 section 5.4), its expiry apart. */
export function goesTo(cookie: Cookie, url: string): boolean {
  const { scheme, hostname } = originOf(url)
  if (cookie.secure && scheme !== 'https') return false
  if (!pathMatch(pathOf(url), cookie.path)) return false
  if (cookie.domain === '' || cookie.domain === hostname) return true
  return !cookie.hostOnly && domainMatch(hostname, cookie.domain, false) === true
}

function pathOf(url: string): string {
  return pathUrl(url).replace(/\?.*$/s, '')
}
