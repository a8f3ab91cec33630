import { describe, expect, it } from 'vitest'
import { allValues } from '../../http/headers'
import { ask, type Question } from '../ask.fixture'
import { createHttpbin } from './index'

const mounted = createHttpbin({ prefix: '/httpbin' })
const root = createHttpbin({ browserSafe: false })

/** What the answer of a host at the root sets. */
async function set(target: string, question?: Question) {
  const answer = await ask(root, target, question)
  expect([answer.status, answer.header('Location')], answer.text).toEqual([302, '/cookies'])
  return allValues(answer.headers, 'Set-Cookie')
}
const shown = async (cookie: string, query = '') => {
  const headers = [['Cookie', cookie]] as const
  return (await ask(root, `/cookies${query}`, { headers })).json() as unknown
}

describe('/cookies', () => {
  it('shows the cookies, quotes and octal escapes undone', async () => {
    expect(await shown('a=1; b="x y"; c="caf\\303\\251"; a=2; __proto__=p')).toEqual({
      cookies: JSON.parse('{"a":"1","b":"x y","c":"café","__proto__":"p"}') as object,
    })
    expect((await ask(root, '/cookies')).text).toBe('{\n  "cookies": {}\n}\n')
  })

  it('hides those of traffic counters unless asked', async () => {
    expect(await shown('a=1; _gauges_unique=1; __utma=2; __utmc=3')).toEqual({
      cookies: { a: '1', __utmc: '3' },
    })
    expect(await shown('a=1; __utma=2', '?show_env')).toEqual({ cookies: { a: '1', __utma: '2' } })
  })
})

describe('/cookies/set', () => {
  it.each([
    ['?a=b%20c&d=%C3%A9&a=2&k', 'a="b c"; Path=/', 'd="\\303\\251"; Path=/', 'k=; Path=/'],
    ['?e=%2C%3B%22%5C%0D%0A', 'e="\\054\\073\\"\\\\\\015\\012"; Path=/'],
    ['', ...[]],
    ['/tea/green', 'tea=green; Path=/'],
    ['/tea/a%2Fb%20c', 'tea="a/b c"; Path=/'],
    ['?__proto__=x', '__proto__=x; Path=/'],
  ])('%s', async (rest, ...fields) => expect(await set(`/cookies/set${rest}`)).toEqual(fields))

  it('shows the redirect as a page, as the original does', async () => {
    expect((await ask(root, '/cookies/set?a=b')).bytes).toHaveLength(203)
  })

  it.each(['/cookies/set/tea', '/cookies/set/tea/', '/cookies/set/a/b/c'])(
    '%s is unknown',
    async (target) => expect((await ask(root, target)).status).toBe(404),
  )

  it.each(['?a%20b=c', '?=x', '?a%3Bb=c', '?%C3%A9=x', '/a%0D%0Ab/c', '/a%3D/c'])(
    'refuses the name in %s',
    async (rest) => {
      const answer = await ask(root, `/cookies/set${rest}`)
      expect(answer.status).toBe(400)
      expect(answer.header('Set-Cookie')).toBeUndefined()
    },
  )

  it('is Secure over https, and keeps to the mount', async () => {
    expect(await set('/cookies/set?a=b', { scheme: 'https' })).toEqual(['a=b; Secure; Path=/'])
    const answer = await ask(mounted, '/httpbin/cookies/set?a=b')
    expect(answer.header('Location')).toBe('/httpbin/cookies')
    expect(answer.header('Set-Cookie')).toBe('a=b; Path=/httpbin')
  })

  it('sets no more than fit', async () => {
    const pairs = Array.from({ length: 81 }, (_, index) => `c${index}=1`)
    expect(await set(`/cookies/set?${pairs.slice(1).join('&')}`)).toHaveLength(80)
    expect((await ask(root, `/cookies/set?${pairs.join('&')}`)).status).toBe(413)
  })
})

describe('cookie attributes', () => {
  it.each([
    ['attr[Path]=/tea', 'Path=/tea'],
    ['attr%5Bpath%5D=/tea&attr[Path]=/cup', 'Path=/tea'],
    ['attr[Domain]=host.test', 'Domain=host.test; Path=/'],
    ['attr[Max-Age]=-1', 'Max-Age=-1; Path=/'],
    ['attr[Expires]=2030-01-31T12:00:00%2B01:00', 'Expires=Thu, 31 Jan 2030 11:00:00 GMT; Path=/'],
    [
      'attr[Expires]=Thu,+01+Jan+1970+00:00:00+GMT',
      'Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/',
    ],
    ['attr[Secure]', 'Secure; Path=/'],
    ['attr[HTTPOnly]=TRUE&attr[SameSite]=lax', 'HttpOnly; Path=/; SameSite=Lax'],
    ['attr[HttpOnly]=0', 'Path=/'],
  ])('%s', async (query, attributes) => {
    expect(await set(`/cookies/set?a=b&${query}`)).toEqual([`a=b; ${attributes}`])
    expect(await set(`/cookies/set/a/b?${query}`)).toEqual([`a=b; ${attributes}`])
  })

  it('can take Secure away from https', async () => {
    const answer = await set('/cookies/set?a=b&attr[Secure]=false', { scheme: 'https' })
    expect(answer).toEqual(['a=b; Path=/'])
  })

  it.each([
    ['attr[Path]=tea', 'begins with a slash'],
    ['attr[Path]=/a;b', 'begins with a slash'],
    ['attr[Domain]=a b', 'host name'],
    ['attr[Max-Age]=1.5', 'whole number'],
    ['attr[Expires]=tomorrow', 'is a date'],
    ['attr[Expires]=2030-01-31T12:00:00', 'is a date'],
    ['attr[Expires]=2030-99-31T12:00:00Z', 'is a date'],
    ['attr[Secure]=maybe', 'true or false'],
    ['attr[SameSite]=Some', 'Strict, Lax or None'],
    ['attr[MaxAge]=1', 'did you mean Max-Age?'],
    ['attr[constructor]=1', 'no attribute'],
  ])('%s is refused', async (query, words) => {
    const answer = await ask(root, `/cookies/set?a=b&${query}`)
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(words)
    expect(answer.header('Set-Cookie')).toBeUndefined()
  })

  it.each([
    'attr[Path]=/',
    'attr[Path]=/httpbinge',
    'attr[Domain]=test',
    'attr[Domain]=.host.test',
  ])('%s does not leave a mount that browsers can navigate to', async (query) => {
    const answer = await ask(mounted, `/httpbin/cookies/set?a=b&${query}`)
    expect(answer.status).toBe(400)
    expect(answer.header('Set-Cookie')).toBeUndefined()
  })

  it.each(['attr[Path]=/httpbin/cookies', 'attr[Path]=/httpbin', 'attr[Domain]=Host.test'])(
    '%s stays within it',
    async (query) => {
      const target = `/httpbin/cookies/set?a=b&${query}`
      expect((await ask(mounted, target, { authority: 'host.test:3000' })).status).toBe(302)
    },
  )
})

describe('/cookies/delete', () => {
  const past = 'Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0'
  it('deletes what it names, also by path', async () => {
    expect(await set('/cookies/delete?a&b=1')).toEqual([
      `a=; ${past}; Path=/`,
      `b=; ${past}; Path=/`,
    ])
    expect(await set('/cookies/delete?a&attr[Path]=/x')).toEqual([`a=; ${past}; Path=/x`])
    expect(await set('/cookies/delete')).toEqual([])
  })
})
