/**
 * What bytes look like, whatever their header says: file signatures as browsers know them (WHATWG MIME Sniffing,
 * section 6), and the beginnings of texts.
 */

/** The signatures, as hexadecimal digits; `..` is any byte. */
const signatures: readonly (readonly [signature: string, type: string])[] = [
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['474946383761', 'image/gif'],
  ['474946383961', 'image/gif'],
  ['52494646........57454250', 'image/webp'],
  ['........66747970617669', 'image/avif'],
  ['424d', 'image/bmp'],
  ['00000100', 'image/x-icon'],
  ['255044462d', 'application/pdf'],
  ['504b0304', 'application/zip'],
  ['1f8b', 'application/gzip'],
  ['28b52ffd', 'application/zstd'],
  ['0061736d', 'application/wasm'],
  ['........66747970', 'video/mp4'],
  ['1a45dfa3', 'video/webm'],
  ['4f676753', 'application/ogg'],
  ['52494646........57415645', 'audio/wav'],
  ['494433', 'audio/mpeg'],
  ['774f4632', 'font/woff2'],
]

const compiled = signatures.map(([signature, type]) => ({
  type,
  bytes: (signature.match(/../g) ?? []).map((pair) =>
    pair === '..' ? null : Number.parseInt(pair, 16),
  ),
}))

/** A BMP says its own length, which tells it from a text that begins with BM. */
function isBitmap(bytes: Uint8Array): boolean {
  if (bytes.length < 14) return false
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true) === bytes.length
}

/** How much of a body is looked at. */
const BEGINNING = 4096

/**
 * The media type that the bytes have by the look of them: that of a file signature, `application/json`,
 * `text/html`, `image/svg+xml`, `application/xml`, `text/plain` for other text. Null for bytes that tell nothing.
 */
export function sniffType(bytes: Uint8Array): string | null {
  for (const { type, bytes: signature } of compiled) {
    if (bytes.length < signature.length) continue
    if (!signature.every((byte, at) => byte === null || byte === bytes[at])) continue
    if (type !== 'image/bmp' || isBitmap(bytes)) return type
  }
  const text = beginningOf(bytes)
  if (text === null) return null
  const start = text.replace(/^[\uFEFF\s]+/, '')
  if (/^(?:<!--[\s\S]*?-->\s*)*<!doctype html|^<html[\s>]/i.test(start)) return 'text/html'
  if (
    /^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/.test(start)
  )
    return 'image/svg+xml'
  if (start.startsWith('<?xml')) return 'application/xml'
  // A bracket alone may begin anything; what follows it in JSON is little.
  if (/^(?:\{\s*(?:"|\}|$)|\[\s*(?:["{[\]\-\d]|true|false|null|$))/.test(start))
    return 'application/json'
  return 'text/plain'
}

/** The first bytes as text; null when they are no text in UTF-8, or have control characters. */
function beginningOf(bytes: Uint8Array): string | null {
  const first = bytes.subarray(0, BEGINNING)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text has none of these
  const controls = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/
  try {
    // The cut may halve a character: then this is no end yet.
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const text = decoder.decode(first, { stream: first.length < bytes.length })
    return controls.test(text) ? null : text
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
