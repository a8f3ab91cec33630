/** Reading and changing header lists; lists are values, so changing one makes another. */
import type { HeaderList } from './message'

/** Token of RFC 9110 section 5.6.2: what field names and methods are made of. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
/** RFC 9110 section 5.5: visible characters, obs-text, space and tab. Never CR, LF or NUL. */
const FIELD_TEXT = /^[\t\x20-\x7e\x80-\xff]*$/

/** Whether the text is a token, that is, can be a method or a field name. */
export function isToken(text: string): boolean {
  return TOKEN.test(text)
}

/** Whether the text can stand as a field value or reason phrase. Space around it is allowed: recipients strip it. */
export function isFieldText(text: string): boolean {
  return FIELD_TEXT.test(text)
}

/** The value of the first field of this name (any letter case), or undefined. */
export function firstValue(headers: HeaderList, name: string): string | undefined {
  const wanted = name.toLowerCase()
  for (const [key, value] of headers) {
    if (key.length === wanted.length && key.toLowerCase() === wanted) return value
  }
  return undefined
}

/** The values of all fields of this name, in wire order. */
export function allValues(headers: HeaderList, name: string): string[] {
  const wanted = name.toLowerCase()
  return headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value)
}

/** The values of all fields of this name as one, joined by `, ` (RFC 9110 section 5.3); null when there is none. */
export function joinedValues(headers: HeaderList, name: string): string | null {
  const values = allValues(headers, name)
  return values.length === 0 ? null : values.join(', ')
}

/** Whether a field of this name is there. */
export function hasHeader(headers: HeaderList, name: string): boolean {
  return firstValue(headers, name) !== undefined
}

/** The list with exactly one field of this name: where the first one stood, else at the end. */
export function withHeader(headers: HeaderList, name: string, value: string): HeaderList {
  const wanted = name.toLowerCase()
  const at = headers.findIndex(([key]) => key.toLowerCase() === wanted)
  if (at === -1) return [...headers, [name, value]]
  const after = headers.slice(at + 1).filter(([key]) => key.toLowerCase() !== wanted)
  return [...headers.slice(0, at), [name, value], ...after]
}

/** The list without any field of this name. */
export function withoutHeader(headers: HeaderList, name: string): HeaderList {
  const wanted = name.toLowerCase()
  return headers.filter(([key]) => key.toLowerCase() !== wanted)
}

/**
 * Refuses what must not reach the wire, such as a value with a line break (header injection).
 * @throws TypeError that names the field.
 */
export function assertSendable(headers: HeaderList): void {
  for (const [name, value] of headers) {
    if (!isToken(name)) {
      throw new TypeError(`Header name ${JSON.stringify(name)} is not a token (RFC 9110, 5.6.2).`)
    }
    if (!isFieldText(value)) {
      throw new TypeError(
        `The value of header ${name}, ${JSON.stringify(value)}, has a control character or one beyond latin-1.`,
      )
    }
  }
}
