import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeLatin1, encodeLatin1 } from './latin1'
import type { HttpResponse } from './message'
import { headerList, pieces } from './message.arbitrary'
import { type ResponseEvent, ResponseParser } from './response-parser'
import { serializeResponse } from './serialize'

/** What the events amount to: adjacent body pieces joined. */
function read(chunks: readonly Uint8Array[], method = 'GET') {
  const parser = new ResponseParser({ method })
  const events = [...chunks.flatMap((bytes) => parser.push(bytes)), ...parser.end()]
  const pick = <T extends ResponseEvent['type']>(type: T) =>
    events.filter((event): event is Extract<ResponseEvent, { type: T }> => event.type === type)
  return {
    order: events.map((event) => event.type),
    interim: pick('interim').map(({ head }) => head.status),
    head: pick('head')[0]?.head,
    hasBody: pick('head')[0]?.hasBody,
    body: pick('body')
      .map(({ bytes }) => decodeLatin1(bytes))
      .join(''),
    trailers: pick('end')[0]?.trailers,
    error: pick('error')[0]?.error,
    complete: parser.complete,
  }
}
const readText = (text: string, method?: string) => read([encodeLatin1(text)], method)

describe('framing', () => {
  test('Content-Length', () => {
    const got = readText('HTTP/1.1 200 OK\r\nA: 1\r\nContent-Length: 2\r\n\r\nhi')
    expect(got).toMatchObject({ body: 'hi', complete: true, hasBody: true, trailers: [] })
    expect(got.head).toEqual({
      version: 11,
      status: 200,
      reason: 'OK',
      headers: [
        ['A', '1'],
        ['Content-Length', '2'],
      ],
    })
  })
  test('chunks with extensions and trailers', () => {
    const got = readText(
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x="y"\r\nabc\r\n1\r\nd\r\n0\r\nT: 1\r\n\r\n',
    )
    expect(got).toMatchObject({ body: 'abcd', complete: true, trailers: [['T', '1']] })
  })
  test('until the close', () => {
    expect(readText('HTTP/1.0 200\n\nabc')).toMatchObject({
      body: 'abc',
      complete: true,
      head: { reason: '' },
    })
  })
  test.each([
    ['HEAD', 200],
    ['GET', 204],
    ['GET', 304],
  ])('no body for %s with %i', (method, status) => {
    const got = readText(`HTTP/1.1 ${status} X\r\nContent-Length: 5\r\n\r\n`, method)
    expect(got).toMatchObject({ order: ['head', 'end'], hasBody: false, complete: true })
  })
  test('interim responses come first', () => {
    const got = readText(
      'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n',
    )
    expect(got).toMatchObject({ interim: [100, 103], head: { status: 200 }, complete: true })
  })
})

