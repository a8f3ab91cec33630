import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFieldText, isToken } from '../../http/headers'
import { askMessage, questionTo, stillClock } from '../ask.fixture'
import { exampleOf } from '../endpoint'
import { githubUnderTest } from './github.fixture'
import { createGithub, githubFamilies } from './index'

const { get } = githubUnderTest()
const endpoints = githubFamilies.flatMap((family) => family.endpoints)

describe('the root document', () => {
  it('has 31 addresses in 2039 bytes', async () => {
    const answer = await get('/')
    expect(answer.bytes).toHaveLength(2039)
    expect(answer.text).toMatch(/^\{"current_user_url":"https:\/\/api\.github\.com\/user",/)
    expect(Object.keys(answer.json() as object)).toHaveLength(31)
  })

  it('comes with the header fields of the original, in its letter case', async () => {
    const { status, reason, headers } = await githubUnderTest().get('/')
    expect([status, reason]).toEqual([200, 'OK'])
    expect(headers).toEqual(
      expect.arrayContaining([
        ['Server', 'GitHub.com'],
        ['Date', 'Sat, 01 Jun 2024 12:00:00 GMT'],
        ['Content-Type', 'application/json; charset=utf-8'],
        ['Content-Length', '2039'],
        ['Cache-Control', 'public, max-age=60, s-maxage=60'],
        ['Vary', 'Accept, Accept-Encoding, X-Requested-With'],
        ['X-GitHub-Media-Type', 'github.v3; format=json'],
        ['X-GitHub-Api-Version-Selected', '2022-11-28'],
        ['X-RateLimit-Limit', '60'],
        ['X-RateLimit-Remaining', '59'],
        ['X-RateLimit-Used', '1'],
        ['X-RateLimit-Resource', 'core'],
        ['X-GitHub-Request-Id', 'BBBB:BBBBBB:BBBBBBB:BBBBBBB:BBBBBBBB'],
        ['X-Roundtrip-Stand-In', 'a teaching copy; not run by GitHub'],
      ]),
    )
  })

  it('has the same fields for HEAD, and no body', async () => {
    const [one, other] = [githubUnderTest(), githubUnderTest()]
    const [head, whole] = [await one.get('/', { method: 'HEAD' }), await other.get('/')]
    expect(head.bytes).toBeNull()
    expect(head.headers).toEqual(whole.headers)
  })
})

describe('what is not there', () => {
  it.each([
    ['GET', '/invalid'],
    ['GET', '//'],
    ['GET', '/%zz'],
    ['POST', '/'],
    ['DELETE', '/repos/harbour-lights/signalbox/languages'],
  ])('%s %s is a 404 in JSON', async (method, target) => {
    const answer = await get(target, { method })
    expect([answer.status, answer.reason]).toEqual([404, 'Not Found'])
    expect(answer.header('Content-Type')).toBe('application/json; charset=utf-8')
    expect(answer.json()).toEqual({
      message: 'Not Found',
      documentation_url: 'https://docs.github.com/rest',
      status: '404',
    })
  })
})

describe('every endpoint', () => {
  it.each(
    endpoints.map((endpoint) => [`${endpoint.methods[0]} ${endpoint.path}`, endpoint] as const),
  )('%s: its example answers well', async (_name, endpoint) => {
    const { asMe, get: ask } = githubUnderTest()
    const { method, target, headers = {}, json } = exampleOf(endpoint)
    const body = json === undefined ? '' : JSON.stringify(json)
    const way = 'Authorization' in headers ? asMe : ask
    const answer = await way(target, { method, body })
    expect(answer.status).toBeGreaterThanOrEqual(200)
    expect(answer.status).toBeLessThan(300)
    expect(answer.header('X-Roundtrip-Stand-In')).toBeDefined()
    const length = answer.status === 204 ? undefined : `${answer.bytes?.length}`
    expect(answer.header('Content-Length')).toBe(length)
    const isList = answer.text.startsWith('[')
    if (isList && target !== '/user/keys') expect(answer.text).not.toBe('[]')
  })

  it.each(endpoints.map((endpoint) => [endpoint.path, endpoint] as const))(
    '%s: describes each parameter of its path, and each once',
    (path, { parameters = [], summary }) => {
      const named = [...path.matchAll(/\{(\w+)/g)].map(([, name]) => name)
      const described = parameters.filter((each) => each.in === 'path').map(({ name }) => name)
      expect(described).toEqual(named)
      const all = parameters.map((each) => `${each.in} ${each.name}`)
      expect(new Set(all).size).toBe(all.length)
      expect(summary).toMatch(/\.$/)
    },
  )
})

describe('whatever is asked', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '',
      '%',
      '%zz',
      '%00',
      '%FF',
      '__proto__',
      'constructor',
      '-1',
      '0',
      '99999999999999999999',
      'harbour-lights',
      'signalbox',
      'issues',
      'comments',
      'q=',
      'q="',
      'q=stars:%3E',
      'per_page=0',
      'since=x',
    ),
    fc.string({ maxLength: 12, unit: 'binary' }),
  )
  const path = fc.constantFrom(...endpoints.map((endpoint) => endpoint.path))
  const target = fc
    .tuple(path, fc.array(piece, { maxLength: 5 }), fc.array(piece, { maxLength: 4 }))
    .map(([template, values, query]) => {
      let at = 0
      const filled = template.replace(/\{[^}]*\}/g, () => values[at++] ?? 'psf')
      return `${filled}?${query.join('&')}`
    })
  const body = fc.oneof(
    fc.json({ maxDepth: 2 }),
    fc.string(),
    fc.record({ title: fc.anything(), body: fc.anything(), labels: fc.anything() }).map((value) => {
      return JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? `${each}` : each))
    }),
  )
  const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS', 'TEA')

  it('there is an answer, and never a 5xx', async () => {
    await fc.assert(
      fc.asyncProperty(method, target, body, fc.boolean(), async (verb, asked, sent, isKnown) => {
        const host = createGithub({ clock: stillClock(), random: () => 0.5 })
        const headers = [
          ['User-Agent', 'x'],
          ...(isKnown ? [['Authorization', 'token roundtrip-token'] as const] : []),
        ] as const
        const question = { method: verb, headers, body: sent ?? '', scheme: 'https' } as const
        const answer = await askMessage(host, questionTo(asked, question))
        expect(answer.status).toBeLessThan(500)
        for (const [name, value] of answer.headers) {
          expect(isToken(name) && isFieldText(value)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
