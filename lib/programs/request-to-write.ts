/** A request as somebody would write it: what every client adds by itself is left out. */
import { decodeLatin1 } from '../http/latin1'
import type { HeaderList } from '../http/message'

/** A message that was sent, as far as programs can say it again. */
export interface SentMessage {
  readonly method: string
  /** Absolute. */
  readonly url: string
  readonly headers: HeaderList
  readonly body: Uint8Array
}

export type WrittenBody =
  | { readonly kind: 'none' }
  /** The source text of a JSON body. */
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'form'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

export interface RequestToWrite {
  readonly method: string
  readonly url: string
  readonly headers: HeaderList
  readonly body: WrittenBody
}

/** Fields that follow from the address and the body. */
const COMPUTED = ['host', 'content-length', 'transfer-encoding', 'connection']
/** Fields that the client sends by default, with these values or their beginnings. */
const DEFAULTS: readonly (readonly [name: string, value: RegExp])[] = [
  ['user-agent', /^(python-requests|requests)[ /]/i],
  ['accept-encoding', /^gzip, deflate/],
  ['accept', /^\*\/\*$/],
]

/** @throws nothing: a body that is not what its label says is text, or bytes. */
export function requestToWrite({ method, url, headers, body }: SentMessage): RequestToWrite {
  const written = bodyOf(body, headers)
  const implied = impliedType(written)
  return {
    method,
    url,
    headers: headers.filter(([name, value]) => !isImplied(name.toLowerCase(), value, implied)),
    body: written,
  }
}

function isImplied(name: string, value: string, type: RegExp | null): boolean {
  if (COMPUTED.includes(name)) return true
  if (name === 'content-type' && type !== null) return type.test(value)
  return DEFAULTS.some(([known, usual]) => known === name && usual.test(value))
}

function impliedType({ kind }: WrittenBody): RegExp | null {
  if (kind === 'json') return /^application\/json$/i
  return kind === 'form' ? /^application\/x-www-form-urlencoded$/i : null
}

function bodyOf(bytes: Uint8Array, headers: HeaderList): WrittenBody {
  if (bytes.length === 0) return { kind: 'none' }
  const text = textOf(bytes)
  if (text === null) return { kind: 'bytes', bytes }
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  if (/^application\/json$/i.test(type)) return jsonBody(text)
  if (/^application\/x-www-form-urlencoded$/i.test(type)) return formBody(text)
  return { kind: 'text', text }
}

/** As JSON only where writing it again gives the same bytes; numbers beyond 2⁵³ would not. */
function jsonBody(text: string): WrittenBody {
  try {
    const value: unknown = JSON.parse(text)
    return JSON.stringify(value) === text ? { kind: 'json', value } : { kind: 'text', text }
  } catch {
    return { kind: 'text', text }
  }
}

function formBody(text: string): WrittenBody {
  const pairs = [...new URLSearchParams(text)]
  const isSame = !/%(?![0-9a-f]{2})/i.test(text) && !text.includes('&&')
  return isSame ? { kind: 'form', pairs } : { kind: 'text', text }
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Bytes in Base64, for programs that cannot hold them as text. */
export function base64(bytes: Uint8Array): string {
  return btoa(decodeLatin1(bytes))
}
