/** `requests/cookies`: the cookie jar and the functions around it. */
import { type CookieDict, type CookiesInput, isCookieJar, RequestsCookieJar } from './cookie-jar'

export type { Cookie, CookieAttributes, CookieJson } from './cookie'
export { createCookie } from './cookie'
export { CookieConflictError } from './cookie-conflict'
export type { CookieDict, CookieFilter, CookieJarOptions, CookiesInput } from './cookie-jar'
export { RequestsCookieJar, removeCookieByName } from './cookie-jar'
export { extractCookiesToJar, getCookieHeader } from './request-cookies'

/**
 * A jar with the cookies of a mapping, for every host; null gives an empty one.
 * @param jar Where they go. @default a new jar
 * @param overwrite Whether they replace cookies of the same name that are there. @default true
 */
export function cookiejarFromDict(
  dict: CookieDict | null,
  jar: RequestsCookieJar = new RequestsCookieJar(),
  overwrite = true,
): RequestsCookieJar {
  const present = new Set(jar.keys())
  for (const [name, value] of Object.entries(dict ?? {})) {
    if (overwrite || !present.has(name)) jar.set(name, value ?? null)
  }
  return jar
}

/**
 * Puts cookies into the jar and returns it. Those of a mapping leave cookies of the same name as they are.
 * @throws TypeError when the first argument is no jar.
 */
export function mergeCookies(
  jar: RequestsCookieJar,
  cookies: CookiesInput | null,
): RequestsCookieJar {
  if (!isCookieJar(jar)) throw new TypeError('You can only merge into CookieJar')
  if (isCookieJar(cookies)) jar.update(cookies)
  else cookiejarFromDict(cookies, jar, false)
  return jar
}
