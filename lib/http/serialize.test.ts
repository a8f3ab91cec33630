import { describe, expect, test } from 'vitest'
import { decodeLatin1, encodeLatin1 } from './latin1'
import type { HttpResponse } from './message'
import { serializeRequest, serializeResponse, serializeResponseHead } from './serialize'

async function* stream(...parts: string[]) {
  for (const part of parts) yield encodeLatin1(part)
}

async function text(
  response: Partial<HttpResponse>,
  method = 'GET',
  version?: 10 | 11,
): Promise<string> {
  const whole: HttpResponse = { status: 200, reason: 'OK', headers: [], body: null, ...response }
  let all = ''
  for await (const piece of serializeResponse(whole, { method, version }))
    all += decodeLatin1(piece)
  return all
}

describe('requests', () => {
  const post = {
    method: 'POST',
    url: 'https://h/a?b#c',
    headers: [['A', '1']],
    body: encodeLatin1('hi'),
  } as const
  test('absolute form without fragment, with Content-Length', () => {
    expect(decodeLatin1(serializeRequest(post))).toBe(
      'POST https://h/a?b HTTP/1.1\r\nA: 1\r\nContent-Length: 2\r\n\r\nhi',
    )
  })
  test('chunked when the headers say so', () => {
    const headers = [['Transfer-Encoding', 'chunked']] as const
    expect(decodeLatin1(serializeRequest({ ...post, headers }))).toMatch(
      /\r\n\r\n2\r\nhi\r\n0\r\n\r\n$/,
    )
  })
  test.each([
    { method: 'G T' },
    { method: 'GET /\r\n' },
    { url: '/get' },
    { url: 'https://h/a b' },
    { url: 'https://h/\r\nX: 1' },
    { headers: [['A', '1\r\nB: 2']] as const },
    { headers: [['A\r\nB', '1']] as const },
  ])('%j is refused', (change) => {
    expect(() => serializeRequest({ ...post, ...change })).toThrow(TypeError)
  })
})

describe('responses', () => {
  test('bytes get a Content-Length, after the headers of the host', async () => {
    expect(await text({ headers: [['X', '1']], body: encodeLatin1('hi') })).toBe(
      'HTTP/1.1 200 OK\r\nX: 1\r\nContent-Length: 2\r\n\r\nhi',
    )
    expect(await text({})).toBe('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
  })
  test('an iterable is chunked, with trailers', async () => {
    expect(await text({ body: stream('ab', '', 'c'), trailers: [['T', '1']] })).toBe(
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\nT: 1\r\n\r\n',
    )
  })
  test('an iterable with Content-Length is not, even when it is too short', async () => {
    expect(await text({ headers: [['content-length', '5']], body: stream('abc') })).toBe(
      'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nabc',
    )
  })
  test('more than Content-Length is an error', async () => {
    const headers = [['Content-Length', '2']] as const
    await expect(text({ headers, body: stream('ab', 'c') })).rejects.toThrow(
      'longer than its Content-Length of 2',
    )
    await expect(text({ headers, body: encodeLatin1('abc') })).rejects.toThrow(RangeError)
  })
  test('HTTP/1.0 gets no chunks', async () => {
    expect(await text({ body: stream('abc') }, 'GET', 10)).toBe('HTTP/1.1 200 OK\r\n\r\nabc')
  })
  test('HEAD keeps the headers of GET', async () => {
    expect(await text({ body: encodeLatin1('hi') }, 'HEAD')).toBe(
      'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n',
    )
    expect(await text({ body: stream('hi') }, 'HEAD')).toBe(
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n',
    )
  })
  test.each([101, 204, 304])('%i has no body and no added header', async (status) => {
    expect(await text({ status, reason: '', body: encodeLatin1('hi') })).toBe(
      `HTTP/1.1 ${status} \r\n\r\n`,
    )
  })
  test.each([
    { status: 99 },
    { status: 1000 },
    { status: 200.5 },
    { reason: 'OK\r\nX: 1' },
    { headers: [['A', 'b\nc']] as const },
    { headers: [['A', '\u20ac']] as const },
  ])('%j is refused', (change) => {
    expect(() =>
      serializeResponseHead({ status: 200, reason: 'OK', headers: [], ...change }),
    ).toThrow(TypeError)
  })
})
