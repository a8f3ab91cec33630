/**
 * Percent-encoding as requests and urllib3 do it. Neither `encodeURIComponent` nor `URL` nor `URLSearchParams`
 * will do: each escapes another set of characters, and learners compare what they see with Python.
 */

const encoder = new TextEncoder()

/** Characters as they stand in a character class: those of RFC 3986 section 2.3. */
const UNRESERVED = 'A-Za-z0-9\\-._~'
/** Characters that may stand in a component as they are (RFC 3986 section 3). */
const USER_INFO = `${UNRESERVED}!$&'()*+,;=:`
const PATH = `${USER_INFO}@/`
const QUERY = `${PATH}?`
/** What a whole URL keeps when it is quoted for the last time, `%` apart. */
const URL_SAFE = `${UNRESERVED}!#$&'()*+,/:;=?@[\\]`

/** What is escaped in a text. */
interface Unsafe {
  readonly characters: RegExp
  /** Without `%`, which begins an escape there. */
  readonly besidesEscapes: RegExp
}

function allBut(safe: string): Unsafe {
  return {
    characters: new RegExp(`[^${safe}]+`, 'g'),
    besidesEscapes: new RegExp(`[^${safe}%]+`, 'g'),
  }
}

const escapeByte = (byte: number) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`

function quote(text: string, unsafe: RegExp): string {
  return text.replace(unsafe, (run) => Array.from(encoder.encode(run), escapeByte).join(''))
}

/**
 * Escapes what must not stand in a component. Existing escapes are kept (in upper case) when all of them are
 * valid; with one invalid among them, every `%` of the component is taken as itself and escaped.
 */
function encodeInvalid(component: string, unsafe: Unsafe): string {
  const percents = component.split('%').length - 1
  if (percents === 0) return quote(component, unsafe.characters)
  const upper = component.replace(/%[0-9a-f]{2}/gi, (escaped) => escaped.toUpperCase())
  const escapes = component.match(/%[0-9a-f]{2}/gi)?.length ?? 0
  return quote(upper, escapes === percents ? unsafe.besidesEscapes : unsafe.characters)
}

const [NOT_USER_INFO, NOT_PATH, NOT_QUERY] = [allBut(USER_INFO), allBut(PATH), allBut(QUERY)]
const [NOT_URL_SAFE, NOT_UNRESERVED] = [allBut(URL_SAFE), allBut(UNRESERVED)]

export const encodeUserInfo = (text: string): string => encodeInvalid(text, NOT_USER_INFO)
export const encodePath = (text: string): string => encodeInvalid(text, NOT_PATH)
export const encodeQuery = (text: string): string => encodeInvalid(text, NOT_QUERY)
export const encodeFragment = encodeQuery
export const encodeZoneId = (text: string): string => encodeInvalid(text, NOT_UNRESERVED)

const IS_UNRESERVED = new RegExp(`^[${UNRESERVED}]$`)

/** Escapes of unreserved characters undone: `%7E` is `~`. Null when an escape has no hexadecimal digits. */
export function unquoteUnreserved(url: string): string | null {
  if (!url.includes('%')) return url
  let valid = true
  const text = url.replace(/%([\p{L}\p{N}]{2})/gu, (escaped, digits: string) => {
    if (!/^[0-9a-f]{2}$/i.test(digits)) valid = false
    const character = String.fromCharCode(Number.parseInt(digits, 16))
    return IS_UNRESERVED.test(character) ? character : escaped
  })
  return valid ? text : null
}

/** The last step for a whole URL: unreserved characters bare, illegal ones escaped, the rest as it is. */
export function requoteUrl(url: string): string {
  const unquoted = unquoteUnreserved(url)
  if (unquoted === null) return quote(url, NOT_URL_SAFE.characters)
  return quote(unquoted, NOT_URL_SAFE.besidesEscapes)
}

const NOT_PLUS_SAFE = allBut(`${UNRESERVED} `)

/** A name or value of a form or query: Python's `quote_plus`. `a b~*` becomes `a+b~%2A`. */
export function quotePlus(text: string): string {
  return quote(text, NOT_PLUS_SAFE.characters).replaceAll(' ', '+')
}

/** Escapes undone, as UTF-8; what is not valid stays or becomes U+FFFD. */
export function unquote(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const bytes = run.slice(1).split('%')
    return new TextDecoder().decode(Uint8Array.from(bytes, (digits) => Number.parseInt(digits, 16)))
  })
}
