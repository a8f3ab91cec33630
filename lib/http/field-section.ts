/** The lines between a start line and the empty line (or those after a chunked body), RFC 9112 section 5. */
import { isFieldText, isToken } from './headers'
import type { LineReader } from './line-reader'
import { MalformedMessage } from './malformed-message'
import type { HeaderList } from './message'

/** How much header a message may have. */
export interface FieldLimits {
  /** Field lines. @default 256 */
  readonly headers: number
  /** Bytes of the start line and the field lines together. @default 65536 */
  readonly headerBytes: number
}

export const DEFAULT_FIELD_LIMITS: FieldLimits = { headers: 256, headerBytes: 65_536 }

/** Collects field lines in wire order, checked one by one. */
export class FieldSection {
  readonly #fields: [string, string][] = []
  #bytes = 0

  constructor(readonly limits: FieldLimits) {}

  get fields(): HeaderList {
    return this.#fields
  }

  /** Bytes that the next line may still have. */
  get room(): number {
    return this.limits.headerBytes - this.#bytes
  }

  /** Counts a line that is no field, such as the start line. */
  count(line: LineReader): void {
    this.#bytes += line.offset - line.position.offset
  }

  /** Takes the reader's last line. True when it was the empty line that ends the section. */
  add(line: LineReader): boolean {
    if (line.text === '') return true
    this.count(line)
    if (this.#fields.length === this.limits.headers) {
      throw new MalformedMessage(
        'too-many-headers',
        `there are more than ${this.limits.headers} header lines`,
        line.position,
      )
    }
    this.#fields.push(parseField(line))
    return false
  }

  /** The error for a line that does not fit. */
  tooLong(line: LineReader): MalformedMessage {
    const what = `the header section is longer than ${this.limits.headerBytes} bytes`
    return new MalformedMessage('too-many-headers', what, line.next)
  }
}

function parseField(line: LineReader): [string, string] {
  const bad = (what: string) => new MalformedMessage('bad-header', what, line.position)
  const { text } = line
  if (text.startsWith(' ') || text.startsWith('\t')) {
    throw bad('a header line must not begin with white space (line folding is obsolete)')
  }
  const colon = text.indexOf(':')
  if (colon === -1) throw bad('a header line needs a colon between its name and its value')
  if (colon === 0) throw bad('the header name before the colon is empty')
  const name = text.slice(0, colon)
  if (!isToken(name)) throw bad(describeBadName(name))
  const value = trimOws(text.slice(colon + 1))
  if (!isFieldText(value)) throw bad(`the value of header ${name} contains ${controlName(value)}`)
  return [name, value]
}

function describeBadName(name: string): string {
  if (/[ \t]$/.test(name)) return 'there is white space between the header name and the colon'
  if (name.includes(' ')) return 'the header name contains a space'
  const bad = Array.from(name).find((character) => !isToken(character)) ?? ''
  return `the header name contains ${JSON.stringify(bad)}`
}

function controlName(value: string): string {
  if (value.includes('\r')) return 'a carriage return that does not end the line'
  return value.includes('\0') ? 'a NUL byte' : 'a control character'
}

/** Without spaces and tabs around it; `trim` would take other characters, too. */
function trimOws(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isOws(text.charCodeAt(start))) start += 1
  while (end > start && isOws(text.charCodeAt(end - 1))) end -= 1
  return text.slice(start, end)
}

function isOws(code: number): boolean {
  return code === 32 || code === 9
}
