/**
 * Cookie attributes in the query, as `attr[Path]=/x`: ours. No cookie can have such a name, so none of the
 * original's queries means something else.
 */
import { httpDate } from '../clock'
import type { EndpointParameter } from '../endpoint'
import { nearestName } from '../nearest-name'
import { Refusal } from '../refusal'
import type { CookieAttributes } from '../set-cookie'
import type { HttpbinCall } from './call'
import { checkCookieReach, cookiePath } from './cookie-reach'

export interface CookieQuery {
  /** The first value of every name that is no attribute. */
  readonly cookies: ReadonlyMap<string, string>
  readonly attributes: CookieAttributes
}

export const attributeParameters: readonly EndpointParameter[] = [
  {
    name: 'attr[Path]',
    in: 'query',
    summary:
      'The path below which the cookie is sent back; the default is where httpbin is mounted.',
  },
  {
    name: 'attr[Domain]',
    in: 'query',
    summary: 'Lets hosts below this one get the cookie, too.',
  },
  {
    name: 'attr[Max-Age]',
    in: 'query',
    summary: 'Seconds that the cookie lasts; 0 or less deletes it.',
    type: 'integer',
  },
  {
    name: 'attr[Expires]',
    in: 'query',
    summary: 'When the cookie ends: an HTTP date, or one of ISO 8601 with its time zone.',
  },
  {
    name: 'attr[Secure]',
    in: 'query',
    summary:
      'Sends the cookie over https only; the default is true for a request that came by https.',
    type: 'boolean',
  },
  {
    name: 'attr[HttpOnly]',
    in: 'query',
    summary: 'Hides the cookie from scripts.',
    type: 'boolean',
    default: false,
  },
  {
    name: 'attr[SameSite]',
    in: 'query',
    summary: 'Whether requests that come from other sites carry the cookie.',
    oneOf: ['Strict', 'Lax', 'None'],
  },
]

type MutableAttributes = { -readonly [Name in keyof CookieAttributes]: CookieAttributes[Name] }
type Reader = (text: string, attributes: MutableAttributes) => void

/** By the name in lower case; the name as it is written, and what takes its value. */
const readers = new Map<string, readonly [name: string, read: Reader]>([
  ['path', ['Path', (text, to) => (to.path = pathFrom(text))]],
  ['domain', ['Domain', (text, to) => (to.domain = domainFrom(text))]],
  ['max-age', ['Max-Age', (text, to) => (to.maxAge = secondsFrom(text))]],
  ['expires', ['Expires', (text, to) => (to.expires = dateFrom(text))]],
  ['secure', ['Secure', (text, to) => (to.secure = flagFrom('Secure', text))]],
  ['httponly', ['HttpOnly', (text, to) => (to.httpOnly = flagFrom('HttpOnly', text))]],
  ['samesite', ['SameSite', (text, to) => (to.sameSite = sameSiteFrom(text))]],
])

/**
 * Takes the query apart. The first value of an attribute counts, as that of a cookie does.
 * @throws Refusal 400 for an attribute that is unknown, has no meaning, or reaches too far for this mount.
 */
export function cookieQuery(call: HttpbinCall): CookieQuery {
  const cookies = new Map<string, string>()
  const attributes: MutableAttributes = { path: cookiePath(call) }
  const seen = new Set<string>()
  for (const [name, value] of call.query) {
    const attribute = /^attr\[(.*)\]$/.exec(name)?.[1]
    if (attribute === undefined) {
      if (!cookies.has(name)) cookies.set(name, value)
      continue
    }
    const key = attribute.toLowerCase()
    const known = readers.get(key)
    if (known === undefined) throw unknownAttribute(attribute)
    if (!seen.has(key)) known[1](value, attributes)
    seen.add(key)
  }
  attributes.secure ??= call.request.scheme === 'https'
  checkCookieReach(attributes, call)
  return { cookies, attributes }
}

function unknownAttribute(name: string): Refusal {
  const names = [...readers.values()].map(([known]) => known)
  const nearest = nearestName(name, names)
  const hint = nearest === undefined ? `there are ${names.join(', ')}` : `did you mean ${nearest}?`
  return new Refusal(400, `Cookies have no attribute \`${name.slice(0, 40)}\`; ${hint}`)
}

function pathFrom(text: string): string {
  if (/^\/[\x21-\x3a\x3c-\x7e]*$/.test(text)) return text
  throw new Refusal(400, 'The Path of a cookie begins with a slash, and has no blanks or `;`.')
}

function domainFrom(text: string): string {
  if (/^\.?[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/.test(text)) return text
  throw new Refusal(400, 'The Domain of a cookie is a host name such as example.com.')
}

function secondsFrom(text: string): number {
  if (/^-?[0-9]{1,10}$/.test(text)) return Number(text)
  throw new Refusal(400, 'The Max-Age of a cookie is a whole number of seconds such as 3600.')
}

/** Texts without a time zone would mean another moment on every machine. */
const zonedDate =
  /^([A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT|\d{4}-\d{2}-\d{2}T[\d:.]{5,12}(Z|[+-]\d{2}:\d{2}))$/

function dateFrom(text: string): string {
  const moment = zonedDate.test(text) ? Date.parse(text) : Number.NaN
  // Four digits of a year are all that an HTTP date has room for.
  if (moment >= Date.UTC(1000, 0) && moment < Date.UTC(10_000, 0)) return httpDate(moment)
  throw new Refusal(
    400,
    'The Expires of a cookie is a date such as Thu, 01 Jan 1970 00:00:00 GMT or 2030-01-31T12:00:00Z.',
  )
}

function flagFrom(name: string, text: string): boolean {
  if (/^(|1|true)$/i.test(text)) return true
  if (/^(0|false)$/i.test(text)) return false
  throw new Refusal(400, `The ${name} of a cookie is true or false.`)
}

function sameSiteFrom(text: string): 'Strict' | 'Lax' | 'None' {
  const value = (['Strict', 'Lax', 'None'] as const).find(
    (each) => each.toLowerCase() === text.toLowerCase(),
  )
  if (value !== undefined) return value
  throw new Refusal(400, 'The SameSite of a cookie is Strict, Lax or None.')
}
