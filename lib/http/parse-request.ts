/**
 * Reads one whole `message/http` request in absolute form (RFC 9112 section 3.2.2), as a proxy gets it:
 * `GET https://api.github.com/user HTTP/1.1`. Strict, because what it reads was written by anybody.
 */
import { type Authority, splitAuthority } from './authority'
import { ChunkedDecoder } from './chunked'
import { DEFAULT_FIELD_LIMITS, type FieldLimits, FieldSection } from './field-section'
import { readFraming } from './framing'
import { allValues, isToken } from './headers'
import { LineReader } from './line-reader'
import { MalformedMessage } from './malformed-message'
import type { HeaderList } from './message'

export interface ParsedRequest extends Authority {
  readonly method: string
  readonly scheme: 'http' | 'https'
  /** Host and optional port as sent. */
  readonly authority: string
  /** Origin form, raw: `/search?q=a%20b`; `*` for an OPTIONS of a URL without a path. */
  readonly target: string
  /** 10 or 11. */
  readonly version: 10 | 11
  readonly headers: HeaderList
  /** The body without its transfer coding. */
  readonly body: Uint8Array
  /** The body with its transfer coding, a view into the message. */
  readonly encodedBody: Uint8Array
  readonly trailers: HeaderList
}

/**
 * Parses the bytes of exactly one request. Lines may end in CR LF or in a bare LF.
 * @throws MalformedMessage for everything that is not such a message; nothing else is thrown.
 */
export function parseRequest(
  bytes: Uint8Array,
  limits: FieldLimits = DEFAULT_FIELD_LIMITS,
): ParsedRequest {
  const lines = new LineReader()
  const section = new FieldSection(limits)
  const readLine = (at: number): number => {
    const next = lines.take(bytes, at, section.room)
    if (next === 'too-long') throw section.tooLong(lines)
    if (next !== 'more') return next
    const what =
      bytes.length === 0
        ? 'the message is empty'
        : 'the header section needs an empty line at its end'
    throw new MalformedMessage(
      bytes.length === 0 ? 'bad-request-line' : 'bad-header',
      what,
      lines.next,
    )
  }
  let at = readLine(0)
  // RFC 9112 section 2.2: one empty line before the request line is ignored.
  if (lines.text === '') at = readLine(at)
  section.count(lines)
  const requestLine = parseRequestLine(lines)
  do at = readLine(at)
  while (!section.add(lines))
  const headers = section.fields
  const body = readBody(bytes, at, headers, requestLine.version, lines, limits)
  return { ...requestLine, headers, ...body, encodedBody: bytes.subarray(at) }
}

function parseRequestLine(lines: LineReader) {
  const bad = (what: string) => new MalformedMessage('bad-request-line', what, lines.position)
  const parts = lines.text.split(' ')
  const [method = '', url = '', protocol = ''] = parts
  if (parts.length !== 3) {
    throw bad('a request line has three parts with one space between them: method, URL, HTTP/1.1')
  }
  if (!isToken(method)) throw bad(`${quote(method)} is not a method`)
  if (protocol !== 'HTTP/1.1' && protocol !== 'HTTP/1.0') {
    throw bad(`the version must be HTTP/1.1 or HTTP/1.0, got ${quote(protocol)}`)
  }
  return {
    method,
    ...parseTarget(method, url, bad),
    version: protocol === 'HTTP/1.1' ? 11 : 10,
  } as const
}

function parseTarget(method: string, url: string, bad: (what: string) => MalformedMessage) {
  const match = /^(https?):\/\/([^/?#]*)(.*)$/i.exec(url)
  if (match === null) {
    throw bad(`the target must be a whole URL such as https://httpbin.org/get, got ${quote(url)}`)
  }
  const rest = match[3] ?? ''
  if (!/^[\x21-\x7e]+$/.test(url)) {
    throw bad('the URL has a character that must be percent-encoded')
  }
  if (rest.includes('#')) throw bad('the URL has a fragment (#…), which is never sent')
  const scheme = match[1]?.toLowerCase() === 'http' ? 'http' : 'https'
  const authority = match[2] ?? ''
  const split = splitAuthority(authority, scheme)
  if (typeof split === 'string') throw bad(split)
  // RFC 9112 section 3.2.4: OPTIONS of a URL without path and query asks about the server itself.
  const target =
    rest === '' && method === 'OPTIONS' ? '*' : rest.startsWith('/') ? rest : `/${rest}`
  return { scheme, authority, ...split, target } as const
}

function readBody(
  bytes: Uint8Array,
  at: number,
  headers: HeaderList,
  version: 10 | 11,
  lines: LineReader,
  limits: FieldLimits,
): { body: Uint8Array; trailers: HeaderList } {
  const framing = readFraming(headers)
  const bad = (what: string) => new MalformedMessage('bad-header', what, { offset: at })
  if (allValues(headers, 'Host').length > 1) throw bad('there is more than one Host header')
  if (framing.kind === 'invalid') throw bad(framing.what)
  if (framing.kind === 'other-coding') {
    throw bad(`Transfer-Encoding ${quote(framing.coding)} is not supported, only chunked`)
  }
  if (framing.kind === 'chunked') {
    if (framing.alsoLength)
      throw bad('a message has either Content-Length or Transfer-Encoding, not both')
    if (version === 10) throw bad('HTTP/1.0 has no Transfer-Encoding')
    return readChunked(bytes, at, lines, limits)
  }
  const length = framing.kind === 'length' ? framing.length : 0
  const got = bytes.length - at
  if (got < length) {
    const what = `Content-Length says ${length} bytes, but ${got} follow`
    throw new MalformedMessage('short-body', what, { offset: bytes.length })
  }
  if (got > length) {
    const what =
      framing.kind === 'length'
        ? `Content-Length says ${length} bytes, but ${got} follow`
        : `${got} bytes follow the header section, which has no Content-Length`
    throw new MalformedMessage('extra-data', what, { offset: at + length })
  }
  return { body: bytes.subarray(at), trailers: [] }
}

function readChunked(bytes: Uint8Array, at: number, lines: LineReader, limits: FieldLimits) {
  const decoder = new ChunkedDecoder(lines, limits)
  const body = new Uint8Array(bytes.length - at)
  let length = 0
  const end = decoder.push(bytes, at, (data) => {
    body.set(data, length)
    length += data.length
  })
  if (!decoder.done) {
    throw new MalformedMessage('short-body', decoder.missing, { offset: bytes.length })
  }
  if (end < bytes.length) {
    const what = `${bytes.length - end} bytes follow the last chunk`
    throw new MalformedMessage('extra-data', what, { offset: end })
  }
  return { body: body.subarray(0, length), trailers: decoder.trailers }
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}
