import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeLatin1 } from './latin1'
import { MalformedMessage } from './malformed-message'
import { headerList, token } from './message.arbitrary'
import { parseRequest } from './parse-request'
import { serializeRequest } from './serialize'

const parse = (text: string) => parseRequest(encodeLatin1(text))
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

function failure(message: string): MalformedMessage {
  try {
    parse(message)
  } catch (error) {
    if (error instanceof MalformedMessage) return error
    throw error
  }
  throw new Error('It was accepted.')
}

describe('a good message', () => {
  test('its parts come out raw', () => {
    const message = parse(
      'POST HTTPS://API.github.com:8443/%zz?q=a%20b HTTP/1.1\r\nX-a:  1 \r\nx-A: caf\xe9\r\nContent-Length: 2\r\n\r\nhi',
    )
    expect(message).toMatchObject({
      method: 'POST',
      scheme: 'https',
      authority: 'API.github.com:8443',
      hostname: 'api.github.com',
      port: 8443,
      target: '/%zz?q=a%20b',
      version: 11,
      headers: [
        ['X-a', '1'],
        ['x-A', 'caf\xe9'],
        ['Content-Length', '2'],
      ],
    })
    expect(text(message.body)).toBe('hi')
  })
  test.each([
    ['GET https://h HTTP/1.1', '/'],
    ['GET https://h?a HTTP/1.1', '/?a'],
    ['OPTIONS https://h HTTP/1.1', '*'],
    ['OPTIONS https://h/ HTTP/1.1', '/'],
  ])('%s has target %s', (line, target) => expect(parse(`${line}\n\n`).target).toBe(target))
  test('bare line feeds and one empty line before it are accepted', () => {
    expect(parse('\nGET http://[::1]:80/ HTTP/1.0\nA: b\n\n')).toMatchObject({
      hostname: '[::1]',
      port: 80,
      version: 10,
    })
  })
  test('the default port is the scheme’s', () => {
    expect(parse('GET http://h/ HTTP/1.1\n\n').port).toBe(80)
    expect(parse('GET https://h:/ HTTP/1.1\n\n').port).toBe(443)
  })
  test('a chunked body on GET, with extension and trailers', () => {
    const message = parse(
      'GET http://h/ HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n3;a=b\r\nabc\r\n00a\r\n0123456789\r\n0\r\nT: 1\r\n\r\n',
    )
    expect(text(message.body)).toBe('abc0123456789')
    expect(message.trailers).toEqual([['T', '1']])
  })
})

