/**
 * Header text as bytes and back: ISO 8859-1, one byte per character, nothing lost. (TextDecoder's "latin1"
 * is windows-1252 and maps the bytes 80 to 9F elsewhere.)
 */

/** Arguments per call: far below every engine's limit. */
const SLICE = 8192

/** The text whose character codes are the bytes. */
export function decodeLatin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += SLICE) {
    text += String.fromCharCode(...bytes.subarray(at, at + SLICE))
  }
  return text
}

/** The bytes of a latin-1 text. @throws TypeError when a character is beyond U+00FF. */
export function encodeLatin1(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code > 0xff)
      throw new TypeError(`Character ${i} of ${JSON.stringify(text)} is not latin-1.`)
    bytes[i] = code
  }
  return bytes
}
