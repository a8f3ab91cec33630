/** A message as sent, split for reading: start line, header lines, and the body after the blank line. */

export interface WireText {
  readonly startLine: string
  readonly fields: readonly string[]
  readonly body: Uint8Array
}

/** Splits raw message bytes (RFC 9112 2.1). A header section that was cut has an empty body. */
export function wireLines(wire: Uint8Array): WireText {
  let end = wire.length
  let start = wire.length
  for (let at = 0; at + 3 < wire.length; at += 1) {
    if (wire[at] === 13 && wire[at + 1] === 10 && wire[at + 2] === 13 && wire[at + 3] === 10) {
      end = at
      start = at + 4
      break
    }
  }
  // Header text is latin-1: every byte is one character.
  let head = ''
  for (const byte of wire.subarray(0, end)) head += String.fromCharCode(byte)
  const [startLine = '', ...fields] = head.split('\r\n')
  return { startLine, fields, body: wire.subarray(start) }
}
