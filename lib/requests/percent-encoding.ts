/**
 * Percent-encoding as requests and urllib3 do it. Neither `encodeURIComponent` nor `URL` nor `URLSearchParams`
 * will do: each escapes another set of characters, and learners compare what they see with Python.
 */

const encoder = new TextEncoder()

const LETTERS_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
/** RFC 3986 section 2.3. */
const UNRESERVED = new Set(`${LETTERS_DIGITS}-._~`)
/** Characters that may stand in a component as they are (RFC 3986 section 3). */
const USER_INFO = new Set([...UNRESERVED, ..."!$&'()*+,;=:"])
const PATH = new Set([...USER_INFO, '@', '/'])
const QUERY = new Set([...PATH, '?'])
/** What a whole URL keeps when it is quoted for the last time, `%` apart. */
const URL_SAFE = new Set([...UNRESERVED, ..."!#$&'()*+,/:;=?@[]"])

const escapeByte = (byte: number) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`

function quote(text: string, safe: ReadonlySet<string>): string {
  // Most text needs nothing, and a URL is quoted twice.
  if (![...text].some((character) => !safe.has(character))) return text
  let quoted = ''
  for (const byte of encoder.encode(text)) {
    const character = String.fromCharCode(byte)
    quoted += byte < 0x80 && safe.has(character) ? character : escapeByte(byte)
  }
  return quoted
}

/**
 * Escapes what must not stand in a component. Existing escapes are kept (in upper case) when all of them are
 * valid; with one invalid among them, every `%` of the component is taken as itself and escaped.
 */
function encodeInvalid(component: string, allowed: ReadonlySet<string>): string {
  const upper = component.replace(/%[0-9a-f]{2}/gi, (escaped) => escaped.toUpperCase())
  const escapes = component.match(/%[0-9a-f]{2}/gi)?.length ?? 0
  const percents = component.split('%').length - 1
  return quote(upper, escapes === percents ? new Set([...allowed, '%']) : allowed)
}

export const encodeUserInfo = (text: string): string => encodeInvalid(text, USER_INFO)
export const encodePath = (text: string): string => encodeInvalid(text, PATH)
export const encodeQuery = (text: string): string => encodeInvalid(text, QUERY)
export const encodeFragment = encodeQuery
export const encodeZoneId = (text: string): string => encodeInvalid(text, UNRESERVED)

/** Escapes of unreserved characters undone: `%7E` is `~`. Null when an escape has no hexadecimal digits. */
export function unquoteUnreserved(url: string): string | null {
  let valid = true
  const text = url.replace(/%([\p{L}\p{N}]{2})/gu, (escaped, digits: string) => {
    if (!/^[0-9a-f]{2}$/i.test(digits)) valid = false
    const character = String.fromCharCode(Number.parseInt(digits, 16))
    return UNRESERVED.has(character) ? character : escaped
  })
  return valid ? text : null
}

/** The last step for a whole URL: unreserved characters bare, illegal ones escaped, the rest as it is. */
export function requoteUrl(url: string): string {
  const unquoted = unquoteUnreserved(url)
  if (unquoted === null) return quote(url, URL_SAFE)
  return quote(unquoted, new Set([...URL_SAFE, '%']))
}

const PLUS_SAFE = new Set([...UNRESERVED, ' '])

/** A name or value of a form or query: Python's `quote_plus`. `a b~*` becomes `a+b~%2A`. */
export function quotePlus(text: string): string {
  return quote(text, PLUS_SAFE).replaceAll(' ', '+')
}

/** Escapes undone, as UTF-8; what is not valid stays or becomes U+FFFD. */
export function unquote(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const bytes = run.slice(1).split('%')
    return new TextDecoder().decode(Uint8Array.from(bytes, (digits) => Number.parseInt(digits, 16)))
  })
}
