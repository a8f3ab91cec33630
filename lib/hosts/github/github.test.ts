import { describe, expect, it } from 'vitest'
import { ask, type Question, stillClock } from '../ask.fixture'
import { createGithub } from './index'

const host = createGithub({ clock: stillClock(), random: () => 0.7 })
const get = (target: string, question?: Question) =>
  ask(host, target, { authority: 'api.github.com', scheme: 'https', ...question })

describe('the root document', () => {
  it('has 31 addresses in 2039 bytes', async () => {
    const answer = await get('/')
    expect(answer.bytes).toHaveLength(2039)
    expect(answer.text).toMatch(/^\{"current_user_url":"https:\/\/api\.github\.com\/user",/)
    expect(Object.keys(answer.json() as object)).toHaveLength(31)
  })

  it('comes with the header fields of the original, in its letter case', async () => {
    const { status, reason, headers } = await get('/')
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
        ['X-RateLimit-Limit', '60'],
        ['X-RateLimit-Remaining', '59'],
        ['X-GitHub-Request-Id', 'BBBB:BBBBBB:BBBBBBB:BBBBBBB:BBBBBBBB'],
        ['X-Roundtrip-Stand-In', 'a teaching copy; not run by GitHub'],
      ]),
    )
  })

  it('is not sent again to whoever has it', async () => {
    const tag = (await get('/')).header('ETag') ?? ''
    expect(tag).toMatch(/^W\/"[0-9a-f]+"$/)
    const again = await get('/', { headers: [['If-None-Match', `"other", ${tag}`]] })
    expect(again).toMatchObject({ status: 304, reason: 'Not Modified', bytes: null })
    expect(again.header('Content-Type')).toBeUndefined()
    expect((await get('/', { headers: [['If-None-Match', '"other"']] })).status).toBe(200)
  })

  it('has the same fields for HEAD, and no body', async () => {
    const [head, whole] = [await get('/', { method: 'HEAD' }), await get('/')]
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
  ])('%s %s is a 404 in JSON', async (method, target) => {
    const answer = await get(target, { method })
    expect([answer.status, answer.reason]).toEqual([404, 'Not Found'])
    expect(answer.json()).toEqual({
      message: 'Not Found',
      documentation_url: 'https://docs.github.com/rest',
      status: '404',
    })
  })

  it('is still open to a preflight', async () => {
    const answer = await get('/', { method: 'OPTIONS' })
    expect(answer).toMatchObject({ status: 204, bytes: null })
    expect(answer.header('Access-Control-Allow-Methods')).toContain('GET')
    expect(answer.header('Content-Length')).toBeUndefined()
  })
})

describe('/user', () => {
  const basic = (pair: string) => `Basic ${btoa(pair)}`
  it.each([
    [basic('username:open sesame'), 200],
    ['Bearer roundtrip-token', 200],
    ['token roundtrip-token', 200],
    ['bearer  roundtrip-token', 200],
    [basic('username:wrong'), 401],
    [basic('Username:open sesame'), 401],
    ['Basic !!!', 401],
    ['Bearer ', 401],
    ['Digest roundtrip-token', 401],
  ])('with Authorization %s is %i', async (authorization, status) => {
    const answer = await get('/user', { headers: [['Authorization', authorization]] })
    expect(answer.status).toBe(status)
    const document = answer.json()
    if (status === 200) expect(document).toMatchObject({ login: 'username' })
    else expect(document).toMatchObject({ message: 'Bad credentials', status: '401' })
  })

  it('asks for authentication when there is none', async () => {
    const answer = await get('/user')
    expect([answer.status, answer.reason]).toEqual([401, 'Unauthorized'])
    expect(answer.json()).toMatchObject({ message: 'Requires authentication' })
  })
})

interface Found {
  total_count: number
  items: { name: string; description: string; text_matches?: unknown[] }[]
}
async function search(query: string, question?: Question): Promise<Found> {
  const answer = await get(`/search/repositories?${query}`, question)
  expect(answer.status).toBe(200)
  return answer.json() as Found
}

describe('/search/repositories', () => {
  it.each([
    'q=requests%2Blanguage%3Apython',
    'q=requests+language:python',
    'q=requests%20language:Python',
  ])('finds requests first for %s', async (query) => {
    const { items, total_count } = await search(query)
    expect(items[0]?.name).toBe('requests')
    expect(items[0]?.description).not.toBe('')
    expect(total_count).toBe(items.length)
    expect(items.map(({ name }) => name)).not.toContain('requests-js')
    expect(items[0]).not.toHaveProperty('text_matches')
  })

  it('shows where the words were found when asked to', async () => {
    const accept = [['Accept', 'application/vnd.github.v3.text-match+json']] as const
    const { items } = await search('q=requests+language:python', { headers: accept })
    expect(items[0]?.text_matches?.[0]).toEqual({
      object_url: 'https://api.github.com/repos/psf/requests',
      object_type: 'Repository',
      property: 'name',
      fragment: 'requests',
      matches: [{ text: 'requests', indices: [0, 8] }],
    })
  })

  it('leads through its pages by Link', async () => {
    const seen: string[] = []
    let target: string | undefined = '/search/repositories?q=stars:%3E0&per_page=5'
    while (target !== undefined) {
      const answer = await get(target)
      seen.push(...(answer.json() as Found).items.map(({ name }) => name))
      const next = /<https:\/\/api\.github\.com([^>]*)>; rel="next"/.exec(
        answer.header('Link') ?? '',
      )
      target = next?.[1]
    }
    expect(new Set(seen).size).toBe((await search('q=stars:%3E0')).total_count)
  })

  it('sorts by stars and by forks, either way', async () => {
    const order = async (query: string) => (await search(query)).items.map(({ name }) => name)
    const down = await order('q=language:go&sort=stars')
    expect(down).toEqual(['dial', 'switchboard'])
    expect(await order('q=language:go&sort=forks&order=asc')).toEqual(down.toReversed())
  })

  it.each(['', 'q=', 'q=+'])('needs a query, not `%s`', async (query) => {
    const answer = await get(`/search/repositories?${query}`)
    expect(answer.status).toBe(422)
    expect(answer.json()).toMatchObject({ errors: [{ field: 'q', code: 'missing' }] })
  })

  it('finds nothing for words that nobody wrote', async () => {
    expect(await search('q=zzzz')).toEqual({ total_count: 0, incomplete_results: false, items: [] })
  })
})
