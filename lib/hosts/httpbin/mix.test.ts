import { describe, expect, it } from 'vitest'
import { ask, stillClock } from '../ask.fixture'
import { createHttpbin } from './index'

const clock = stillClock()
const inside = createHttpbin({ browserSafe: false, redirects: 'any', clock, random: () => 0.5 })
const mounted = createHttpbin({ prefix: '/httpbin', clock })
const mix = (query: string) => ask(inside, `/mix?${query}`)
const browse = (query: string) => ask(mounted, `/httpbin/mix?${query}`)

describe('/mix', () => {
  it('puts everything into one answer', async () => {
    const answer = await mix(
      'status=429&header=Retry-After:2&header=X-A:%20b&body=slow+down&cookie=tea=green&delay=1.5',
    )
    expect([answer.status, answer.reason, answer.text]).toEqual([
      429,
      'TOO MANY REQUESTS',
      'slow down',
    ])
    expect(answer.headers.slice(1, 6)).toEqual([
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['Retry-After', '2'],
      ['X-A', 'b'],
      ['Set-Cookie', 'tea=green; Path=/'],
      ['Content-Length', '9'],
    ])
    expect(clock.slept).toEqual([1500])
  })

  it('is empty, 200 and without a type unless it is told more', async () => {
    const answer = await mix('')
    expect([answer.status, answer.text, answer.header('Content-Type')]).toEqual([
      200,
      '',
      undefined,
    ])
  })

  it('takes the body as text, JSON or base64', async () => {
    const json = await mix(`json=${encodeURIComponent('{"a": 1.50}')}`)
    expect([json.text, json.header('Content-Type')]).toEqual(['{"a": 1.50}', 'application/json'])
    for (const text of ['-_8', '+/8', '%2B%2F8', '-_8=']) {
      const answer = await mix(`base64=${text}`)
      expect([...(answer.bytes ?? [])]).toEqual([0xfb, 0xff])
      expect(answer.header('Content-Type')).toBe('application/octet-stream')
    }
  })

  it('takes the type that is asked for, the last one of them', async () => {
    expect((await mix('body=a&type=text/html')).header('Content-Type')).toBe('text/html')
    const answer = await mix('body=a&type=text/csv&header=content-type:text/markdown')
    expect(answer.headers.filter(([name]) => /content-type/i.test(name))).toEqual([
      ['content-type', 'text/markdown'],
    ])
  })

  it('redirects', async () => {
    const answer = await mix('redirect=https://example.com/caf%C3%A9&status=308')
    expect([answer.status, answer.header('Location')]).toEqual([
      308,
      'https://example.com/caf\u00c3\u00a9',
    ])
    expect((await mix('redirect=get')).status).toBe(302)
  })

  it('reads pieces of the path, abbreviated and escaped, and the query after them', async () => {
    const answer = await ask(
      mounted,
      '/httpbin/mix/s=503/h=X-Path:a%2Fb/c=a=b/b64=aGk=/reason=Nope?header=X-Query:1',
    )
    expect([answer.status, answer.reason, answer.text]).toEqual([503, 'Nope', 'hi'])
    expect(answer.header('X-Path')).toBe('a/b')
    expect(answer.header('X-Query')).toBe('1')
    expect(answer.header('Set-Cookie')).toBe('a=b; Path=/httpbin')
  })

  it('chooses a delay within bounds', async () => {
    clock.slept.length = 0
    await mix('delay=1-3')
    expect(clock.slept).toEqual([2000])
  })

  it('sends no body with 204 and 304', async () => {
    for (const status of [204, 304]) {
      const answer = await mix(`status=${status}&body=x`)
      expect([answer.status, answer.bytes, answer.header('Content-Length')]).toEqual([
        status,
        null,
        undefined,
      ])
    }
  })

  it.each([
    ['stauts=200', 'did you mean status?'],
    ['__proto__=1', 'there are status'],
    ['status=99', 'from 200 to 599'],
    ['status=', 'from 200 to 599'],
    ['status=2e2', 'from 200 to 599'],
    ['status=200&status=201', 'one `status` at most'],
    ['reason=a%0D%0Ab', 'no line break'],
    ['reason=%E2%82%AC', 'beyond latin-1'],
    [`reason=${'a'.repeat(101)}`, '100 letters'],
    ['header=X', 'header=Retry-After:2'],
    ['header=:x', 'header=Retry-After:2'],
    ['header=a%20b:c', 'The name of a header'],
    ['header=X:a%0D%0ASet-Cookie:b=c', 'a line break'],
    ['header=X%0D%0AY:a', 'The name of a header'],
    ['header=X:a%00', 'a line break'],
    ['header=X:%F0%9F%8D%B5', 'beyond latin-1'],
    ['header=Content-Length:3', 'the server itself sets it'],
    ['header=Transfer-Encoding:chunked', 'the server itself sets it'],
    ['header=connection:close', 'the server itself sets it'],
    ['cookie=tea', 'cookie=tea=green'],
    ['cookie=a%20b=c', 'cookie=tea=green'],
    ['cookie=a=b%0D%0AX:y', 'a line break'],
    ['cookie=a=%E2%82%AC', 'beyond latin-1'],
    ['type=text/plain%0D%0AX:y', 'a line break'],
    ['body=a&json=1', 'one of `body`, `json` and `base64`'],
    ['json={a}', 'not JSON'],
    ['base64=***', 'not base64'],
    ['delay=soon', 'a number of seconds'],
    ['delay=11', '10 seconds'],
    ['delay=1&delay=2', 'one `delay` at most'],
    ['redirect=a%0D%0Ab', 'control characters'],
    ['redirect=javascript:alert(1)', 'must be relative'],
  ])('refuses %s', async (query, words) => {
    const answer = await mix(query)
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(words)
  })

  it.each([
    'type=text/html',
    'type=image/svg%2Bxml',
    'type=text/xml',
    'type=text/javascript',
    'type=text/css',
    'type=text/plain,text/html',
    'header=Content-Type:text/html',
    'body=a&type=text/plain&header=content-type:application/xhtml%2Bxml',
    'header=Clear-Site-Data:%22*%22',
    'header=Refresh:0',
    'header=Content-Security-Policy:script-src%20*',
    'header=Location:https://evil.test',
    'header=Set-Cookie:a=b;%20Path=/',
    'cookie=a=b;%20Path=/',
    'cookie=a=b;%20Domain=evil.test',
    'redirect=//evil.test',
    'redirect=https://evil.test',
  ])('refuses %s where browsers come by, and there only', async (query) => {
    expect((await browse(query)).status).toBe(400)
    expect((await mix(query)).status).not.toBe(400)
  })

  it.each(['/mix/', '/mix/status', '/mix/=1', '/mix/status=200/', '/mix//s=1'])(
    'has no %s',
    async (target) => {
      expect((await ask(inside, target)).status).toBeGreaterThanOrEqual(400)
    },
  )

  it('is mixed of so many pieces', async () => {
    const headers = Array.from({ length: 80 }, () => 'header=a:b').join('&')
    expect((await mix(headers)).status).toBe(200)
    expect((await mix(`${headers}&header=a:b`)).status).toBe(413)
    expect((await mix(Array.from({ length: 161 }, () => 'x=1').join('&'))).status).toBe(413)
  })
})
