import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { allValues } from '../../http/headers'
import { type Answer, ask } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin()
const mounted = createHttpbin({ prefix: '/httpbin' })
const nodeNames: Record<string, string> = {
  MD5: 'md5',
  'SHA-256': 'sha256',
  'SHA-512': 'sha512',
  'SHA-512-256': 'sha512-256',
}

/** What a client says and what it hashes; anything can be made wrong. */
interface Attempt {
  readonly user?: string
  readonly password?: string
  readonly algorithm?: string
  /** Null for RFC 2069. */
  readonly qop?: string | null
  readonly uri?: string
  readonly nonce?: string
  readonly realm?: string
  readonly nc?: string
  readonly method?: string
  readonly body?: string
  /** In the place of `username="…"`. */
  readonly username?: string
  readonly cookie?: string
}

function credentials(target: string, attempt: Attempt): string {
  const { user = 'user', password = 'pass', algorithm = 'MD5', qop = 'auth' } = attempt
  const { uri = target, nonce = 'n', realm = 'me@kennethreitz.com', nc = '00000001' } = attempt
  const hash = (text: string) =>
    createHash(nodeNames[algorithm] ?? algorithm)
      .update(text)
      .digest('hex')
  const integrity = qop === 'auth-int' ? `:${hash(attempt.body ?? '')}` : ''
  const ha2 = hash(`${attempt.method ?? 'GET'}:${uri}${integrity}`)
  const used = qop === null ? nonce : `${nonce}:${nc}:c:${qop}`
  const response = hash(`${hash(`${user}:${realm}:${password}`)}:${used}:${ha2}`)
  const parts = [
    attempt.username ?? `username="${user}"`,
    `realm="${realm}", nonce="${nonce}", uri="${uri}", response="${response}"`,
    ...(algorithm === 'MD5' ? [] : [`algorithm=${algorithm}`]),
    ...(qop === null ? [] : [`qop=${qop}, nc=${nc}, cnonce="c"`]),
  ]
  return `Digest ${parts.join(', ')}`
}

function answerTo(target: string, attempt: Attempt = {}, host = httpbin): Promise<Answer> {
  const { method, body, cookie } = attempt
  return ask(host, target, {
    headers: [
      ['Authorization', credentials(target, attempt)],
      ...(cookie === undefined ? [] : [['Cookie', cookie] as const]),
    ],
    ...(method === undefined ? {} : { method }),
    ...(body === undefined ? {} : { body }),
  })
}
const status = async (target: string, attempt?: Attempt) => (await answerTo(target, attempt)).status
const challengeOf = (answer: Answer) => answer.header('WWW-Authenticate') ?? ''
const setBy = (answer: Answer) => allValues(answer.headers, 'Set-Cookie')

describe('the challenge', () => {
  it.each([
    ['/digest-auth/auth/u/p', 'auth', 'MD5', 32],
    ['/digest-auth/auth-int/u/p/SHA-256', 'auth-int', 'SHA-256', 64],
    ['/digest-auth/other/u/p/SHA-512', 'auth, auth-int', 'SHA-512', 128],
    ['/digest-auth/auth/u/p/SHA-512-256', 'auth', 'SHA-512-256', 64],
    ['/digest-auth/auth/u/p/sha-256', 'auth', 'MD5', 32],
    ['/digest-auth/auth/u/p/constructor/3', 'auth', 'MD5', 32],
  ])('of %s offers %s by %s', async (target, qop, algorithm, length) => {
    const answer = await ask(httpbin, target)
    expect([answer.status, answer.text]).toEqual([401, ''])
    expect(answer.header('Content-Type')).toBe('text/html; charset=utf-8')
    const hex = `"[0-9a-f]{${length}}"`
    expect(challengeOf(answer)).toMatch(
      new RegExp(
        `^Digest realm="me@kennethreitz.com", nonce=${hex}, qop="${qop}", opaque=${hex}, algorithm=${algorithm}, stale=FALSE$`,
      ),
    )
    const stale = target.endsWith('/3') ? '3' : 'never'
    expect(setBy(answer)).toEqual([`stale_after=${stale}; Path=/`, 'fake=fake_value; Path=/'])
  })

  it('is another one every time, and keeps its cookies to the mount', async () => {
    const [first, second] = [
      await ask(mounted, '/httpbin/digest-auth/auth/u/p'),
      await ask(mounted, '/httpbin/digest-auth/auth/u/p'),
    ]
    expect(challengeOf(first)).not.toBe(challengeOf(second))
    expect(setBy(first)).toContain('fake=fake_value; Path=/httpbin')
  })

  it.each(['Basic dXNlcjpwYXNz', 'Digest', 'Digest ???', 'nonsense'])(
    'answers %s',
    async (authorization) => {
      const headers = [['Authorization', authorization]] as const
      const answer = await ask(httpbin, '/digest-auth/auth/user/pass', { headers })
      expect(answer.status).toBe(401)
      expect(setBy(answer)).toHaveLength(2)
    },
  )

  it.each(['soon', '-1', '1.5', '9999999999'])('has no nonce for %s answers', async (count) => {
    const answer = await ask(httpbin, `/digest-auth/auth/user/pass/MD5/${count}`)
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('or never')
  })
})

