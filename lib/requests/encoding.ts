/** Which character encoding a text is in, by its headers or by its bytes, and decoding it. */
import { decodeLatin1 } from '../http/latin1'

/**
 * The encoding that a Content-Type names. Without a charset, text is ISO-8859-1 (as in requests, after
 * RFC 2616) and JSON is UTF-8; null for everything else.
 */
export function encodingFromContentType(contentType: string | undefined): string | null {
  if (contentType === undefined) return null
  const [type = '', ...parameters] = contentType.split(';')
  for (const parameter of parameters) {
    const [name = '', ...value] = parameter.split('=')
    if (name.trim().toLowerCase() !== 'charset' || value.length === 0) continue
    return value
      .join('=')
      .trim()
      .replace(/^['" ]+|['" ]+$/g, '')
  }
  if (type.toLowerCase().includes('text')) return 'ISO-8859-1'
  return type.trim().toLowerCase() === 'application/json' ? 'utf-8' : null
}

/** Decodes with replacement of what is not valid. A label that nobody knows counts as UTF-8. */
export function decodeText(bytes: Uint8Array, label: string): string {
  const name = label.trim().toLowerCase().replaceAll('_', '-')
  // TextDecoder's "iso-8859-1" and "ascii" are windows-1252: the bytes 80 to 9F would come out as other text.
  if (/^(iso-?8859-1|latin-?1|l1)$/.test(name)) return decodeLatin1(bytes)
  if (/^(us-)?ascii$/.test(name)) {
    return decodeLatin1(bytes).replace(/[\x80-\xff]/g, '\ufffd')
  }
  if (/^utf-?32/.test(name) || name === 'u32') return decodeUtf32(bytes, name)
  const ignoreBOM = !/^utf-8-sig$|^utf-?16$/.test(name)
  const encoding = labelOf(name, bytes)
  if (encoding === 'windows-1252') return decodeWindows1252(bytes)
  return new TextDecoder(encoding, { ignoreBOM }).decode(bytes)
}

/** Python's spellings that TextDecoder does not know. */
const PYTHON_LABELS: ReadonlyMap<string, string> = new Map([
  ['u8', 'utf-8'],
  ['utf', 'utf-8'],
  ['utf-8-sig', 'utf-8'],
  ['utf-16-le', 'utf-16le'],
  ['utf-16-be', 'utf-16be'],
  ['cp1252', 'windows-1252'],
  ['mbcs', 'windows-1252'],
  ['cp1251', 'windows-1251'],
  ['shift-jis', 'shift_jis'],
])

function labelOf(name: string, bytes: Uint8Array): string {
  const label = PYTHON_LABELS.get(name) ?? name
  if (label === 'utf-16' || label === 'utf16') {
    return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-16le'
  }
  try {
    return new TextDecoder(label).encoding
  } catch {
    // requests decodes as UTF-8, too, when Python does not know the name.
    return 'utf-8'
  }
}

/** What windows-1252 has at 80 to 9F. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Own code, because Node 20's TextDecoder reads windows-1252 as latin-1 (nodejs/node#56542). */
function decodeWindows1252(bytes: Uint8Array): string {
  return decodeLatin1(bytes).replace(
    /[\x80-\x9f]/g,
    (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character,
  )
}

function decodeUtf32(bytes: Uint8Array, name: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const startsBig = bytes.length >= 4 && view.getUint32(0) === 0xfeff
  const startsLittle = bytes.length >= 4 && view.getUint32(0, true) === 0xfeff
  const isBig = name.endsWith('be') || (!name.endsWith('le') && startsBig)
  const hasMark = !/[bl]e$/.test(name) && (startsBig || startsLittle)
  let text = ''
  for (let at = hasMark ? 4 : 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, !isBig)
    text +=
      code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code)
  }
  return bytes.length % 4 === 0 ? text : `${text}\ufffd`
}

/** What the bytes look like: by their mark, as ASCII, as UTF-8, by their NULs. Null for no bytes. */
export function detectEncoding(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return null
  const unicode = guessUtf(bytes)
  if (unicode !== null && unicode !== 'utf-8') return unicode
  if (bytes.every((byte) => byte < 0x80)) return 'ascii'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'Windows-1252'
  }
}

/** Which of the Unicode encodings, by the byte order mark or the NULs of the first four bytes (as JSON allows). */
export function guessUtf(bytes: Uint8Array): string | null {
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  const starts = (...mark: number[]) => mark.every((byte, i) => bytes[i] === byte)
  if (starts(0xff, 0xfe, 0, 0) || starts(0, 0, 0xfe, 0xff)) return 'utf-32'
  if (starts(0xef, 0xbb, 0xbf)) return 'utf-8-sig'
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) return 'utf-16'
  if (bytes.length < 4) return 'utf-8'
  const nuls = [a, b, c, d].filter((byte) => byte === 0).length
  if (nuls === 0) return 'utf-8'
  if (nuls === 2 && a === 0 && c === 0) return 'utf-16-be'
  if (nuls === 2 && b === 0 && d === 0) return 'utf-16-le'
  if (nuls === 3 && d !== 0) return 'utf-32-be'
  if (nuls === 3 && a !== 0) return 'utf-32-le'
  return null
}
