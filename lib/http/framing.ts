/** How long a message's body is, by its headers (RFC 9112 section 6). */
import { allValues } from './headers'
import type { HeaderList } from './message'

/** What the framing headers say; `invalid` carries a sentence. */
export type Framing =
  | { readonly kind: 'none' }
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'chunked'; readonly alsoLength: boolean }
  | { readonly kind: 'other-coding'; readonly coding: string }
  | { readonly kind: 'invalid'; readonly what: string }

/** Reads Transfer-Encoding and Content-Length. Transfer-Encoding wins, as RFC 9112 section 6.3 has it. */
export function readFraming(headers: HeaderList): Framing {
  const coding = allValues(headers, 'Transfer-Encoding').join(', ').trim().toLowerCase()
  const lengths = allValues(headers, 'Content-Length').flatMap((value) => value.split(','))
  if (coding === 'chunked') return { kind: 'chunked', alsoLength: lengths.length > 0 }
  if (coding !== '') return { kind: 'other-coding', coding }
  if (lengths.length === 0) return { kind: 'none' }
  const texts = lengths.map((text) => text.trim())
  // 15 digits are below 2 ** 53, so they are exact.
  const odd = texts.find((text) => !/^\d{1,15}$/.test(text))
  if (odd !== undefined) {
    return {
      kind: 'invalid',
      what: `Content-Length ${JSON.stringify(odd)} is not a number of bytes`,
    }
  }
  const values = new Set(texts.map(Number))
  if (values.size > 1) {
    const what = `Content-Length is given as ${[...values].join(' and as ')}`
    return { kind: 'invalid', what }
  }
  return { kind: 'length', length: Number(texts[0]) }
}

/** Whether a response to this method with this status has no body, whatever its headers say. */
export function isBodiless(method: string, status: number): boolean {
  return method === 'HEAD' || status < 200 || status === 204 || status === 304
}
