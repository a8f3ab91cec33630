/** The bodies that httpbin answers with, each with exactly the Content-Type that the original sends. */
import type { HeaderList, HttpResponse } from '../../http/message'
import { reasonPhrase } from '../../http/reason-phrase'
import type { HttpbinCall } from './call'
import { formatJson, type JsonValue } from './json-value'

const encoder = new TextEncoder()
const empty = new Uint8Array()

/** Of most answers: one that need not be looked at each time. */
export const jsonType: HeaderList[number] = ['Content-Type', 'application/json']
const jsonHeaders: HeaderList = [jsonType]

/** JSON without a charset, as Flask sends it, and more header fields. */
export function json(call: HttpbinCall, value: JsonValue, headers: HeaderList = []): HttpResponse {
  // All of it is ASCII. Buffers of that size come out of a pool, so they cost less than the encoder's.
  const text = Buffer.from(formatJson(value, call.settings.limits.answer), 'latin1')
  return {
    status: 200,
    reason: 'OK',
    headers: headers.length === 0 ? jsonHeaders : [jsonType, ...headers],
    body: text,
  }
}

export function html(text: string, status = 200, headers: HeaderList = []): HttpResponse {
  return {
    status,
    reason: shoutedReason(status),
    headers: [['Content-Type', 'text/html; charset=utf-8'], ...headers],
    body: text === '' ? empty : encoder.encode(text),
  }
}

/** Bytes of the given type. */
export function bytes(
  contentType: string,
  body: Uint8Array,
  headers: HeaderList = [],
): HttpResponse {
  return { status: 200, reason: 'OK', headers: [['Content-Type', contentType], ...headers], body }
}

/** Text of the given type; `text/plain` without a charset is what `/robots.txt` has. */
export function text(contentType: string, body: string): HttpResponse {
  return bytes(contentType, encoder.encode(body))
}

/** A sentence that says what was wrong with the request. */
export function refusal(status: number, sentence: string): HttpResponse {
  return {
    status,
    reason: shoutedReason(status),
    headers: [['Content-Type', 'text/plain; charset=utf-8']],
    body: encoder.encode(sentence),
  }
}

/** The reason phrase in capitals, as WSGI servers with Werkzeug put it on the wire: `NOT FOUND`. */
export function shoutedReason(status: number): string {
  return reasonPhrase(status).toUpperCase()
}

/** Text made safe to stand in HTML, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
