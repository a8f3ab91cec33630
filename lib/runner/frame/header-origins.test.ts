import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HTTPAdapter } from '../../requests/adapters'
import { HTTPDigestAuth } from '../../requests/auth'
import { FakeTransport } from '../../requests/fake-transport.fixture'
import { Request } from '../../requests/request'
import { Session } from '../../requests/session'
import type { TransportRequest } from '../../requests/transport'
import type { HeaderSources } from '../header-source'
import { watchHeaders } from './header-origins'

let undo: () => void
const { captureInitiator } = Session
beforeAll(() => {
  undo = watchHeaders().undo
  Session.captureInitiator = () => ({ call: 1, places: [] })
})
afterAll(() => {
  undo()
  Session.captureInitiator = captureInitiator
})

const initiatorOf = ({ initiator }: TransportRequest) =>
  initiator as { sources?: () => HeaderSources }

/** A session whose messages are kept with what was said of their headers when they left. */
function watchedSession(answer: ConstructorParameters<typeof FakeTransport>[0] = () => ({})) {
  const sent: Record<string, string>[] = []
  const transport = new FakeTransport((request) => {
    const sources = new Map(initiatorOf(request).sources?.())
    // Only what is really in the message.
    const named = request.headers.map(([name]) => [name, sources.get(name.toLowerCase()) ?? ''])
    sent.push(Object.fromEntries(named))
    return answer(request)
  })
  const session = new Session()
  session.mount('https://', new HTTPAdapter({ transport }))
  session.mount('http://', new HTTPAdapter({ transport }))
  return { session, sent }
}

describe('where headers come from', () => {
  it('tells the client’s own, the call’s, the session’s and the body’s', async () => {
    const { session, sent } = watchedSession()
    session.headers.set('X-Shop', 'tea')
    session.headers.set('Accept', 'text/plain')
    await session.post('https://shop.test/', { json: { a: 1 }, headers: { 'user-agent': 'me' } })
    expect(sent).toEqual([
      {
        Host: 'address',
        'user-agent': 'call',
        'Accept-Encoding': 'default',
        Accept: 'session',
        Connection: 'default',
        'X-Shop': 'session',
        'Content-Length': 'body',
        'Content-Type': 'body',
      },
    ])
  })

  it('leaves a Content-Type to the call that wrote it', async () => {
    const { session, sent } = watchedSession()
    await session.post('https://shop.test/', { data: 'x', headers: { 'Content-Type': 'a/b' } })
    expect(sent[0]).toMatchObject({ 'Content-Type': 'call', 'Content-Length': 'body' })
  })

  it.each([
    ['the call', { auth: ['a', 'b'] as const }, 'auth'],
    ['a header', { headers: { Authorization: 'Bearer x' } }, 'call'],
    ['the address', {}, 'url-auth'],
  ])('tells credentials of %s', async (_name, options, source) => {
    const { session, sent } = watchedSession()
    await session.get(
      source === 'url-auth' ? 'https://a:b@shop.test/' : 'https://shop.test/',
      options,
    )
    expect(sent[0]).toMatchObject({ Authorization: source })
  })

  it('tells credentials of the session, and those that answer a challenge', async () => {
    const { session, sent } = watchedSession(({ headers }) =>
      headers.some(([name]) => name === 'Authorization')
        ? {}
        : {
            status: 401,
            headers: [['WWW-Authenticate', 'Digest realm="r", nonce="n", qop="auth"']],
          },
    )
    session.auth = ['a', 'b']
    await session.get('https://shop.test/')
    session.auth = new HTTPDigestAuth('a', 'b')
    await session.get('https://shop.test/')
    expect(sent.map(({ Authorization }) => Authorization)).toEqual([
      'session-auth',
      undefined,
      'challenge',
    ])
  })

  it('tells cookies of the jar from those of the call, also after a redirect', async () => {
    const { session, sent } = watchedSession(({ url }) =>
      url.endsWith('/go')
        ? {
            status: 302,
            headers: [
              ['Location', '/there'],
              ['Set-Cookie', 'table=7'],
            ],
          }
        : {},
    )
    await session.get('https://shop.test/go', { cookies: { mine: 'x' } })
    await session.get('https://shop.test/', { cookies: { mine: 'x' } })
    await session.get('https://shop.test/')
    expect(sent.map(({ Cookie }) => Cookie)).toEqual(['cookies', 'jar', 'cookies-and-jar', 'jar'])
    expect(sent[1]).toMatchObject({ Host: 'address', Accept: 'default' })
  })

  it('tells what the program changed after it was prepared', async () => {
    const { session, sent } = watchedSession()
    const prepared = await session.prepareRequest(new Request('GET', 'https://shop.test/'))
    prepared.headers.set('Accept', 'text/html')
    await session.send(prepared)
    expect(sent[0]).toMatchObject({ Accept: 'program', 'User-Agent': 'default', Host: 'address' })
  })

  it('tells credentials for a proxy', async () => {
    const { session, sent } = watchedSession()
    await session.get('http://shop.test/', { proxies: { http: 'http://u:p@proxy.test:3128' } })
    expect(sent[0]).toMatchObject({ 'Proxy-Authorization': 'proxy' })
  })

  it('leaves the client as it was when it is undone', () => {
    const watched = HTTPAdapter.prototype.send
    undo()
    expect(HTTPAdapter.prototype.send).not.toBe(watched)
    expect(HTTPAdapter.prototype.send.name).toBe('send')
    undo = watchHeaders().undo
  })
})
