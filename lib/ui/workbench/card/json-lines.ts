/** Documents of JSON lines, one to a line, and of JSON text sequences (RFC 7464), after record separators. */

export interface JsonRecord {
  /** Its place in the body. */
  readonly from: number
  readonly to: number
}

const LF = 10
const RECORD_SEPARATOR = 30

/** Where the records stand; empty lines are none. @param limit how many are wanted */
export function jsonRecords(bytes: Uint8Array, limit: number): readonly JsonRecord[] {
  const isSequence = bytes[0] === RECORD_SEPARATOR
  const mark = isSequence ? RECORD_SEPARATOR : LF
  const records: JsonRecord[] = []
  for (let at = isSequence ? 1 : 0; at < bytes.length && records.length < limit; ) {
    const found = bytes.indexOf(mark, at)
    const end = found < 0 ? bytes.length : found
    let from = at
    let to = end
    while (from < to && isSpace(bytes[from])) from += 1
    while (to > from && isSpace(bytes[to - 1])) to -= 1
    if (from < to) records.push({ from, to })
    at = end + 1
  }
  return records
}

function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 9 || byte === 10 || byte === 13
}
