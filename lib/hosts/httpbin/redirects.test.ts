import { describe, expect, it } from 'vitest'
import { ask, type Question } from '../ask.fixture'
import { createHttpbin } from './index'

const mounted = createHttpbin({ prefix: '/httpbin' })
const open = createHttpbin({ redirects: 'any' })
const location = async (target: string, question?: Question) => {
  const answer = await ask(mounted, `/httpbin${target}`, question)
  return [answer.status, answer.header('Location')]
}

describe('a chain of redirects', () => {
  it.each([
    ['/redirect/1', '/httpbin/get'],
    ['/redirect/3', '/httpbin/relative-redirect/2'],
    ['/redirect/3?absolute=TRUE', 'http://host.test/httpbin/absolute-redirect/2'],
    ['/redirect/3?absolute=no', '/httpbin/relative-redirect/2'],
    ['/relative-redirect/1', '/httpbin/get'],
    ['/relative-redirect/50', '/httpbin/relative-redirect/49'],
    ['/absolute-redirect/1', 'http://host.test/httpbin/get'],
    ['/absolute-redirect/2', 'http://host.test/httpbin/absolute-redirect/1'],
  ])('%s goes to %s', async (target, next) => expect(await location(target)).toEqual([302, next]))

  it('ends after as many hops as were asked for', async () => {
    let target = '/redirect/7'
    for (let hops = 0; ; hops++) {
      const answer = await ask(open, target)
      if (answer.status === 200) {
        expect([hops, target]).toEqual([7, '/get'])
        return
      }
      expect(answer.status).toBe(302)
      target = answer.header('Location') ?? ''
    }
  })

  it.each([
    '/redirect/0',
    '/relative-redirect/0',
    '/absolute-redirect/0',
    '/redirect/1001',
    '/redirect/99999999999999999999999',
  ])('%s is refused', async (target) => expect(await location(target)).toEqual([400, undefined]))

  it.each(['/redirect/-1', '/redirect/x', '/redirect/', '/redirect/1.5'])(
    '%s is unknown',
    async (target) => {
      expect(await location(target)).toEqual([404, undefined])
    },
  )

  it('names the scheme that a proxy in front reports, and no other', async () => {
    const behind = (proto: string) =>
      location('/absolute-redirect/1', { headers: [['X-Forwarded-Proto', proto]] })
    expect(await behind('https')).toEqual([302, 'https://host.test/httpbin/get'])
    expect(await behind('javascript')).toEqual([302, 'http://host.test/httpbin/get'])
  })

  it('has a page only where the original has one', async () => {
    expect((await ask(open, '/redirect/2')).text).toContain('href="/relative-redirect/1"')
    expect((await ask(open, '/relative-redirect/2')).text).toBe('')
    const hostile = await ask(open, '/absolute-redirect/2', { authority: 'a"><script>' })
    expect(hostile.text).not.toContain('<script>')
  })
})

describe('/redirect-to', () => {
  it.each([
    ['url=/get', 302, '/get'],
    ['URL=get&Status_Code=307', 307, 'get'],
    ['url=http://host.test/x', 302, 'http://host.test/x'],
    ['url=https://HOST.test/x', 302, 'https://HOST.test/x'],
    ['url=/caf%C3%A9', 302, '/caf\u00c3\u00a9'],
    ['url=&status_code=303', 303, ''],
    ['url=/get&status_code=200', 302, '/get'],
    ['url=/get&status_code=x', 400, undefined],
    ['', 400, undefined],
  ])('?%s gives %i to %s', async (query, status, target) => {
    expect(await location(`/redirect-to?${query}`)).toEqual([status, target])
  })

  const elsewhere = [
    'http://evil.test/',
    '//evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    ' //evil.test',
    'http://host.test@evil.test/',
    'http://host.test:81/',
    'http://[',
  ]
  it.each(elsewhere)('keeps to its own host, and refuses %s', async (url) => {
    const answer = await ask(mounted, `/httpbin/redirect-to?url=${encodeURIComponent(url)}`)
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('its own host only')
  })

  it.each(['http://other.test/x', '//other.test', 'http://*nonsense', 'https://other.test:1/'])(
    'may be set up to go anywhere, such as %s',
    async (url) => {
      const answer = await ask(open, `/redirect-to?url=${encodeURIComponent(url)}`)
      expect([answer.status, answer.header('Location')]).toEqual([302, url])
    },
  )

  it('may be set up to go to some others', async () => {
    const some = createHttpbin({ redirects: ['other.test', 'third.test:81'] })
    const to = async (url: string) => (await ask(some, `/redirect-to?url=${url}`)).status
    expect(await to('https://OTHER.test:8080/x')).toBe(302)
    expect(await to('http://third.test:81')).toBe(302)
    expect(await to('http://third.test')).toBe(400)
    expect(await to('http://other.test.evil.test')).toBe(400)
    expect(await to('http://other.test%5c@evil.test')).toBe(400)
    expect(await to('/get')).toBe(302)
    expect(() => createHttpbin({ redirects: ['http://other.test'] })).toThrow('not to `http://')
  })

  it.each([
    ['ftp://other.test/', 302],
    ['http+unix://%2Ftmp', 302],
    ['javascript://%0aalert(1)', 400],
    ['file:///etc/passwd', 400],
    ['mailto:a@other.test', 400],
    ['http:other.test', 400],
  ])('where no browser comes by, %s gives %i', async (url, status) => {
    const inside = createHttpbin({ redirects: 'any', browserSafe: false })
    const answer = await ask(inside, `/redirect-to?url=${encodeURIComponent(url)}`)
    expect(answer.status).toBe(status)
  })

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'http:evil.test',
    'http:\\\\evil.test',
    'java\tscript:alert(1)',
    '/get\r\nSet-Cookie: a=b',
    '/\u0000',
  ])('never goes to %j', async (url) => {
    const query = `/redirect-to?url=${encodeURIComponent(url)}`
    expect((await ask(open, query)).status).toBe(400)
    expect((await ask(mounted, `/httpbin${query}`)).status).toBe(400)
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'])('answers %s', async (method) => {
    expect(await location('/redirect-to?url=/get&status_code=308', { method })).toEqual([
      308,
      '/get',
    ])
  })

  const type = 'application/x-www-form-urlencoded'
  it.each([
    ['', 'url=/get&Status_Code=307', type, 307, '/get'],
    ['?url=/first', 'url=/second&status_code=303', type, 303, '/first'],
    ['', 'url=//evil.test', type, 400, undefined],
    ['', 'url=/get', 'text/plain', 400, undefined],
    [
      '',
      '--B\r\nContent-Disposition: form-data; name="url"\r\n\r\n/get\r\n--B--\r\n',
      'multipart/form-data; boundary=B',
      302,
      '/get',
    ],
  ])('takes a form, too: %s and %j', async (query, body, contentType, status, target) => {
    const headers = [['Content-Type', contentType]] as const
    const question = { method: 'POST', headers, body }
    expect(await location(`/redirect-to${query}`, question)).toEqual([status, target])
  })
})
