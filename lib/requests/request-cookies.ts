/**
 * The cookies that belong to a prepared request: those its Cookie header was made of, from which the header is
 * made anew when the request goes on to another place or is repeated.
 */
import { hasHeader } from '../http/headers'
import {
  type CookiesInput,
  cookieHeaderFor,
  isCookieJar,
  RequestsCookieJar,
  removeCookieByName,
  storeSetCookies,
} from './cookie-jar'
import type { PreparedRequest } from './prepared-request'
import type { RawResponse } from './transport'
import { originOf } from './url'

const jars = new WeakMap<PreparedRequest, RequestsCookieJar>()

/** The request's own jar; an empty one when it was prepared without cookies. */
export function cookiesOf(request: PreparedRequest): RequestsCookieJar {
  let jar = jars.get(request)
  if (jar === undefined) {
    jar = new RequestsCookieJar()
    jars.set(request, jar)
  }
  return jar
}

/** Gives the request its jar, without touching its headers. */
export function setCookiesOf(request: PreparedRequest, jar: RequestsCookieJar): void {
  jars.set(request, jar)
}

/**
 * The cookies as a jar. Those of a mapping are bound to the host that the request goes to, so that a redirect does
 * not carry them to another one (as it does in Python), and take the place of cookies of the same name for every
 * host; null takes a cookie away.
 * @param under What they are laid over; it stays as it is.
 */
export function bindCookies(
  cookies: CookiesInput | null,
  request: PreparedRequest,
  under: RequestsCookieJar | null = null,
): RequestsCookieJar {
  if (isCookieJar(cookies)) {
    if (under === null) return cookies
    const merged = under.copy()
    merged.update(cookies)
    return merged
  }
  const bound = under?.copy() ?? new RequestsCookieJar()
  const domain = originOf(addressOf(request)).hostname
  for (const [name, value] of Object.entries(cookies ?? {})) {
    if (value === null || value === undefined) {
      bound.delete(name)
      continue
    }
    removeCookieByName(bound, name, '', '/')
    bound.set(name, value, { domain, hostOnly: true })
  }
  return bound
}

/** Hands a copy of one request's cookies to another. */
export function copyCookies(from: PreparedRequest, to: PreparedRequest): void {
  const jar = jars.get(from)
  if (jar !== undefined) jars.set(to, jar.copy())
}

/**
 * Writes the Cookie header anew, from the request's cookies and those that the response set. For a request that
 * is sent again after an answer; whoever wrote the header before.
 */
export function renewCookieHeader(
  request: PreparedRequest,
  response: { readonly request: PreparedRequest; readonly raw: RawResponse },
  session: RequestsCookieJar | null = null,
): void {
  const jar = cookiesOf(request)
  request.headers.delete('Cookie')
  extractCookiesToJar(jar, response.request, response.raw)
  if (session !== null) jar.update(session)
  request.prepareCookies(jar)
}

/**
 * The Cookie header that the jar makes for the request; null when it has nothing for it, or when the request has
 * such a header already.
 */
export function getCookieHeader(jar: RequestsCookieJar, request: PreparedRequest): string | null {
  if (request.headers.has('Cookie')) return null
  return cookieHeaderFor(jar, addressOf(request))
}

/** Takes what a response's Set-Cookie headers say into the jar. */
export function extractCookiesToJar(
  jar: RequestsCookieJar,
  request: PreparedRequest,
  response: Pick<RawResponse, 'headers'>,
): void {
  if (hasHeader(response.headers, 'Set-Cookie')) {
    storeSetCookies(jar, addressOf(request), response.headers)
  }
}

/** The request's URL; a Host header stands in for its host, as in requests. */
function addressOf({ headers, url }: PreparedRequest): string {
  const host = headers.get('Host')
  return host ? url.replace(/^([^:/?#]+:\/\/)[^/?#]*/, `$1${host.replaceAll('$', '$$$$')}`) : url
}
