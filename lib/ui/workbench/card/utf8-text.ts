/** Text of a body, in the encoding that it really has, as UTF-8 that the views read. */
import type { HeaderList } from '../../../http/message'
import { isJsonType, mediaType, typeParameter } from './media-type'

export interface Utf8Text {
  readonly bytes: Uint8Array
  /** The encoding that was undone, as people spell it: `UTF-8`, `ISO-8859-1`. */
  readonly encoding: string
  /** How it was found out. */
  readonly why: 'charset' | 'mark' | 'default' | 'unknown-charset'
  /** The charset that nobody knows, as the header spells it. */
  readonly unknown: string | null
}

const UTF_8 = 'UTF-8'

/** A byte order mark wins, then the charset of Content-Type, then UTF-8 (WHATWG Encoding, section 6.1). */
export function utf8Text(headers: HeaderList, body: Uint8Array): Utf8Text {
  const mark = markOf(body)
  if (mark) return { ...decoded(body, mark), why: 'mark', unknown: null }
  // JSON is UTF-8, whatever a parameter says (RFC 8259 section 8.1).
  const charset = isJsonType(mediaType(headers)) ? null : typeParameter(headers, 'charset')
  if (charset === null) return { bytes: body, encoding: UTF_8, why: 'default', unknown: null }
  try {
    return { ...decoded(body, charset), why: 'charset', unknown: null }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { bytes: body, encoding: UTF_8, why: 'unknown-charset', unknown: charset }
  }
}

function markOf(body: Uint8Array): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8'
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le'
  return body[0] === 0xfe && body[1] === 0xff ? 'utf-16be' : null
}

function decoded(body: Uint8Array, label: string): { bytes: Uint8Array; encoding: string } {
  const decoder = new TextDecoder(label)
  if (decoder.encoding === 'utf-8') return { bytes: body, encoding: UTF_8 }
  return { bytes: new TextEncoder().encode(decoder.decode(body)), encoding: label.toUpperCase() }
}
