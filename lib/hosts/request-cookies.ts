/** The cookies of a request (RFC 6265 section 5.4), read as Werkzeug reads them. */
import type { HeaderList } from '../http/message'
import { fieldValue } from './header-fields'

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Names and values in order; of equal names the first one counts, and a pair without a name is none. Quotes around
 * a value are undone, `\ooo` and `\c` within them, too; bytes are taken as UTF-8.
 */
export function requestCookies(headers: HeaderList): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>()
  const text = fieldValue(headers, 'Cookie') ?? ''
  const pair = /([^=;]*)(?:=\s*("(?:[^\\"]|\\.)*"(?=\s*(?:;|$))|[^;]*)\s*)?(?:;|$)/gy
  for (const [, name = '', value = ''] of text.matchAll(pair)) {
    const key = decodeBytes(name.trim())
    if (key !== '' && !cookies.has(key)) cookies.set(key, decodeBytes(unquote(value.trim())))
  }
  return cookies
}

/** Without quotes around it, a backslash is one like any other. */
function unquote(value: string): string {
  if (!/^".*"$/.test(value) || value.length < 2) return value
  return value
    .slice(1, -1)
    .replace(/\\(?:([0-3][0-7][0-7])|(.))/g, (_, octal: string | undefined, plain: string) =>
      octal === undefined ? plain : String.fromCharCode(Number.parseInt(octal, 8)),
    )
}

/** Field values are latin-1 text: each character is a byte. */
function decodeBytes(text: string): string {
  return utf8.decode(Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff))
}
