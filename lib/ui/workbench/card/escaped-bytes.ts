/** Bytes that are no text as text: printable ASCII as itself, every other byte by its number, `\x89`. */

const BACKSLASH = 92
const digits = '0123456789abcdef'

/** ASCII. Line feeds stay, so that there are lines. */
export function escapedBytes(bytes: Uint8Array): Uint8Array {
  let size = 0
  for (const byte of bytes) size += isPlain(byte) ? 1 : 4
  const escaped = new Uint8Array(size)
  let at = 0
  for (const byte of bytes) {
    if (isPlain(byte)) {
      escaped[at] = byte
      at += 1
      continue
    }
    escaped[at] = BACKSLASH
    escaped[at + 1] = 120
    escaped[at + 2] = digits.charCodeAt(byte >> 4)
    escaped[at + 3] = digits.charCodeAt(byte & 15)
    at += 4
  }
  return escaped
}

function isPlain(byte: number): boolean {
  return (byte > 31 && byte < 127) || byte === 10 || byte === 13 || byte === 9
}