describe('right credentials', () => {
  const base = '/digest-auth/auth/user/pass'
  it.each(['MD5', 'SHA-256', 'SHA-512', 'SHA-512-256'])('open it by %s', async (algorithm) => {
    for (const qop of ['auth', 'auth-int']) {
      const target = `/digest-auth/${qop}/user/pass/${algorithm}`
      const answer = await answerTo(target, { algorithm, qop, body: 'tea' })
      expect(answer.status).toBe(200)
      expect(answer.json()).toEqual({ authenticated: true, user: 'user' })
      expect(setBy(answer)).toEqual(['fake=fake_value; Path=/'])
    }
  })

  it.each<[string, string, Attempt]>([
    ['without qop', base, { qop: null }],
    ['with either qop where both are offered', '/digest-auth/x/user/pass', { qop: 'auth-int' }],
    ['with a query', `${base}?a=b&c`, {}],
    ['with encoded names', '/digest-auth/auth/us%20er/p%2Fw', { user: 'us er', password: 'p/w' }],
    ['by HEAD', base, { method: 'HEAD' }],
    ['with an absolute uri', base, { uri: `http://host.test${base}` }],
    [
      'with a name in UTF-8',
      '/digest-auth/auth/%C3%BC/p',
      { user: 'ü', password: 'p', username: 'username="\u00c3\u00bc"' },
    ],
    ['with a name in latin-1', '/digest-auth/auth/%C3%BC/p', { user: 'ü', password: 'p' }],
    [
      'with an extended name',
      '/digest-auth/auth/%E6%97%A5/p',
      { user: '日', password: 'p', username: "username*=UTF-8''%E6%97%A5" },
    ],
  ])('open it %s', async (_, target, attempt) => expect(await status(target, attempt)).toBe(200))

  it('open it under a prefix, and through a proxy', async () => {
    expect((await answerTo(`/httpbin${base}`, {}, mounted)).status).toBe(200)
    const headers = [['Authorization', credentials(base, {})]] as const
    expect((await ask(httpbin, `http://host.test${base}`, { headers })).status).toBe(200)
  })
})

describe('wrong credentials', () => {
  const base = '/digest-auth/auth/user/pass'
  it.each<[string, Attempt]>([
    ['password', { password: 'Pass' }],
    ['user', { user: 'other' }],
    ['name for the right hash', { username: 'username="other"' }],
    ['realm', { realm: 'elsewhere' }],
    ['address', { uri: '/digest-auth/auth/user' }],
    ['qop, not offered', { qop: 'auth-int' }],
    ['qop, unknown', { qop: 'auth-conf' }],
    ['algorithm', { algorithm: 'SHA-256' }],
    ['count', { nc: '1' }],
    ['method', { method: 'POST' }],
  ])('have a wrong %s', async (_, attempt) => {
    const headers = [['Authorization', credentials(base, attempt)]] as const
    const answer = await ask(httpbin, base, { headers })
    expect(answer.status).toBe(401)
    expect(challengeOf(answer)).toContain('stale=FALSE')
    expect(setBy(answer)).toEqual([
      'stale_after=never; Path=/',
      'last_nonce=n; Path=/',
      'fake=fake_value; Path=/',
    ])
  })

  it('have another body than auth-int protects', async () => {
    const target = '/digest-auth/auth-int/user/pass'
    const headers = [
      ['Authorization', credentials(target, { qop: 'auth-int', body: 'tea' })],
    ] as const
    expect((await ask(httpbin, target, { headers, body: 'tea' })).status).toBe(200)
    expect((await ask(httpbin, target, { headers, body: 'Tea' })).status).toBe(401)
  })

  it.each(['Digest username="user"', 'Digest nonce="", qop=auth', 'Digest nonce="a\\"b;c", uri=x'])(
    'lack what it takes: %s',
    async (authorization) => {
      const headers = [['Authorization', authorization]] as const
      expect((await ask(httpbin, base, { headers })).status).toBe(401)
    },
  )
})

describe('cookies', () => {
  const base = '/digest-auth/auth/user/pass'
  it.each([
    ['last_nonce=n', 'TRUE'],
    ['stale_after=0', 'TRUE'],
    ['last_nonce=other; stale_after=0', 'TRUE'],
  ])('%s make even right credentials stale', async (cookie, stale) => {
    const answer = await answerTo(`${base}/MD5/2`, { cookie })
    expect(answer.status).toBe(401)
    expect(challengeOf(answer)).toContain(`stale=${stale}`)
    expect(setBy(answer)).toEqual([
      'stale_after=2; Path=/',
      'last_nonce=n; Path=/',
      'fake=fake_value; Path=/',
    ])
  })

  it.each([
    ['stale_after=2', '1'],
    ['stale_after=never', 'never'],
    ['stale_after=whatever', 'never'],
    ['stale_after=-1', '-2'],
    ['last_nonce=other; stale_after=1', '0'],
  ])('%s count down to %s', async (cookie, left) => {
    expect(setBy(await answerTo(base, { cookie }))).toEqual([
      'fake=fake_value; Path=/',
      `stale_after=${left}; Path=/`,
    ])
  })

  it.each(['1', 't', 'TRUE'])('can be required, by %s', async (value) => {
    const target = `${base}?require-cookie=${value}`
    expect(challengeOf(await answerTo(target))).toContain('stale=FALSE')
    const other = await answerTo(target, { cookie: 'a=b' })
    expect([other.status, other.reason]).toEqual([403, 'FORBIDDEN'])
    expect(other.json()).toEqual({ errors: ['missing cookie set on challenge'] })
    expect(setBy(other)).toEqual(['fake=fake_value; Path=/'])
    expect(await status(target, { cookie: 'fake=fake_value' })).toBe(200)
  })

  it('are not required by other words', async () => {
    expect(await status(`${base}?require-cookie=0`)).toBe(200)
  })
})
