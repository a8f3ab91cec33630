/** Which character encoding a text is in by its headers, and decoding it. */
import { textDecoder } from './encoding-decoder'

/**
 * The encoding that a Content-Type names. Without a charset, text is ISO-8859-1 (as in requests, after
 * RFC 2616) and JSON is UTF-8; null for everything else.
 */
export function encodingFromContentType(contentType: string | undefined): string | null {
  if (contentType === undefined) return null
  if (contentType !== latest.contentType) {
    latest = { contentType, encoding: encodingNamedBy(contentType) }
  }
  return latest.encoding
}

/** What was asked for last: most responses of a program are of the same type. */
let latest: { readonly contentType: string; readonly encoding: string | null } = {
  contentType: '',
  encoding: null,
}

function encodingNamedBy(contentType: string): string | null {
  const [type = '', ...parameters] = contentType.split(';')
  for (const parameter of parameters) {
    const [name = '', ...value] = parameter.split('=')
    if (name.trim().toLowerCase() !== 'charset' || value.length === 0) continue
    return value
      .join('=')
      .trim()
      .replace(/^['" ]+|['" ]+$/g, '')
  }
  if (type.toLowerCase().includes('text')) return 'ISO-8859-1'
  return type.trim().toLowerCase() === 'application/json' ? 'utf-8' : null
}

/** For whole texts; it keeps a byte order mark, as Python does. */
const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Decodes with replacement of what is not valid. A label that nobody knows counts as UTF-8. */
export function decodeText(bytes: Uint8Array, label: string): string {
  if (label === 'utf-8') return UTF_8.decode(bytes)
  const decoder = textDecoder(label)
  return decoder.decode(bytes) + decoder.end()
}
