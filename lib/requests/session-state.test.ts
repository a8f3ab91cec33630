import { describe, expect, expectTypeOf, it } from 'vitest'
import { HTTPAdapter, type Transport } from './adapters'
import { AuthBase, HTTPBasicAuth, HTTPProxyAuth } from './auth'
import { RequestsCookieJar } from './cookies'
import { FakeTransport } from './fake-transport.fixture'
import type { Params } from './query'
import { Session, type SessionDefaults, type SessionState } from './session'

const throughText = (session: Session): Session =>
  Session.fromJSON(JSON.parse(JSON.stringify(session)))

/** What a session sends with a request of its own. */
async function sent(session: Session) {
  const transport = new FakeTransport()
  session.mount('https://', new HTTPAdapter({ transport: transport satisfies Transport }))
  await session.get('https://api.test/x')
  return transport.last
}

describe('a session as JSON', () => {
  it('is the same session again, without its adapters and hooks', async () => {
    const session = new Session({
      headers: { 'X-A': '1', 'User-Agent': null },
      params: { q: 'tea', n: [1, null, 2n] },
      auth: ['user', 'pass'],
      verify: 'playground-ca.pem',
      cert: ['playground-client.pem', 'playground-client.key'],
      proxies: { https: null },
      trustEnv: false,
      maxRedirects: 5,
      timeout: [3.05, null],
      baseUrl: new URL('https://api.test/v1/'),
      hooks: { response: () => {} },
    })
    session.mount('https://ex.com/', new HTTPAdapter())
    const expires = new Date('2099-01-02T03:04:05Z')
    session.cookies.set('a', '1', { domain: 'api.test', secure: true, sameSite: 'Lax', expires })
    session.cookies.set('gone', '2', { expires: new Date('2001-01-01') })
    const again = throughText(session)
    expect(again.toJSON()).toEqual(session.toJSON())
    expect([...again.cookies]).toEqual([...session.cookies])
    expect(again.cookies.keys()).toEqual(['a'])
    expect(again.hooks).toEqual({ response: [] })
    expect([...again.adapters.keys()]).toEqual(['https://', 'http://'])
    // Not every network has files of certificates.
    for (const each of [session, again]) Object.assign(each, { cert: null, verify: true })
    const { headers, url, connectTimeout, readTimeout } = await sent(session)
    expect(await sent(again)).toMatchObject({ headers, url, connectTimeout, readTimeout })
    expect(headers.map(([name]) => name)).not.toContain('User-Agent')
    expect(url).toBe('https://api.test/x?q=tea&n=1&n=2')
  })

  it('of a new session is a new session', () => {
    expect(throughText(new Session()).toJSON()).toEqual(new Session().toJSON())
    expect(Session.fromJSON({}).toJSON()).toEqual(new Session().toJSON())
  })

  it.each<[Params, SessionState['params']]>([
    ['a=1', 'a=1'],
    [new TextEncoder().encode('a=ü'), 'a=ü'],
    [
      { a: Number.NaN, b: true, c: undefined },
      { a: 'NaN', b: true, c: null },
    ],
    [new Map([['a', 1]]), { a: 1 }],
    [
      new URLSearchParams('a=1&a=2'),
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
  ])('has params %o as what JSON can hold', async (params, plain) => {
    const session = new Session({ params })
    expect(session.toJSON().params).toEqual(plain)
    expect((await sent(throughText(session))).url).toBe((await sent(session)).url)
  })

  class Own extends AuthBase {
    call(request: never): never {
      return request
    }
  }
  it.each<[SessionDefaults['auth'], SessionState['auth']]>([
    [new HTTPBasicAuth('u', 'p'), ['u', 'p']],
    [new HTTPProxyAuth('u', 'p'), null],
    [new Own(), null],
    [(request) => request, null],
  ])('has auth %o as %o', (auth, plain) => {
    expect(new Session({ auth: auth ?? null }).toJSON().auth).toEqual(plain)
  })

  it('makes a session of the class that is asked', () => {
    class Mine extends Session {
      readonly mine = true
    }
    const session = Mine.fromJSON({ maxRedirects: 1 })
    expectTypeOf(session).toEqualTypeOf<Mine>()
    expect([session.mine, session.maxRedirects]).toEqual([true, 1])
  })

  it('refuses what is none', () => {
    const from = (state: unknown) => () => Session.fromJSON(state as never)
    expect(from({ header: {} })).toThrow("unexpected option 'header'. Did you mean 'headers'?")
    expect(from(null)).toThrow(TypeError)
    const cookie = { ...new RequestsCookieJar().set('a', '1'), expires: 'soon' }
    expect(from({ cookies: [cookie] })).toThrow("The cookie 'a' expires at soon, which is no date.")
  })
})