describe('a bad message says what and where', () => {
  const get = 'GET http://h/ HTTP/1.1\r\n'
  test.each([
    ['', 'line 1: the message is empty', 0],
    [
      'GET /get HTTP/1.1\n\n',
      'line 1: the target must be a whole URL such as https://httpbin.org/get, got "/get"',
      0,
    ],
    ['GET  http://h/ HTTP/1.1\n\n', 'line 1: a request line has three parts', 0],
    ['G@T http://h/ HTTP/1.1\n\n', 'line 1: "G@T" is not a method', 0],
    [
      'GET http://h/ HTTP/2\n\n',
      'line 1: the version must be HTTP/1.1 or HTTP/1.0, got "HTTP/2"',
      0,
    ],
    ['GET http://u:p@h/ HTTP/1.1\n\n', 'line 1: the URL must not carry a user name', 0],
    ['GET http:///x HTTP/1.1\n\n', 'line 1: the URL has no host', 0],
    ['GET http://h:x/ HTTP/1.1\n\n', 'line 1: "x" is not a port', 0],
    ['GET http://h:65536/ HTTP/1.1\n\n', 'line 1: "65536" is not a port', 0],
    ['GET http://h/#a HTTP/1.1\n\n', 'line 1: the URL has a fragment', 0],
    [
      'GET http://h/\xe9 HTTP/1.1\n\n',
      'line 1: the URL has a character that must be percent-encoded',
      0,
    ],
    [get, 'line 2: the header section needs an empty line at its end', 24],
    [`${get}A: 1\r\n B\r\n\r\n`, 'line 3: a header line must not begin with white space', 30],
    [`${get}A: 1\r\nB c: 1\r\n\r\n`, 'line 3: the header name contains a space', 30],
    [
      `${get}A : 1\r\n\r\n`,
      'line 2: there is white space between the header name and the colon',
      24,
    ],
    [`${get}nothing\r\n\r\n`, 'line 2: a header line needs a colon', 24],
    [`${get}: x\r\n\r\n`, 'line 2: the header name before the colon is empty', 24],
    [`${get}A: x\0\r\n\r\n`, 'line 2: the value of header A contains a NUL byte', 24],
    [`${get}A: x\ry\r\n\r\n`, 'line 2: the value of header A contains a carriage return', 24],
    [`${get}Host: a\r\nhost: a\r\n\r\n`, 'byte 44: there is more than one Host header', 44],
    [
      `${get}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
      'byte 64: Content-Length is given as 1 and as 2',
      64,
    ],
    [`${get}Content-Length: +1\r\n\r\na`, 'byte 46: Content-Length "+1" is not a number', 46],
    [
      `${get}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`,
      'byte 73: a message has either',
      73,
    ],
    [
      `${get}Transfer-Encoding: gzip\r\n\r\n`,
      'byte 51: Transfer-Encoding "gzip" is not supported',
      51,
    ],
    [
      `${get}Content-Length: 5\r\n\r\nabc`,
      'byte 48: Content-Length says 5 bytes, but 3 follow',
      48,
    ],
    [
      `${get}Content-Length: 1\r\n\r\nabc`,
      'byte 46: Content-Length says 1 bytes, but 3 follow',
      46,
    ],
    [
      `${get}\r\nabc`,
      'byte 26: 3 bytes follow the header section, which has no Content-Length',
      26,
    ],
    [`${get}Transfer-Encoding: chunked\r\n\r\nx\r\n`, 'byte 54: "x" is not a chunk size', 54],
    [
      `${get}Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n`,
      'byte 58: the chunk is longer than its size says',
      58,
    ],
    [
      `${get}Transfer-Encoding: chunked\r\n\r\n3\r\nab`,
      'byte 59: 1 bytes of a chunk are missing',
      59,
    ],
    [
      `${get}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nx`,
      'byte 59: 1 bytes follow the last chunk',
      59,
    ],
  ])('%j', (message, expected, offset) => {
    const error = failure(message)
    expect(error.message).toContain(expected)
    expect(error.offset).toBe(offset)
  })
  test('limits on count and size', () => {
    const bytes = encodeLatin1(`${get}A: 1\r\nB: 2\r\nC: 3\r\n\r\n`)
    expect(() => parseRequest(bytes, { headers: 2, headerBytes: 1000 })).toThrow(
      'line 4: there are more than 2 header lines',
    )
    expect(() => parseRequest(bytes, { headers: 20, headerBytes: 30 })).toThrow(
      'line 3: the header section is longer than 30 bytes',
    )
  })
})

describe('properties', () => {
  test('what the serialiser writes, the parser reads', () => {
    const url = fc.tuple(fc.constantFrom('http', 'https'), fc.stringMatching(/^\/[!-"$-~]{0,30}$/))
    fc.assert(
      fc.property(
        token,
        url,
        headerList,
        fc.uint8Array(),
        (method, [scheme, target], headers, body) => {
          const bytes = serializeRequest({ method, url: `${scheme}://h:1${target}`, headers, body })
          const parsed = parseRequest(bytes)
          expect(parsed).toMatchObject({ method, scheme, target, authority: 'h:1' })
          expect(parsed.headers.slice(0, headers.length)).toEqual(headers)
          expect(parsed.body).toEqual(body)
        },
      ),
    )
  })
  test('no input throws anything but MalformedMessage', () => {
    const part = fc.constantFrom(
      'GET http://h/ HTTP/1.1\r\n',
      'A: b\r\n',
      '\r\n',
      '\n',
      ':',
      ' ',
      '\0',
      '0',
      '5',
      ';',
      'Content-Length: 3\r\n',
      'Transfer-Encoding: chunked\r\n',
      '\r\n\r\n',
      '0\r\n\r\n',
      'ffffffffffffff\r\n',
      '\xff',
    )
    const input = fc.oneof(
      fc.array(part).map((parts) => encodeLatin1(parts.join(''))),
      fc.uint8Array(),
    )
    fc.assert(
      fc.property(input, (bytes) => {
        try {
          parseRequest(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedMessage)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