describe('a broken message says how', () => {
  const ok = 'HTTP/1.1 200 OK\r\n'
  test.each([
    ['', 'bad-status-line', 'line 1: the response is empty', ''],
    ['HTTP/1.1 2', 'bad-status-line', 'line 1: the status line ends too early', ''],
    ['hello\r\n\r\n', 'bad-status-line', 'line 1: "hello" is not a status line', ''],
    [`${ok}A: 1`, 'bad-header', 'line 2: the header section ends too early', ''],
    [`${ok}A b: 1\r\n\r\n`, 'bad-header', 'line 2: the header name contains a space', ''],
    [
      `${ok}Content-Length: x\r\n\r\n`,
      'bad-header',
      'Content-Length "x" is not a number of bytes',
      '',
    ],
    [
      `${ok}Content-Length: 5\r\n\r\nabc`,
      'short-body',
      'byte 41: 2 bytes of the body are missing',
      'abc',
    ],
    [
      `${ok}Content-Length: 1\r\n\r\nabc`,
      'extra-data',
      'byte 39: there are bytes after the end',
      'a',
    ],
    [
      `${ok}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n`,
      'short-body',
      'the last chunk, of size 0, is missing',
      'abc',
    ],
    [
      `${ok}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n`,
      'bad-chunk',
      'byte 55: "zz" is not a chunk size',
      'abc',
    ],
    [
      `${ok}Transfer-Encoding: chunked\r\n\r\n3\nabc`,
      'bad-chunk',
      'byte 47: a chunk size line must end in CR LF',
      '',
    ],
    [
      `${ok}Transfer-Encoding: chunked\r\n\r\n1;${'x'.repeat(5000)}`,
      'bad-chunk',
      'byte 47: the chunk size line is longer than 4096',
      '',
    ],
  ])('%j', (message, kind, what, body) => {
    const got = readText(message)
    expect(got.error?.kind).toBe(kind)
    expect(got.error?.message).toContain(what)
    expect(got.body).toBe(body)
    expect(got.order.at(-1)).toBe('error')
  })
  test('a header section without end is refused at its limit', () => {
    const parser = new ResponseParser({ method: 'GET', limits: { headers: 9, headerBytes: 100 } })
    const events = parser.push(encodeLatin1(`HTTP/1.1 200 OK\r\nA: ${'x'.repeat(200)}`))
    expect(events).toMatchObject([{ type: 'error', error: { kind: 'too-many-headers' } }])
    expect(parser.push(encodeLatin1('more'))).toEqual([])
  })
  test('one byte at a time costs time in proportion to the bytes', () => {
    const parser = new ResponseParser({
      method: 'GET',
      limits: { headers: 9, headerBytes: 1_000_000 },
    })
    const start = performance.now()
    parser.push(encodeLatin1('HTTP/1.1 200 OK\r\nA: '))
    const byte = encodeLatin1('x')
    for (let i = 0; i < 300_000; i += 1) parser.push(byte)
    // Looking at all of the line again for each byte would take 4.5e10 steps.
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('properties', () => {
  const cuts = fc.array(fc.nat(), { maxLength: 12 })
  const response = fc.record({
    status: fc.integer({ min: 200, max: 599 }),
    reason: fc.stringMatching(/^[\x20-\x7e]{0,10}$/),
    headers: headerList,
    parts: fc.array(fc.uint8Array({ maxLength: 30 }), { maxLength: 5 }),
    framing: fc.constantFrom('bytes', 'chunked', 'length', 'close'),
    trailers: headerList,
    method: fc.constantFrom('GET', 'HEAD'),
  })
  test('what the serialiser writes, the parser reads, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(response, cuts, async ({ parts, framing, method, ...head }, at) => {
        const body = Uint8Array.from(parts.flatMap((part) => [...part]))
        const headers =
          framing === 'length'
            ? [...head.headers, ['Content-Length', `${body.length}`] as const]
            : head.headers
        const stream = async function* () {
          yield* parts
        }
        const message: HttpResponse = {
          ...head,
          headers,
          body: framing === 'bytes' ? body : stream(),
        }
        const bytes: number[] = []
        for await (const piece of serializeResponse(message, {
          method,
          version: framing === 'close' ? 10 : 11,
        })) {
          bytes.push(...piece)
        }
        const got = read(pieces(Uint8Array.from(bytes), at), method)
        expect(got.error).toBeUndefined()
        expect(got.complete).toBe(true)
        expect(got.head).toMatchObject({ status: head.status, reason: head.reason })
        expect(got.head?.headers.slice(0, headers.length)).toEqual(headers)
        const bodiless = method === 'HEAD' || head.status === 204 || head.status === 304
        expect(got.body).toBe(bodiless ? '' : decodeLatin1(body))
        if (framing === 'chunked' && !bodiless) expect(got.trailers).toEqual(head.trailers)
      }),
    )
  })
  test('nothing throws, and where the bytes are cut changes nothing', () => {
    const part = fc.constantFrom(
      'HTTP/1.1 200 OK\r\n',
      'HTTP/1.1 100 C\r\n\r\n',
      'HTTP/1.1 304 \r\n',
      'A: b\r\n',
      '\r\n',
      '\n',
      '3\r\nabc\r\n',
      '\0',
      'Content-Length: 3\r\n',
      'Transfer-Encoding: chunked\r\n',
      '0\r\n',
      '1',
      'f;x\r\n',
      '\xff',
      ' ',
    )
    const input = fc.oneof(
      fc.array(part).map((parts) => encodeLatin1(parts.join(''))),
      fc.array(part).map((parts) => encodeLatin1(`HTTP/1.1 200 OK\r\n${parts.join('')}`)),
      fc.uint8Array(),
    )
    fc.assert(
      fc.property(input, cuts, (bytes, at) => {
        const { order: _, ...whole } = read([bytes])
        const { order: __, ...cut } = read(pieces(bytes, at))
        expect(cut).toEqual(whole)
      }),
      { numRuns: 1000 },
    )
  })
})
