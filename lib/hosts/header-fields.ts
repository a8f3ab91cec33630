/** Header fields as hosts read and write them (RFC 9110 section 5). */
import type { HeaderList } from '../http/message'

/**
 * The value of a field, whatever the letter case of its name; repeated fields are joined with a comma as
 * WSGI servers do. Undefined when the message does not have it.
 */
export function fieldValue(headers: HeaderList, name: string): string | undefined {
  let found: string | undefined
  for (const [key, value] of headers) {
    // The length first: to lower every name for every question would cost more than all the rest.
    if (key.length !== name.length) continue
    if (key !== name && key.toLowerCase() !== name.toLowerCase()) continue
    found = found === undefined ? value : `${found},${value}`
  }
  return found
}

/** A text as the latin-1 spelling of its UTF-8 bytes: how non-ASCII text travels in a field value. */
export function utf8FieldValue(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  let value = ''
  for (const byte of new TextEncoder().encode(text)) value += String.fromCharCode(byte)
  return value
}
