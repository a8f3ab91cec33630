/**
 * Percent-encoding (RFC 3986 section 2.1), read leniently. `decodeURIComponent` throws on `%zz` and on
 * bytes that are not UTF-8; a host must answer those, too.
 */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = new TextEncoder()

/**
 * Text with its percent-sequences decoded as UTF-8. A `%` that two hexadecimal digits do not follow stays
 * as it is; bytes that are not UTF-8 become U+FFFD. Never throws.
 */
export function percentDecode(text: string): string {
  if (!needsDecoding(text)) return text
  return utf8.decode(percentDecodeBytes(text))
}

/** As `percentDecode`, for `application/x-www-form-urlencoded`, where `+` is a blank. */
export function formDecode(text: string): string {
  return percentDecode(text.includes('+') ? text.replaceAll('+', ' ') : text)
}

function needsDecoding(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x25 || code > 0x7f) return true
  }
  return false
}

/** Characters up to U+00FF are taken as the bytes that arrived; higher ones as their UTF-8. */
function percentDecodeBytes(text: string): Uint8Array {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x25) {
      const byte = hexByte(text, at + 1)
      if (byte >= 0) {
        bytes.push(byte)
        at += 2
        continue
      }
    }
    if (code <= 0xff) {
      bytes.push(code)
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0xfffd)
    for (const byte of encoder.encode(character)) bytes.push(byte)
    at += character.length - 1
  }
  return Uint8Array.from(bytes)
}

/** The byte that two hexadecimal digits at `at` spell, or -1. */
function hexByte(text: string, at: number): number {
  const high = hexDigit(text.charCodeAt(at))
  const low = hexDigit(text.charCodeAt(at + 1))
  return high < 0 || low < 0 ? -1 : high * 16 + low
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  if (code >= 0x41 && code <= 0x46) return code - 0x37
  if (code >= 0x61 && code <= 0x66) return code - 0x57
  return -1
}
