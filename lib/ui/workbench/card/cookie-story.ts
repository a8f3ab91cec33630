/** What happened to cookies in one exchange: which were sent, and what the answer made of them. */

import { joinedValues } from '../../../http/headers'
import type { HeaderList } from '../../../http/message'
import { type Cookie, goesTo, isExpired, readSetCookie } from '../../../requests/cookie'

export interface SentCookie {
  readonly name: string
  readonly value: string
}

export interface CookieChange {
  /** The field's value, as received. */
  readonly header: string
  readonly name: string
  readonly value: string
  /** Against what was sent; `refused` for one that the client must not keep. */
  readonly change: 'set' | 'changed' | 'same' | 'removed' | 'refused'
  /** The attributes in the order of the header, with their spelling. */
  readonly attributes: readonly CookieAttribute[]
  /** The cookie as the client keeps it; null when it is refused. */
  readonly cookie: Cookie | null
  /** Whether the next request to the same address brings it back. */
  readonly isSentAgain: boolean
}

export interface CookieAttribute {
  readonly name: string
  readonly value: string
}

/** The pairs of the Cookie field (RFC 6265 section 4.2.1). */
export function sentCookies(headers: HeaderList): readonly SentCookie[] {
  const header = joinedValues(headers, 'cookie')
  if (header === null) return []
  return header.split(/;\s*/).flatMap((pair) => (pair === '' ? [] : [splitPair(pair)]))
}

/**
 * What each Set-Cookie field does, in order.
 * @param url of the request, which decides for whom a cookie is
 * @param now milliseconds since 1970
 */
export function cookieChanges(
  sent: readonly SentCookie[],
  headers: HeaderList,
  url: string,
  now: number,
): readonly CookieChange[] {
  const known = new Map(sent.map(({ name, value }) => [name, value]))
  const fields = headers.filter(([name]) => name.toLowerCase() === 'set-cookie')
  return fields.map(([, header]) => {
    const [pair = '', ...rest] = header.split(';')
    const { name, value } = splitPair(pair.trim())
    const attributes = rest.map((part) => splitPair(part.trim())).filter((part) => part.name !== '')
    const cookie = readSetCookie(header, url, now)
    const before = known.get(name)
    const isGone = cookie !== null && isExpired(cookie, now)
    let change: CookieChange['change'] = 'set'
    if (cookie === null) change = 'refused'
    else if (isGone) change = 'removed'
    else if (before !== undefined) change = before === value ? 'same' : 'changed'
    if (cookie && !isGone) known.set(name, value)
    else if (isGone) known.delete(name)
    const isSentAgain = cookie !== null && !isGone && goesTo(cookie, url)
    return { header, name, value, change, attributes, cookie, isSentAgain }
  })
}

function splitPair(pair: string): SentCookie {
  const equals = pair.indexOf('=')
  if (equals < 0) return { name: pair, value: '' }
  return { name: pair.slice(0, equals).trim(), value: pair.slice(equals + 1).trim() }
}
