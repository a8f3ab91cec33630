/** How a body is best shown, by its media type (RFC 9110 8.3) and its bytes. */
import type { HeaderList } from '../../http/message'
import { headerOf } from './exchange-facts'
import { type JsonNode, readJson } from './json-tree'

export type BodyKind =
  | { readonly kind: 'empty' }
  | { readonly kind: 'json'; readonly tree: JsonNode; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image'; readonly type: string }
  | { readonly kind: 'bytes'; readonly note: string }

/** Images that a page may show; SVG is a document with scripts and is shown as its text. */
const imageTypes = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])
const textTypes =
  /^(?:text\/.*|image\/svg\+xml|application\/(?:xml|xhtml\+xml|javascript|ecmascript|x-www-form-urlencoded|graphql|toml|yaml|x-yaml|x-ndjson|json-seq|.+\+xml))$/
/** Larger documents are shown as text, in code units. */
const JSON_LIMIT = 2_000_000

/** The media type in lower case without parameters, empty when there is none. */
export function mediaType(headers: HeaderList): string {
  return (headerOf(headers, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

/** The body as text in the charset that its Content-Type names, UTF-8 by default. */
export function bodyText(headers: HeaderList, body: Uint8Array): string {
  const label = /;\s*charset="?([^\s;"]+)/i.exec(headerOf(headers, 'content-type') ?? '')?.[1]
  try {
    return new TextDecoder(label ?? 'utf-8').decode(body)
  } catch {
    // The server named a charset that nobody knows.
    return new TextDecoder().decode(body)
  }
}

function isUtf8(body: Uint8Array): boolean {
  if (body.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body)
    return true
  } catch {
    return false
  }
}

/** Decides how to show a body. HTML is always text, never markup. */
export function bodyKind(headers: HeaderList, body: Uint8Array): BodyKind {
  if (body.length === 0) return { kind: 'empty' }
  const coding = headerOf(headers, 'content-encoding')
  if (coding && coding.trim().toLowerCase() !== 'identity') {
    return { kind: 'bytes', note: `Content-Encoding: ${coding}. These are the bytes as they came.` }
  }
  const type = mediaType(headers)
  if (imageTypes.has(type)) return { kind: 'image', type }
  if (type === 'application/json' || type.endsWith('+json')) {
    const text = bodyText(headers, body)
    const tree = text.length <= JSON_LIMIT ? readJson(text) : null
    return tree ? { kind: 'json', tree, text } : { kind: 'text', text }
  }
  if (textTypes.test(type) || (type === '' && isUtf8(body))) {
    return { kind: 'text', text: bodyText(headers, body) }
  }
  return { kind: 'bytes', note: '' }
}
