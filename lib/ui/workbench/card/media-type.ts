/** The media type that a message says its body has (RFC 9110 section 8.3). */

import { joinedValues } from '../../../http/headers'
import type { HeaderList } from '../../../http/message'

/** In lower case and without parameters; empty when the message does not say. */
export function mediaType(headers: HeaderList): string {
  return (joinedValues(headers, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

/** A parameter of Content-Type, such as `charset` or `boundary`, without its quotes; null for none. */
export function typeParameter(headers: HeaderList, name: string): string | null {
  const value = joinedValues(headers, 'content-type') ?? ''
  const pattern = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;"]+))`, 'i')
  const [, quoted, plain] = pattern.exec(value) ?? []
  return quoted?.replace(/\\(.)/g, '$1') ?? plain ?? null
}

export function isJsonType(type: string): boolean {
  return type === 'application/json' || type === 'text/json' || type.endsWith('+json')
}
