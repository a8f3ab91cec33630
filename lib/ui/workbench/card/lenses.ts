/** The ways in which a body can be looked at: which of them fit, and which one shows first. */
import type { HeaderList } from '../../../http/message'
import { isJsonType, mediaType, typeParameter } from './media-type'
import { sniffType } from './sniff-type'
import { utf8Text } from './utf8-text'

export type LensName =
  | 'json'
  | 'lines'
  | 'events'
  | 'table'
  | 'form'
  | 'parts'
  | 'preview'
  | 'image'
  | 'text'
  | 'hex'
  | 'raw'

export interface Lenses {
  /** Those that fit, the one for the media type first; `hex` and `raw` are always there. */
  readonly names: readonly LensName[]
  /** The type by which it was chosen. */
  readonly type: string
  /** What the bytes are when the header says something else, or nothing. */
  readonly mismatch: { readonly said: string; readonly looksLike: string } | null
}

/** Pictures that a page can show; SVG among them, which an `img` element shows without running it. */
const pictures = /^image\/(?:png|jpeg|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon|svg\+xml)$/
const textTypes =
  /^(?:text\/.*|image\/svg\+xml|application\/(?:xml|xhtml\+xml|javascript|ecmascript|x-www-form-urlencoded|graphql|toml|yaml|x-yaml|sql|x-sh|x-ndjson|ndjson|jsonl|json-seq|json|.+\+(?:xml|json|yaml)))$/

/** How much of a body is looked at in an encoding of its own; an even number, for UTF-16. */
const BEGINNING = 4096

/** @param body the content coding removed */
export function lensesFor(headers: HeaderList, body: Uint8Array): Lenses {
  const said = mediaType(headers)
  // Text in another encoding than UTF-8 looks like text only when that is undone.
  const beginning = body.subarray(0, BEGINNING)
  const looksLike = sniffType(body) ?? sniffType(utf8Text(headers, beginning).bytes)
  const mismatch = differs(said, looksLike) ? { said, looksLike: looksLike ?? 'no text' } : null
  const type = mismatch && looksLike ? looksLike : said || looksLike || ''
  const isText = looksLike !== null && !isBinary(looksLike)
  const names: LensName[] = []
  const isBytes = mismatch !== null && looksLike === null
  const first = isBytes ? 'hex' : lensOf(type, headers)
  if (first) names.push(first)
  const offer = (name: LensName, fits: boolean) => {
    if (fits && !names.includes(name)) names.push(name)
  }
  offer('json', looksLike === 'application/json')
  offer('lines', looksLike === 'application/json' && hasSeveralLines(body))
  offer('preview', looksLike === 'text/html' || type === 'text/html')
  offer('image', pictures.test(looksLike ?? ''))
  offer('text', isText || textTypes.test(said) || typeParameter(headers, 'charset') !== null)
  offer('hex', true)
  return { names: [...names, 'raw'], type, mismatch }
}

function lensOf(type: string, headers: HeaderList): LensName | null {
  if (isJsonType(type)) return 'json'
  if (/^(?:application\/(?:x-ndjson|ndjson|jsonl|x-jsonlines|json-seq)|text\/jsonl)$/.test(type))
    return 'lines'
  if (type === 'text/event-stream') return 'events'
  if (type === 'text/csv' || type === 'text/tab-separated-values') return 'table'
  if (type === 'application/x-www-form-urlencoded') return 'form'
  if (type.startsWith('multipart/') && typeParameter(headers, 'boundary') !== null) return 'parts'
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'preview'
  if (pictures.test(type)) return 'image'
  return textTypes.test(type) ? 'text' : null
}

/** Whether header and bytes contradict each other. What is only less exact is no contradiction. */
function differs(said: string, looksLike: string | null): boolean {
  if (said === '' || said === 'application/octet-stream' || looksLike === said) return false
  // Nothing is known of many types, and so nothing can be said against them.
  const saysText = textTypes.test(said)
  if (looksLike === null) return saysText
  if (pictures.test(said))
    return !pictures.test(looksLike) || isVector(said) !== isVector(looksLike)
  if (isBinary(looksLike)) return saysText
  if (isJsonType(said)) return looksLike !== 'application/json' && looksLike !== 'text/plain'
  return looksLike === 'application/json' ? said === 'text/html' : false
}

function isVector(type: string): boolean {
  return type === 'image/svg+xml'
}

function isBinary(type: string): boolean {
  return !textTypes.test(type)
}

/** More than one line that begins with a bracket, as in JSON lines. */
function hasSeveralLines(body: Uint8Array): boolean {
  const lineBreak = body.indexOf(10)
  const next = lineBreak < 0 ? undefined : body[lineBreak + 1]
  const last = body[lineBreak - 1] === 13 ? body[lineBreak - 2] : body[lineBreak - 1]
  return (next === 123 || next === 91) && (last === 125 || last === 93)
}
