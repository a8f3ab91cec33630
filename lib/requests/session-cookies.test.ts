import { describe, expect, it } from 'vitest'
import { HTTPAdapter } from './adapters'
import { cookiejarFromDict, getCookieHeader, RequestsCookieJar } from './cookies'
import { type FakeAnswer, FakeTransport } from './fake-transport.fixture'
import { Request } from './request'
import { Session, type SessionDefaults } from './session'

/** Answers by URL; everything else is 200. */
function site(answers: Readonly<Record<string, FakeAnswer>>, defaults?: SessionDefaults) {
  const transport = new FakeTransport(({ url }) => answers[url] ?? {})
  const session = new Session(defaults)
  session.mount('http://', new HTTPAdapter({ transport }))
  session.mount('https://', new HTTPAdapter({ transport }))
  /** The Cookie header of each message, in order. */
  const sent = () =>
    transport.sent.map(({ headers }) => headers.find(([name]) => name === 'Cookie')?.[1] ?? null)
  return { session, transport, sent }
}

const setting = (...values: string[]) =>
  values.map((value): [string, string] => ['Set-Cookie', value])

const redirect = (location: string, ...cookies: string[]): FakeAnswer => ({
  status: 302,
  headers: [['Location', location], ...setting(...cookies)],
})

describe('cookies of a session', () => {
  it('are taken from a response and sent with the next request to that place', async () => {
    const { session, sent } = site({
      'http://ex.com/': { headers: setting('a=1; Path=/', 'b=2; Path=/x') },
    })
    const response = await session.get('http://ex.com/')
    expect(response.cookies.getDict()).toEqual({ a: '1', b: '2' })
    expect(response.headers['set-cookie']).toBe('a=1; Path=/, b=2; Path=/x')
    expect(session.cookies.a).toBe('1')
    await session.get('http://ex.com/x')
    await session.get('http://ex.com/y')
    await session.get('http://other.com/')
    expect(sent()).toEqual([null, 'b=2; a=1', 'a=1', null])
  })

  it('that a hop sets are seen there and sent on the next hop', async () => {
    const { session, sent } = site({
      'http://ex.com/a': redirect('/b', 'a=1'),
      'http://ex.com/b': redirect('http://other.com/', 'b=2', 'a=; Max-Age=0'),
      'http://other.com/': redirect('http://ex.com/c', 'c=3'),
    })
    const response = await session.get('http://ex.com/a')
    expect(sent()).toEqual([null, 'a=1', null, 'b=2'])
    expect(response.history.map((hop) => hop.cookies.getDict())).toEqual([
      { a: '1' },
      { b: '2' },
      { c: '3' },
    ])
    expect(response.cookies.size).toBe(0)
    expect(session.cookies.listDomains()).toEqual(['ex.com', 'other.com'])
  })

  it('for another domain are refused', async () => {
    const { session } = site({
      'http://evil.test/': { headers: setting('a=1; Domain=shop.test', 'b=1; Domain=test') },
    })
    const response = await session.get('http://evil.test/')
    expect(response.cookies.size).toBe(0)
    expect(session.cookies.size).toBe(0)
  })

  it('can be given, for every host or with a scope', async () => {
    const { session, sent } = site({}, { cookies: { everywhere: '1' } })
    session.cookies.set('here', '2', { domain: 'ex.com' })
    await session.get('http://sub.ex.com/')
    await session.get('http://other.com/')
    session.cookies.clear()
    await session.get('http://ex.com/')
    expect(sent()).toEqual(['everywhere=1; here=2', 'everywhere=1', null])
  })

  it('are not added where the caller wrote a Cookie header, until a redirect removes it', async () => {
    const { session, sent } = site({ 'http://ex.com/a': redirect('/b') }, { cookies: { jar: '1' } })
    await session.get('http://ex.com/a', { headers: { Cookie: 'mine=1' }, cookies: { call: '2' } })
    expect(sent()).toEqual(['mine=1', 'jar=1; call=2'])
  })

  it('go by the Host header, if there is one', async () => {
    const { session, sent } = site({})
    session.cookies.set('a', '1', { domain: 'virtual.test' })
    await session.get('http://127.0.0.1/', { headers: { Host: 'virtual.test:80' } })
    await session.get('http://127.0.0.1/', {
      headers: { Host: 'virtual.test' },
      cookies: { b: '2' },
    })
    expect(sent()).toEqual(['a=1', 'a=1; b=2'])
  })

  it('with a line break are no way to write headers', async () => {
    const { session, transport } = site({})
    const call = session.get('http://ex.com/', { cookies: { a: '1\r\nEvil: 1' } })
    await expect(call).rejects.toMatchObject({ name: 'InvalidHeader' })
    expect(transport.sent).toEqual([])
  })
})

describe('cookies of a call', () => {
  it("lie over the session's for this call alone", async () => {
    const { session, sent } = site({}, { cookies: { a: 'session', b: 'session' } })
    await session.get('http://ex.com/', { cookies: { a: 'call', b: null } })
    await session.get('http://ex.com/')
    expect(sent()).toEqual(['a=call', 'a=session; b=session'])
  })

  it('go along to the same host and never to another one', async () => {
    const { session, sent } = site({
      'http://ex.com/a': redirect('/b'),
      'http://ex.com/b': redirect('http://other.com/'),
      'http://other.com/': redirect('http://ex.com/c'),
    })
    await session.get('http://ex.com/a', { cookies: { secret: '1' } })
    expect(sent()).toEqual(['secret=1', 'secret=1', null, 'secret=1'])
    expect(session.cookies.size).toBe(0)
  })

  it('can be a jar, whose cookies go where they belong', async () => {
    const { session, sent } = site({ 'http://ex.com/': redirect('http://other.com/') })
    const jar = new RequestsCookieJar()
    jar.set('here', '1', { domain: 'ex.com' })
    jar.set('there', '2', { domain: 'other.com' })
    await session.get('http://ex.com/', { cookies: jar })
    expect(sent()).toEqual(['here=1', 'there=2'])
    expect(jar.size).toBe(2)
  })
})

describe('a prepared request', () => {
  it('has its Cookie before what describes the body', async () => {
    const request = new Request('POST', 'http://ex.com/', { cookies: { a: '1' }, data: 'x' })
    const prepared = await request.prepare()
    expect([...prepared.headers]).toEqual(['Cookie', 'Content-Length'])
  })

  it('keeps the Cookie header that it has until that is removed', async () => {
    const prepared = await new Request('GET', 'http://ex.com/', { cookies: { a: '1' } }).prepare()
    prepared.prepareCookies({ b: '2' })
    expect(prepared.headers.Cookie).toBe('a=1')
    expect(getCookieHeader(cookiejarFromDict({ b: '2' }), prepared)).toBeNull()
    delete prepared.headers.Cookie
    prepared.prepareCookies({ b: '2' })
    expect(prepared.headers.Cookie).toBe('b=2')
  })
})
