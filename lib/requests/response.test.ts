import { inspect } from 'node:util'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { HTTPAdapter } from './adapters'
import { type FakeAnswer, FakeTransport } from './fake-transport.fixture'
import type { Response } from './response'
import { Session } from './session'

async function answer(fake: FakeAnswer, url = 'http://ex.com/'): Promise<Response> {
  const session = new Session()
  session.mount('http://', new HTTPAdapter({ transport: new FakeTransport(() => fake) }))
  return session.get(url)
}
const json = (body: string | Uint8Array) =>
  answer({ headers: [['Content-Type', 'application/octet-stream']], body })

describe('Response', () => {
  it.each([
    [200, true],
    [204, true],
    [304, true],
    [399, true],
    [400, false],
    [404, false],
    [599, false],
    [600, true],
  ])('%i: ok is %j', async (status, ok) => {
    expect((await answer({ status })).ok).toBe(ok)
  })

  it.each([
    [404, 'Not Found', '404 Client Error: Not Found for url: http://ex.com/x'],
    [503, 'Service Unavailable', '503 Server Error: Service Unavailable for url: http://ex.com/x'],
  ])('raiseForStatus throws for %i', async (status, reason, message) => {
    const response = await answer({ status, reason }, 'http://ex.com/x')
    expect(() => response.raiseForStatus()).toThrow(
      expect.objectContaining({ name: 'HTTPError', message, response, request: response.request }),
    )
  })

  it('raiseForStatus returns the response otherwise', async () => {
    const response = await answer({ status: 304 })
    expect(response.raiseForStatus()).toBe(response)
  })

  it('has headers in any case, several of one name joined, and apart in raw', async () => {
    const headers = [
      ['Set-Cookie', 'a=1'],
      ['X-Other', 'x'],
      ['set-cookie', 'b=2'],
    ] as const
    const response = await answer({ headers })
    expect([...response.headers.items()]).toEqual([
      ['Set-Cookie', 'a=1, b=2'],
      ['X-Other', 'x'],
      ['Content-Length', '0'],
    ])
    expect(response.raw.headers).toEqual([...headers, ['Content-Length', '0']])
  })

  it('has its content decoded', async () => {
    const body = gzipSync('hello')
    const response = await answer({ headers: [['content-encoding', 'gzip']], body })
    expect(response.content).toEqual(new TextEncoder().encode('hello'))
    expect(response.text).toBe('hello')
  })

  it('uses the encoding that it is told, when it is told another', async () => {
    const body = new TextEncoder().encode('é')
    const response = await answer({
      headers: [['Content-Type', 'text/plain; charset=utf-8']],
      body,
    })
    expect(response.text).toBe('é')
    response.encoding = 'iso-8859-1'
    expect(response.text).toBe('Ã©')
    response.encoding = null
    expect(response.apparentEncoding).toBe('utf-8')
    expect(response.text).toBe('é')
  })

  it('has an empty body as empty content and text', async () => {
    const response = await answer({ status: 204, body: null })
    expect(response.content).toHaveLength(0)
    expect(response.text).toBe('')
    expect(() => response.json()).toThrow('Expecting value: line 1 column 1 (char 0)')
  })

  it('parses JSON in whichever UTF it is', async () => {
    const utf16 = new Uint8Array(new Uint16Array([...'{"a":1}'].map((c) => c.charCodeAt(0))).buffer)
    expect((await json('{"a":"é"}')).json()).toEqual({ a: 'é' })
    expect((await json('\ufeff{"a":1}')).json()).toEqual({ a: 1 })
    expect((await json(utf16)).json()).toEqual({ a: 1 })
    expect((await json('1')).json()).toBe(1)
  })

  it('tells a JSON error with its place and itself', async () => {
    const response = await json('{"a": }')
    expect(() => response.json()).toThrow(
      expect.objectContaining({ name: 'JSONDecodeError', lineno: 1, colno: 7, response }),
    )
  })

  it('reads the reason as UTF-8 when it is that', async () => {
    expect((await answer({ reason: 'D\u00c3\u00a9j\u00c3\u00a0' })).reason).toBe('Déjà')
    expect((await answer({ reason: 'D\u00e9j\u00e0' })).reason).toBe('Déjà')
  })

  it('is JSON for a log, with the responses that led to it', async () => {
    const transport = new FakeTransport(({ url }) =>
      url.endsWith('/a')
        ? { status: 302, reason: 'Found', headers: [['Location', '/b']], body: 'moved' }
        : {
            headers: [
              ['Set-Cookie', 'c=1'],
              ['Content-Type', 'text/plain'],
            ],
            body: 'zwö',
          },
    )
    const session = new Session()
    session.mount('http://', new HTTPAdapter({ transport }))
    const response = await session.get('http://ex.com/a', { headers: { 'User-Agent': 'me' } })
    response.encoding = 'utf-8'
    const json = JSON.parse(JSON.stringify(response))
    expect(json).toMatchObject({
      url: 'http://ex.com/b',
      statusCode: 200,
      reason: 'OK',
      headers: { 'Content-Type': 'text/plain' },
      encoding: 'utf-8',
      elapsed: response.elapsed.totalSeconds(),
      cookies: [{ name: 'c', value: '1', expires: null }],
      request: { method: 'GET', url: 'http://ex.com/b', headers: { 'User-Agent': 'me' } },
      text: 'zwö',
      history: [{ url: 'http://ex.com/a', statusCode: 302, text: 'moved' }],
    })
    expect(json.history[0].history).toBeUndefined()
    const unread = await session.get('http://ex.com/b', { stream: true })
    expect(unread.toJSON().text).toBeNull()
    await unread.close()
    expect(unread.toJSON().text).toBeNull()
  })

  it('looks as in Python', async () => {
    const response = await answer({ status: 404 })
    expect(String(response)).toBe('<Response [404]>')
    expect(inspect([response])).toBe('[ <Response [404]> ]')
  })

  it('has links by their relation, of several headers', async () => {
    const headers = [
      ['Link', '</2>; rel="next"'],
      ['link', '</9>; rel="last", </help>'],
    ] as const
    const { links } = await answer({ headers })
    expect(links).toEqual({
      next: { url: '/2', rel: 'next' },
      last: { url: '/9', rel: 'last' },
      '/help': { url: '/help' },
    })
    expect((await answer({})).links).toEqual({})
  })

  it('has no JSON in an empty body', async () => {
    const response = await answer({ status: 204, body: null })
    expect(() => response.json()).toThrow(
      expect.objectContaining({
        name: 'JSONDecodeError',
        message: 'Expecting value: line 1 column 1 (char 0)',
      }),
    )
  })

  it.each([
    [301, '/x', true, true],
    [308, '/x', true, true],
    [302, '/x', true, false],
    [303, '/x', true, false],
    [307, '/x', true, false],
    [300, '/x', false, false],
    [304, '/x', false, false],
    [301, null, false, false],
  ])('%i with Location %j: redirect %j, permanent %j', async (status, location, any, permanent) => {
    const headers = location === null ? [] : [['Location', location] as const]
    const transport = new FakeTransport(() => ({ status, headers }))
    const session = new Session()
    session.mount('http://', new HTTPAdapter({ transport }))
    const response = await session.get('http://ex.com/', { allowRedirects: false })
    expect([response.isRedirect, response.isPermanentRedirect]).toEqual([any, permanent])
    expect(response.next?.url ?? null).toBe(any ? 'http://ex.com/x' : null)
  })

  it('measures until the headers, of the last hop alone', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    try {
      const transport = new FakeTransport(({ url }) => {
        vi.advanceTimersByTime(url.endsWith('/from') ? 5000 : 2000)
        return url.endsWith('/from') ? { status: 302, headers: [['Location', '/to']] } : {}
      })
      const session = new Session()
      session.mount('http://', new HTTPAdapter({ transport }))
      const response = await session.get('http://ex.com/from', { stream: true })
      vi.advanceTimersByTime(9000)
      await response.read()
      expect(response.elapsed.totalSeconds()).toBe(2)
      expect(response.history.map(({ elapsed }) => elapsed.totalSeconds())).toEqual([5])
    } finally {
      vi.useRealTimers()
    }
  })

  it('has no content before it was read', async () => {
    let early: unknown
    const session = new Session()
    const transport = new FakeTransport(() => ({ body: 'x' }))
    session.mount('http://', new HTTPAdapter({ transport }))
    const hook = (response: Response) => {
      try {
        response.content
      } catch (error) {
        early = error
      }
    }
    const response = await session.get('http://ex.com/', { hooks: { response: hook } })
    expect(early).toMatchObject({ name: 'StreamNotReadError' })
    expect(response.text).toBe('x')
  })
})
