/** Bytes as Python writes them: `b'{"a": 1}'`. */
import type { Span } from '../run-event'

const MAX_BYTES = 2000

/** The literal when at least nine in ten of the bytes are printable text; null for other bytes. */
export function bytesLiteral(bytes: Uint8Array): Span[] | null {
  const shown = bytes.subarray(0, MAX_BYTES)
  const odd = shown.reduce((count, byte) => count + (isPrintable(byte) ? 0 : 1), 0)
  if (bytes.length === 0 || odd > shown.length / 10) return null
  const quote = shown.includes(0x27) && !shown.includes(0x22) ? '"' : "'"
  let text = `b${quote}`
  for (const byte of shown) text += escapedByte(byte, quote)
  const literal: Span = { text: text + quote, color: 'string' }
  return bytes.length > MAX_BYTES
    ? [literal, { text: `… ${bytes.length - MAX_BYTES} more bytes`, color: 'note' }]
    : [literal]
}

function isPrintable(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09
}

function escapedByte(byte: number, quote: string): string {
  if (byte === 0x0a) return '\\n'
  if (byte === 0x0d) return '\\r'
  if (byte === 0x09) return '\\t'
  if (byte === 0x5c) return '\\\\'
  if (byte === quote.charCodeAt(0)) return `\\${quote}`
  return isPrintable(byte) ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`
}
