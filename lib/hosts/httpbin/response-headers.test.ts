import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask } from '../ask.fixture'
import { createHttpbin } from './index'

const mounted = createHttpbin({ prefix: '/httpbin' })
const inside = createHttpbin({ browserSafe: false, redirects: 'any' })
const get = (query: string) => ask(inside, `/response-headers?${query}`)
const browse = (query: string) => ask(mounted, `/httpbin/response-headers?${query}`)

describe('/response-headers', () => {
  it('sends what the query says, and lists it with its own length', async () => {
    const answer = await get('a=b&X-y=1&a=c&d')
    expect(answer.text).toBe(`{
  "Content-Length": "124",
  "Content-Type": "application/json",
  "X-y": "1",
  "a": [
    "b",
    "c"
  ],
  "d": ""
}
`)
    expect(answer.header('Content-Length')).toBe('124')
    expect(answer.headers.filter(([name]) => name.toLowerCase() === 'a')).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ])
    expect(answer.header('x-y')).toBe('1')
  })

  it('lists all values under every spelling', async () => {
    expect((await get('a=1&A=2')).json()).toMatchObject({ a: ['1', '2'], A: ['1', '2'] })
  })

  it('has a true length whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(2000), async (length) => {
        const answer = await get(`x=${'y'.repeat(length)}`)
        const { 'Content-Length': listed } = answer.json() as Record<string, string>
        expect(listed).toBe(String(answer.bytes?.length))
      }),
    )
  })

  it('answers POST by the query, too, and nothing but these', async () => {
    const answer = await ask(inside, '/response-headers?a=1', { method: 'POST', body: 'b=2' })
    expect(answer.json()).toMatchObject({ a: '1' })
    expect(answer.header('b')).toBeUndefined()
    expect((await ask(inside, '/response-headers', { method: 'PUT' })).status).toBe(405)
  })

  it('carries latin-1 as it is', async () => {
    const answer = await get('x=%C3%A9&__proto__=p')
    expect(answer.header('x')).toBe('\u00e9')
    expect(answer.text).toContain('"__proto__": "p"')
    expect(answer.text).toContain('"x": "\\u00e9"')
  })

  it('replaces its own Content-Type', async () => {
    const answer = await browse('content-type=text/plain')
    expect(answer.headers.filter(([name]) => /^content-type$/i.test(name))).toEqual([
      ['Content-Type', 'text/plain'],
    ])
    expect(answer.json()).toMatchObject({ 'Content-Type': 'text/plain' })
  })

  it.each([
    ['a%20b=1', 'The name of a header'],
    ['=1', 'The name of a header'],
    ['%C3%A9=1', 'The name of a header'],
    ['x=a%0D%0ASet-Cookie:%20b', 'a line break'],
    ['x%0D%0Ay=1', 'The name of a header'],
    ['x=%E6%97%A5', 'beyond latin-1'],
    ['Content-Length=3', 'the server itself sets it'],
    ['transfer-encoding=chunked', 'the server itself sets it'],
    ['Connection=close', 'the server itself sets it'],
    ['Content-Encoding=gzip', 'the server itself sets it'],
    ['Trailer=x', 'the server itself sets it'],
  ])('refuses %s everywhere', async (query, words) => {
    for (const answer of [await get(query), await browse(query)]) {
      expect(answer.status).toBe(400)
      expect(answer.text).toContain(words)
    }
  })

  it.each([
    'Content-Type=text/html',
    'content-type=TEXT/HTML;x',
    'Content-Type=image/svg%2Bxml',
    'Content-Type=application/xml',
    'Content-Type=application/xhtml%2Bxml',
    'Content-Type=text/xsl',
    'Content-Type=text/javascript',
    'Content-Type=text/css',
    'Content-Type=multipart/x-mixed-replace;boundary=b',
    'Content-Type=text/plain,text/html',
    'Content-Type=',
    'Content-Type=text/plain&Content-Type=text/html',
    'Clear-Site-Data=%22*%22',
    'Refresh=0;url=//evil.test',
    'Content-Security-Policy=script-src%20*',
    'Service-Worker-Allowed=/',
    'Strict-Transport-Security=max-age=1',
    'Set-Cookie=a=b;%20Path=/',
    'Set-Cookie=a=b;path=/;Path=/httpbin',
    'Set-Cookie=a=b;%20domain=test',
    'Set-Cookie=a=b;%09Path%09=%09/',
    'Location=//evil.test',
    'location=javascript:x',
  ])('refuses %s where browsers come by, and there only', async (query) => {
    expect((await browse(query)).status).toBe(400)
    if (query.includes('javascript:')) return
    expect((await get(query)).status).toBe(200)
  })

  it.each([
    ['Set-Cookie', 'a=b'],
    ['Set-Cookie', 'a=; Path=/httpbin; Max-Age=0; HttpOnly'],
    ['Location', '/httpbin/get'],
    ['Content-Type', 'text/csv; charset=utf-8'],
    ['Content-Type', 'application/problem+json'],
    ['WWW-Authenticate', 'Basic'],
    ['Retry-After', '2'],
    ['Link', '</httpbin/get>; rel="next"'],
  ])('gives %s: %s there, too', async (name, value) => {
    const answer = await browse(`${name}=${encodeURIComponent(value)}`)
    expect(answer.header(name)).toBe(value)
  })

  it('has room for so many', async () => {
    const pairs = Array.from({ length: 81 }, () => 'a=1')
    expect((await get(pairs.slice(1).join('&'))).status).toBe(200)
    expect((await get(pairs.join('&'))).status).toBe(413)
  })
})
