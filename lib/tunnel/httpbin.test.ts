/** The course's client at httpbin.org, in this process: credentials, cookies and redirects, both ends for real. */
import { beforeEach, describe, expect, it } from 'vitest'
import { createInternet } from '../hosts/internet'
import { HTTPAdapter } from '../requests/adapters'
import { HTTPDigestAuth } from '../requests/auth'
import { TooManyRedirects } from '../requests/exceptions'
import { Session } from '../requests/session'
import { InProcessTransport } from './in-process'

const transport = new InProcessTransport(createInternet())
const bin = 'https://httpbin.org'
let session: Session
beforeEach(() => {
  session = new Session()
  session.mount('http://', new HTTPAdapter({ transport }))
  session.mount('https://', new HTTPAdapter({ transport }))
})

describe('Digest', () => {
  const algorithms = ['MD5', 'SHA-256', 'SHA-512', 'SHA-512-256', 'other']
  const qops = ['auth', 'auth-int', 'both']
  it.each(algorithms.flatMap((algorithm) => qops.map((qop) => [algorithm, qop])))(
    'by %s and %s',
    async (algorithm, qop) => {
      const url = `${bin}/digest-auth/${qop}/us%20er/p%2Fw/${algorithm}?a=b`
      const right = await session.get(url, { auth: new HTTPDigestAuth('us er', 'p/w') })
      expect(right.json()).toEqual({ authenticated: true, user: 'us er' })
      expect(right.history.map(({ statusCode }) => statusCode)).toEqual([401])
      for (const [user, password] of [
        ['us er', 'wrong'],
        ['wrong', 'p/w'],
      ] as const) {
        const wrong = await session.get(url, { auth: new HTTPDigestAuth(user, password) })
        expect(wrong.statusCode).toBe(401)
      }
    },
  )

  it.each(['ü', '日本'])('with the name %s', async (name) => {
    const url = `${bin}/digest-auth/auth/${encodeURIComponent(name)}/pass`
    const response = await session.get(url, { auth: new HTTPDigestAuth(name, 'pass') })
    expect(response.json()).toEqual({ authenticated: true, user: name })
  })

  it('with a body that auth-int protects', async () => {
    const url = `${bin}/digest-auth/auth-int/user/pass`
    const auth = new HTTPDigestAuth('user', 'pass')
    expect((await session.get(url, { auth, data: 'tea' })).statusCode).toBe(200)
  })

  it('until the nonce is stale, and then with the next one', async () => {
    session.auth = new HTTPDigestAuth('user', 'pass')
    const calls: (readonly number[])[] = []
    for (let call = 0; call < 5; call++) {
      const { statusCode, history } = await session.get(`${bin}/digest-auth/auth/user/pass/MD5/2`)
      calls.push([...history.map((response) => response.statusCode), statusCode])
    }
    expect(calls).toEqual([[401, 200], [200], [401, 200], [200], [401, 200]])
  })

  it('with the cookie that the challenge insists on', async () => {
    const url = `${bin}/digest-auth/auth/user/pass?require-cookie=1`
    expect((await session.get(url, { auth: new HTTPDigestAuth('user', 'pass') })).statusCode).toBe(
      200,
    )
  })
})

it('Basic and Bearer', async () => {
  const basic = `${bin}/basic-auth/user/pass`
  expect((await session.get(basic, { auth: ['user', 'pass'] })).statusCode).toBe(200)
  expect((await session.get(basic)).headers.get('www-authenticate')).toBe(
    'Basic realm="Fake Realm"',
  )
  expect((await session.get(`${bin}/hidden-basic-auth/user/pass`)).statusCode).toBe(404)
  const headers = { Authorization: 'Bearer tea' }
  expect((await session.get(`${bin}/bearer`, { headers })).json()).toMatchObject({ token: 'tea' })
})

describe('cookies', () => {
  it('come, come back, and go', async () => {
    const set = await session.get(`${bin}/cookies/set`, { params: { tea: 'green', cup: 'a b' } })
    expect(set.url).toBe(`${bin}/cookies`)
    expect(set.json()).toEqual({ cookies: { tea: 'green', cup: 'a b' } })
    expect(session.cookies.get('cup')).toBe('"a b"')
    const left = await session.get(`${bin}/cookies/delete?tea`)
    expect(left.json()).toEqual({ cookies: { cup: 'a b' } })
  })

  it('are for https only when they came by https', async () => {
    await session.get(`${bin}/cookies/set?tea=green`)
    expect((await session.get('http://httpbin.org/cookies')).json()).toEqual({ cookies: {} })
    await session.get('http://httpbin.org/cookies/set?tea=black')
    expect((await session.get(`${bin}/cookies`)).json()).toEqual({ cookies: { tea: 'black' } })
  })

  it('keep to the path that an attribute gives', async () => {
    await session.get(`${bin}/cookies/set?tea=green&attr[Path]=/anything`)
    expect((await session.get(`${bin}/cookies`)).json()).toEqual({ cookies: {} })
    const { headers } = (await session.get(`${bin}/anything/x`)).json() as {
      headers: Record<string, string>
    }
    expect(headers.Cookie).toBe('tea=green')
  })
})

describe('redirects', () => {
  it('are followed by the form as by the query', async () => {
    const data = { url: `${bin}/anything`, status_code: '307' }
    const response = await session.post(`${bin}/redirect-to`, { data })
    expect(response.json()).toMatchObject({ method: 'POST', form: data })
  })

  it('lead nowhere for ever', async () => {
    await expect(session.get(`${bin}/relative-redirect/50`)).rejects.toThrow(TooManyRedirects)
  })

  it('lead to schemes that the client does not speak', async () => {
    const params = { url: 'ftp://httpbin.org/' }
    await expect(session.get(`${bin}/redirect-to`, { params })).rejects.toThrow(/ftp:/)
  })
})

it('headers of the answer are those of the query', async () => {
  const params = { 'Content-Type': 'text/html', 'X-Tea': ['green', 'black'] }
  const response = await session.get(`${bin}/response-headers`, { params })
  expect(response.headers.get('content-type')).toBe('text/html')
  expect(response.headers.get('x-tea')).toBe('green, black')
})
