/**
 * Messages as bytes (RFC 9112). What would change the message's structure, such as a line break in a header
 * value, is refused with a TypeError; it cannot be escaped.
 */
import { encodeChunk, encodeLastChunk } from './chunked'
import { isBodiless, readFraming } from './framing'
import { assertSendable, isFieldText, isToken } from './headers'
import { encodeLatin1 } from './latin1'
import type { HeaderList, HttpResponse } from './message'

export interface RequestHead {
  readonly method: string
  /** Absolute URL, already percent-encoded; its fragment is not sent. */
  readonly url: string
  readonly headers: HeaderList
}

/** Request line in absolute form, headers, and the empty line. @throws TypeError when it cannot be sent. */
export function serializeRequestHead({
  method,
  url,
  headers,
}: RequestHead): Uint8Array<ArrayBuffer> {
  if (!isToken(method)) throw new TypeError(`${JSON.stringify(method)} is not a method.`)
  const target = url.replace(/#.*$/s, '')
  if (!/^https?:\/\/[\x21-\x7e]+$/i.test(target)) {
    throw new TypeError(`${JSON.stringify(url)} is not an absolute, percent-encoded http(s) URL.`)
  }
  return encodeLatin1(`${method} ${target} HTTP/1.1\r\n${headerLines(headers)}\r\n`)
}

/**
 * A whole request in absolute form. A body gets a Content-Length unless the headers already frame it; with
 * `Transfer-Encoding: chunked` it is sent as one chunk.
 */
export function serializeRequest(
  request: RequestHead & { readonly body: Uint8Array | null },
): Uint8Array<ArrayBuffer> {
  const body = request.body ?? new Uint8Array()
  const framing = readFraming(request.headers)
  const headers: HeaderList =
    framing.kind === 'none' && body.length > 0
      ? [...request.headers, ['Content-Length', String(body.length)]]
      : request.headers
  const head = serializeRequestHead({ ...request, headers })
  if (framing.kind !== 'chunked') return concat([head, body])
  return concat([head, ...(body.length > 0 ? [encodeChunk(body)] : []), encodeLastChunk()])
}

export interface StatusLine {
  /** 100 to 999. */
  readonly status: number
  readonly reason: string
  readonly headers: HeaderList
}

/** @throws TypeError when the status or the reason must not reach the wire. */
export function assertStatusLine({ status, reason }: Pick<StatusLine, 'status' | 'reason'>): void {
  if (!Number.isInteger(status) || status < 100 || status > 999) {
    throw new TypeError(`${status} is not a status of three digits.`)
  }
  if (!isFieldText(reason)) {
    throw new TypeError(`${JSON.stringify(reason)} is not a reason phrase.`)
  }
}

/** Status line, headers, and the empty line. @throws TypeError when it cannot be sent. */
export function serializeResponseHead(head: StatusLine): Uint8Array<ArrayBuffer> {
  assertStatusLine(head)
  const { status, reason, headers } = head
  return encodeLatin1(`HTTP/1.1 ${status} ${reason}\r\n${headerLines(headers)}\r\n`)
}

export interface ResponseContext {
  /** The request's method: the answer to HEAD keeps its headers and has no body. */
  readonly method: string
  /** HTTP/1.0 (10) knows no chunks: such a body lasts until the close. @default 11 */
  readonly version?: 10 | 11
}

/**
 * The response's bytes as they become known. Adds the framing header that `HttpResponse.body` promises. A body
 * shorter than its Content-Length is passed on as it is (a host may want to show that); a longer one throws.
 * What is `verbatim` is passed on as it is.
 * @throws TypeError before the first byte when the head cannot be sent; RangeError for too long a body.
 */
export async function* serializeResponse(
  response: HttpResponse,
  { method, version = 11 }: ResponseContext,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (response.verbatim !== undefined) {
    const { verbatim } = response
    for await (const bytes of verbatim instanceof Uint8Array ? [verbatim] : verbatim) {
      // An empty piece would be taken for a sign of life.
      if (bytes.length > 0) yield bytes
    }
    return
  }
  const headers = frameResponse(response, method, version)
  const head = serializeResponseHead({ ...response, headers })
  const { body, trailers } = response
  if (body === null || isBodiless(method, response.status)) {
    yield head
    return
  }
  const framing = readFraming(headers)
  const limit = framing.kind === 'length' ? framing.length : Number.POSITIVE_INFINITY
  if (body instanceof Uint8Array && framing.kind !== 'chunked') {
    refuseExcess(body.length, limit)
    yield concat([head, body])
    return
  }
  yield head
  let sent = 0
  for await (const data of body instanceof Uint8Array ? [body] : body) {
    if (data.length === 0) continue
    sent += data.length
    refuseExcess(sent, limit)
    yield framing.kind === 'chunked' ? encodeChunk(data) : data
  }
  if (framing.kind === 'chunked') yield encodeLastChunk(trailers)
}

const FRAMING_HEADER = /^(?:content-length|transfer-encoding)$/i

/** Whether a field frames the body. The lengths first: a look at them tells most names apart, and every answer's names are asked. */
export function isFramingHeader(name: string): boolean {
  return (name.length === 14 || name.length === 17) && FRAMING_HEADER.test(name)
}

/** The response's headers with Content-Length or Transfer-Encoding where the message needs one. */
export function frameResponse(
  response: Pick<HttpResponse, 'status' | 'headers' | 'body'>,
  method: string,
  version: 10 | 11 = 11,
): HeaderList {
  const { headers } = response
  if (headers.some(([name]) => isFramingHeader(name))) return headers
  const field = framingField(response, method, version)
  return field === null ? headers : [...headers, field]
}

/** The field that frames a body whose headers do not; null where there must be none. */
export function framingField(
  { status, body }: Pick<HttpResponse, 'status' | 'body'>,
  method: string,
  version: 10 | 11,
): HeaderList[number] | null {
  // RFC 9110 section 8.6: neither 1xx nor 204 may have one; for 304 and HEAD it would be a guess.
  const unknown = body === null && isBodiless(method, status)
  if (unknown || status < 200 || status === 204 || status === 304) return null
  if (body === null || body instanceof Uint8Array) {
    return ['Content-Length', String(body?.length ?? 0)]
  }
  return version === 11 ? ['Transfer-Encoding', 'chunked'] : null
}

function refuseExcess(sent: number, limit: number): void {
  if (sent > limit) throw new RangeError(`The body is longer than its Content-Length of ${limit}.`)
}

function headerLines(headers: HeaderList): string {
  assertSendable(headers)
  return headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
