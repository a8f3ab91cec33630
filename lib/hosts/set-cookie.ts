/** The value of a Set-Cookie field (RFC 6265 section 4.1), written as Werkzeug writes it. */

export interface CookieAttributes {
  readonly domain?: string
  /** A date in the form of `httpDate`. */
  readonly expires?: string
  /** Seconds. */
  readonly maxAge?: number
  readonly secure?: boolean
  readonly httpOnly?: boolean
  readonly path?: string
  readonly sameSite?: 'Strict' | 'Lax' | 'None'
}

/**
 * @param name a token; anything else would be another cookie, or none.
 * @param value any text: what a cookie cannot hold is quoted, with bytes of UTF-8 as `\ooo`: `"caf\303\251"`.
 */
export function setCookie(name: string, value: string, attributes: CookieAttributes = {}): string {
  const { domain, expires, maxAge, secure, httpOnly, path, sameSite } = attributes
  const parts = [`${name}=${quoteValue(value)}`]
  if (domain !== undefined) parts.push(`Domain=${domain}`)
  if (expires !== undefined) parts.push(`Expires=${expires}`)
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`)
  if (secure === true) parts.push('Secure')
  if (httpOnly === true) parts.push('HttpOnly')
  if (path !== undefined) parts.push(`Path=${path}`)
  if (sameSite !== undefined) parts.push(`SameSite=${sameSite}`)
  return parts.join('; ')
}

/** A value that makes a client forget the cookie of that name, domain and path. */
export function deleteCookie(name: string, attributes: CookieAttributes = {}): string {
  return setCookie(name, '', { expires: 'Thu, 01 Jan 1970 00:00:00 GMT', maxAge: 0, ...attributes })
}

function quoteValue(value: string): string {
  if (/^[\w/=!#$%&'*+\-.^`|~:]*$/.test(value)) return value
  let quoted = ''
  for (const byte of new TextEncoder().encode(value)) quoted += quoteByte(byte)
  return `"${quoted}"`
}

function quoteByte(byte: number): string {
  const character = String.fromCharCode(byte)
  if (character === '"' || character === '\\') return `\\${character}`
  if (byte >= 0x20 && byte < 0x7f && character !== ',' && character !== ';') return character
  return `\\${byte.toString(8).padStart(3, '0')}`
}
