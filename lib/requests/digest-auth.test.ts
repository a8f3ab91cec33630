import { describe, expect, it } from 'vitest'
import { HTTPAdapter } from './adapters'
import { HTTPDigestAuth } from './auth'
import { DigestServer } from './digest-server.fixture'
import { FakeTransport } from './fake-transport.fixture'
import { Session } from './session'

const URL = 'http://ex.com/digest?a=b'

function sessionAt(server: FakeTransport, auth?: HTTPDigestAuth): Session {
  const session = new Session(auth === undefined ? {} : { auth })
  const adapter = new HTTPAdapter({ transport: server })
  session.mount('http://', adapter)
  session.mount('https://', adapter)
  return session
}

const digest = () => new HTTPDigestAuth('user', 'pass')

describe('HTTPDigestAuth', () => {
  it.each([
    'MD5',
    'MD5-sess',
    'SHA',
    'SHA-256',
    'SHA-256-sess',
    'SHA-512',
    'SHA-512-sess',
    'SHA-512-256',
  ])('answers %s with two requests, and keeps the 401 in the history', async (algorithm) => {
    for (const qop of [null, 'auth', 'auth-int', 'auth-int,auth', 'auth-int, auth']) {
      const server = new DigestServer({ algorithm, qop })
      const response = await sessionAt(server).put(URL, { auth: digest(), data: 'bödy' })
      expect([algorithm, qop, response.statusCode]).toEqual([algorithm, qop, 200])
      expect(server.sent.length).toBe(2)
      expect(response.history.map(String)).toEqual(['<Response [401]>'])
      expect(response.history[0]?.text).toBe('who are you?')
      expect(response.request.headers.Authorization).toMatch(/^Digest username="user", realm="/)
    }
  })

  it('writes what requests writes, in its order and quotes', async () => {
    const server = new DigestServer({ algorithm: 'SHA-256' })
    await sessionAt(server).get(URL, { auth: digest() })
    const [, value] = server.last.headers.find(([name]) => name === 'Authorization') ?? []
    expect(value).toMatch(
      /^Digest username="user", realm="me@kennethreitz\.com", nonce="nonce-1", uri="\/digest\?a=b", response="[0-9a-f]{64}", opaque="opaque, and more", algorithm="SHA-256", qop="auth", nc=00000001, cnonce="[0-9a-f]{16}"$/,
    )
  })

  it('uses the nonce again at once, counting, and begins anew with a new one', async () => {
    const server = new DigestServer({ usesPerNonce: 3 })
    const session = sessionAt(server, digest())
    for (let i = 0; i < 4; i += 1) expect((await session.get(URL)).statusCode).toBe(200)
    const counts = server.authorizations.map((given) => given?.get('nc') ?? null)
    expect(counts).toEqual([null, '00000001', '00000002', '00000003', '00000004', '00000001'])
    expect(new Set(server.authorizations.map((given) => given?.get('cnonce'))).size).toBe(6)
  })

  it('asks exactly twice with a wrong password, and returns the 401', async () => {
    const server = new DigestServer({ password: 'another' })
    const response = await sessionAt(server).get(URL, { auth: digest() })
    expect([response.statusCode, server.sent.length]).toEqual([401, 2])
    expect(response.history.map((hop) => hop.statusCode)).toEqual([401])
  })

  it('answers a stale nonce once more, but not for ever', async () => {
    const server = new DigestServer({ usesPerNonce: 0 })
    const response = await sessionAt(server).get(URL, { auth: digest() })
    expect([response.statusCode, server.sent.length]).toEqual([401, 3])
    expect(response.history.map((hop) => hop.statusCode)).toEqual([401, 401])
  })

  it('takes the cookies of the 401 into the retry, and into the session', async () => {
    const server = new DigestServer()
    const session = sessionAt(server, digest())
    await session.get(URL, { cookies: { mine: '1' } })
    const cookies = server.sent.map(({ headers }) =>
      headers.filter(([name]) => name === 'Cookie').map(([, value]) => value.split('; ').sort()),
    )
    expect(cookies).toEqual([[['mine=1']], [['fake=fake_value', 'last_nonce=nonce-1', 'mine=1']]])
    expect(session.cookies.getDict()).toEqual({ last_nonce: 'nonce-1', fake: 'fake_value' })
  })

  it('serves many requests at once', async () => {
    const server = new DigestServer()
    const session = sessionAt(server, digest())
    const responses = await Promise.all([1, 2, 3, 4].map(() => session.get(URL)))
    expect(responses.map((response) => response.statusCode)).toEqual([200, 200, 200, 200])
  })

  it.each([
    ['a challenge of another scheme', 'Basic realm="x"'],
    ['no challenge', ''],
    ['an algorithm that nobody knows', 'Digest realm="x", nonce="{nonce}", algorithm=MD17'],
    ['a protection that nobody knows', 'Digest realm="x", nonce="{nonce}", qop="auth-conf"'],
    ['no nonce', 'Digest realm="x"'],
    ['no realm', 'Digest nonce="{nonce}"'],
  ])('returns the 401 with %s', async (_, challenge) => {
    const server = new DigestServer({ challenge })
    const response = await sessionAt(server).get(URL, { auth: digest() })
    expect([response.statusCode, response.text, server.sent.length]).toEqual([
      401,
      'who are you?',
      1,
    ])
  })

  it('chooses the strongest of several challenges', async () => {
    const one = (algorithm: string) =>
      `Digest realm="a, b", nonce="{nonce}", algorithm=${algorithm}, qop="auth"`
    const challenge = `Basic realm="x", ${one('MD5')}, ${one('SHA-256')}, ${one('SHA')}, Negotiate abc==`
    const server = new DigestServer({ challenge })
    const response = await sessionAt(server).get(URL, { auth: digest() })
    expect(response.statusCode).toBe(200)
    expect(server.authorizations[1]?.get('algorithm')).toBe('SHA-256')
  })

  it('does not answer other statuses, nor without being asked', async () => {
    const server = new FakeTransport(() => ({
      status: 500,
      headers: [['WWW-Authenticate', 'Digest realm="x", nonce="y"']],
    }))
    await sessionAt(server).get(URL, { auth: digest() })
    expect(server.sent.length).toBe(1)
  })

  it('hooks of the call see what came at last', async () => {
    const seen: number[] = []
    const hooks = {
      response: (response: { statusCode: number }) => void seen.push(response.statusCode),
    }
    await sessionAt(new DigestServer()).get(URL, { auth: digest(), hooks })
    expect(seen).toEqual([200])
  })

  it('measures the time of the second exchange, and ends with the signal', async () => {
    const stop = new AbortController()
    const server = new DigestServer()
    const response = await sessionAt(server).get(URL, { auth: digest(), signal: stop.signal })
    expect(response.elapsed.valueOf()).toBeGreaterThan(0)
    expect(server.sent.map((request) => request.signal)).toEqual([stop.signal, stop.signal])
  })

  it('leaves the last body unread with stream, and reads that of the 401', async () => {
    const response = await sessionAt(new DigestServer()).get(URL, { auth: digest(), stream: true })
    expect(() => response.text).toThrow('await response.read()')
    expect(response.history[0]?.text).toBe('who are you?')
    await response.read()
    expect(response.text).toBe('in')
  })

  it('goes on when the body of the 401 is broken', async () => {
    const server = new DigestServer()
    const broken = new FakeTransport(async (request) => {
      const answer = await server.answer(request)
      if (answer.status !== 401) return answer
      const fields = [...(answer.headers ?? []), ['Content-Encoding', 'gzip'] as const]
      return { ...answer, headers: fields }
    })
    const response = await sessionAt(broken).get(URL, { auth: digest() })
    expect(response.statusCode).toBe(200)
  })

  it('refuses a name that would break the header', async () => {
    const auth = new HTTPDigestAuth('user\r\nX-Evil: 1', 'pass')
    const sending = sessionAt(new DigestServer()).get(URL, { auth })
    await expect(sending).rejects.toMatchObject({ name: 'InvalidHeader' })
  })

  it('compares by name and password', () => {
    expect(digest().equals(digest())).toBe(true)
    expect(digest().equals(new HTTPDigestAuth('user', 'other'))).toBe(false)
    expect(digest().equals(['user', 'pass'])).toBe(false)
  })
})

describe('HTTPDigestAuth and the body', () => {
  it.each([['text'], [new TextEncoder().encode('text')], [new Blob(['text'])]])(
    'sends it again, row %#',
    async (data) => {
      for (const qop of ['auth', 'auth-int']) {
        const server = new DigestServer({ qop })
        expect((await sessionAt(server).post(URL, { auth: digest(), data })).statusCode).toBe(200)
      }
    },
  )

  it('cannot send a stream again', async () => {
    function* pieces() {
      yield 'a'
    }
    const refused = sessionAt(new DigestServer()).post(URL, { auth: digest(), data: pieces() })
    await expect(refused).rejects.toMatchObject({ name: 'UnrewindableBodyError' })
  })

  it('gives up where auth-int is wanted of a stream', async () => {
    const server = new DigestServer({ qop: 'auth-int' })
    const session = sessionAt(server, digest())
    await session.get(URL)
    async function* pieces() {
      yield 'a'
    }
    expect((await session.post(URL, { data: pieces() })).statusCode).toBe(401)
    expect(server.sent.length).toBe(3)
  })
})

describe('HTTPDigestAuth and redirects', () => {
  /** Digest on every host; `/from` leads to `to`. */
  const leadingTo = (to: string) =>
    new DigestServer({
      answer: ({ url }) =>
        url.includes('/from')
          ? { status: 302, headers: [['Location', to]] }
          : { body: `at ${url}` },
    })

  it('answers again in the same place, and keeps every 401', async () => {
    const server = leadingTo('/to')
    const response = await sessionAt(server).get('http://ex.com/from', { auth: digest() })
    expect(response.text).toBe('at http://ex.com/to')
    expect(response.history.map((hop) => hop.statusCode)).toEqual([401, 302, 401])
    expect(response.history[1]?.history.map((hop) => hop.statusCode)).toEqual([401])
  })

  it.each(['http://evil.test/to', 'http://ex.com:81/to'])('never answers %s', async (to) => {
    const server = leadingTo(to)
    const response = await sessionAt(server, digest()).get('http://ex.com/from')
    expect([response.statusCode, response.url]).toEqual([401, to])
    const foreign = server.sent.filter(({ url }) => url === to)
    expect(foreign.length).toBe(1)
    expect(foreign[0]?.headers.map(([name]) => name)).not.toContain('Authorization')
  })

  it("keeps one server's nonce from another", async () => {
    const server = new DigestServer()
    const session = sessionAt(server, digest())
    await session.get('http://a.test/')
    await session.get('http://b.test/')
    expect(server.authorizations.map((given) => given?.get('nonce') ?? null)).toEqual([
      null,
      'nonce-1',
      null,
      'nonce-2',
    ])
  })
})

describe('buildDigestHeader', () => {
  class Fixed extends HTTPDigestAuth {
    protected override makeCnonce(): string {
      return '0a4f113b'
    }
  }

  it('is null before there is a challenge', () => {
    expect(digest().buildDigestHeader('GET', URL)).toBeNull()
  })

  it('writes the header of RFC 2617 section 3.5', async () => {
    const challenge =
      'Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"'
    const auth = new Fixed('Mufasa', 'Circle Of Life')
    const url = 'http://www.nowhere.org/dir/index.html'
    const server = new DigestServer({ challenge })
    await sessionAt(server).get(url, { auth })
    expect(server.authorizations[1]?.get('response')).toBe('6629fae49393a05397450978507c4ef1')
    expect(auth.buildDigestHeader('GET', url)).toContain(', nc=00000002, cnonce="0a4f113b"')
  })
})
