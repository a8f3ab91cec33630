/** A multipart body (RFC 2046 section 5.1) as its parts. */
import { decodeLatin1 } from './latin1'
import type { HeaderList } from './message'

export interface BodyPart {
  readonly headers: HeaderList
  readonly body: Uint8Array
  /** `name` and `filename` of Content-Disposition; null where they are not given. */
  readonly name: string | null
  readonly filename: string | null
}

const encoder = new TextEncoder()
const BLANK_LINE = encoder.encode('\r\n\r\n')

/** The parts that are whole, and the last one also when it is not. @param limit how many are wanted */
export function multipartParts(
  bytes: Uint8Array,
  boundary: string,
  limit: number,
): readonly BodyPart[] {
  const delimiter = encoder.encode(`\r\n--${boundary}`)
  const parts: BodyPart[] = []
  // The first delimiter has no line break before it when nothing precedes it.
  let at = startsWith(bytes, delimiter.subarray(2), 0)
    ? delimiter.length - 2
    : after(bytes, delimiter, 0)
  while (at >= 0 && parts.length < limit) {
    if (bytes[at] === 45 && bytes[at + 1] === 45) break
    while (bytes[at] === 32 || bytes[at] === 9) at += 1
    // The line break that ends the delimiter may begin the blank line of a part without headers.
    const end = find(bytes, delimiter, at)
    const part = bytes.subarray(at, end < 0 ? bytes.length : end)
    parts.push(readPart(part))
    at = end < 0 ? -1 : end + delimiter.length
  }
  return parts
}

function readPart(part: Uint8Array): BodyPart {
  const blank = find(part, BLANK_LINE, 0)
  const head = decodeLatin1(part.subarray(0, blank < 0 ? part.length : blank))
  const headers = head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .filter((line) => line.includes(':'))
    .map((line): [string, string] => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
    })
  const disposition =
    headers.find(([name]) => name.toLowerCase() === 'content-disposition')?.[1] ?? ''
  return {
    headers,
    body: blank < 0 ? new Uint8Array() : part.subarray(blank + BLANK_LINE.length),
    name: parameter(disposition, 'name'),
    filename: parameter(disposition, 'filename'),
  }
}

/** Names are sent as UTF-8 bytes (WHATWG HTML), which were read as latin-1. */
function parameter(disposition: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}="?((?:[^"\\\\]|\\\\.)*)"?(?:;|$)`, 'i').exec(disposition)
  if (!found?.[1]) return null
  const bytes = Uint8Array.from(found[1], (character) => character.charCodeAt(0))
  return new TextDecoder().decode(bytes)
}

function startsWith(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  return wanted.every((byte, i) => bytes[at + i] === byte)
}

function find(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, wanted, at)) return at
  }
  return -1
}

function after(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const at = find(bytes, wanted, from)
  return at < 0 ? -1 : at + wanted.length
}
