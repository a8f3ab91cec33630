/** Reading header fields of a message, and telling legal ones from illegal ones (RFC 9110 section 5). */
import type { HeaderList } from '../http/message'

/**
 * The value of a field, whatever the letter case of its name; repeated fields are joined with a comma as
 * WSGI servers do. Undefined when the message does not have it.
 */
export function fieldValue(headers: HeaderList, name: string): string | undefined {
  const wanted = name.toLowerCase()
  let found: string | undefined
  for (const [key, value] of headers) {
    if (key.length !== wanted.length || key.toLowerCase() !== wanted) continue
    found = found === undefined ? value : `${found},${value}`
  }
  return found
}

/** Whether a text may stand as a field value: visible latin-1, blanks and tabs, no control characters. */
export function isFieldValue(text: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(text)
}

/** Whether a text may stand as a field name: a token of RFC 9110 section 5.6.2. */
export function isFieldName(text: string): boolean {
  return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(text)
}

/** A text as the latin-1 spelling of its UTF-8 bytes: how non-ASCII text travels in a field value. */
export function utf8FieldValue(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  let value = ''
  for (const byte of new TextEncoder().encode(text)) value += String.fromCharCode(byte)
  return value
}
