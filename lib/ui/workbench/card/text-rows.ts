/**
 * A text cut into rows of a given width, without making a string of the whole: where each row begins in the
 * bytes. A row ends at a line break, or after so many characters.
 */

const LF = 10
const decoder = new TextDecoder()

export interface TextRows {
  readonly count: number
  /** The first byte of each row, and as the last entry the end of the text. */
  readonly starts: Uint32Array
}

/** @param columns characters of a row; more bytes than four of each are never in one */
export function textRows(bytes: Uint8Array, columns: number): TextRows {
  let starts = new Uint32Array(1024)
  let count = 0

  function push(at: number): void {
    if (count + 1 >= starts.length) {
      const larger = new Uint32Array(starts.length * 2)
      larger.set(starts)
      starts = larger
    }
    starts[count] = at
    count += 1
  }

  let at = 0
  while (at < bytes.length) {
    const lineBreak = bytes.indexOf(LF, at)
    const end = lineBreak < 0 ? bytes.length : lineBreak
    push(at)
    // A line cannot have more characters than bytes.
    while (end - at > columns) {
      const next = after(bytes, at, end, columns)
      if (next >= end) break
      at = next
      push(at)
    }
    at = end + 1
  }
  starts[count] = bytes.length
  return { count, starts: starts.slice(0, count + 1) }
}

/** The byte after so many characters of UTF-8, at most `end`. */
function after(bytes: Uint8Array, from: number, end: number, characters: number): number {
  let at = from
  for (let left = characters; left > 0 && at < end; left -= 1) {
    at += 1
    // The bytes that go on with a character.
    while (at < end && ((bytes[at] ?? 0) & 0xc0) === 0x80) at += 1
  }
  return at
}

/** What the row says, without its line break. */
export function textRow(bytes: Uint8Array, { starts }: TextRows, row: number): string {
  const from = starts[row] ?? 0
  const to = starts[row + 1] ?? from
  return decoder.decode(bytes.subarray(from, to)).replace(/\r?\n$/, '')
}
