import { describe, expect, it } from 'vitest'
import type { Answer } from '../ask.fixture'
import { type GithubUnderTest, githubUnderTest } from './github.fixture'

const remaining = (answer: Answer) => Number(answer.header('X-RateLimit-Remaining'))
const setRemaining = (github: GithubUnderTest, query: string) =>
  github.get(`/_roundtrip/rate_limit?${query}`, { method: 'POST' })

describe('the limit for strangers', () => {
  it('is sixty in an hour, then 403 until the clock says so', async () => {
    const { get, pass } = githubUnderTest()
    for (let left = 59; left >= 0; left--) expect(remaining(await get('/meta'))).toBe(left)
    const refused = await get('/meta')
    expect([refused.status, remaining(refused)]).toEqual([403, 0])
    expect(refused.header('X-RateLimit-Used')).toBe('60')
    expect(refused.json()).toMatchObject({
      message: expect.stringMatching(/^API rate limit exceeded for 192\.0\.2\.7\./),
    })
    expect(refused.header('X-Roundtrip-Hint')).toContain('/_roundtrip/forget')
    const reset = Number(refused.header('X-RateLimit-Reset'))
    expect(reset).toBe(Date.UTC(2024, 5, 1, 13) / 1000)
    pass(3599)
    expect((await get('/meta')).status).toBe(403)
    pass(1)
    expect(remaining(await get('/meta'))).toBe(59)
  })

  it('is each learner’s own', async () => {
    const { get } = githubUnderTest()
    await get('/meta')
    const jo = await get('/meta', { learner: { id: 'jo', seed: 0 } })
    expect(remaining(jo)).toBe(59)
    expect(remaining(await get('/meta'))).toBe(58)
  })

  it('counts what is not there, and wrong credentials', async () => {
    const { get } = githubUnderTest()
    await get('/nowhere')
    expect(remaining(await get('/', { headers: [['Authorization', 'Bearer no']] }))).toBe(58)
  })

  it('has been used a little in other worlds', async () => {
    const { get } = githubUnderTest()
    const left = async (seed: number) =>
      remaining(await get('/meta', { learner: { id: 'mara', seed } }))
    const all = [await left(1), await left(2), await left(3), await left(4)]
    expect(new Set(all).size).toBeGreaterThan(1)
    expect(await left(1)).toBe((all[0] ?? 0) - 1)
  })
})

describe('the other limits', () => {
  it('are five thousand and thirty with credentials', async () => {
    const { asMe } = githubUnderTest()
    expect(remaining(await asMe('/user'))).toBe(4999)
    const search = await asMe('/search/users?q=mara')
    expect(search.header('X-RateLimit-Resource')).toBe('search')
    expect(remaining(search)).toBe(29)
  })

  it('are ten searches a minute without', async () => {
    const { get, pass } = githubUnderTest()
    for (let left = 9; left >= 0; left--) {
      expect(remaining(await get('/search/users?q=mara'))).toBe(left)
    }
    expect((await get('/search/users?q=mara')).status).toBe(403)
    expect(remaining(await get('/meta'))).toBe(59)
    pass(60)
    expect((await get('/search/users?q=mara')).status).toBe(200)
  })

  it('ask writers to slow down: 429 with Retry-After', async () => {
    const { asMe, pass } = githubUnderTest()
    const star = () => asMe('/user/starred/teahouse/leaf', { method: 'PUT' })
    for (let count = 0; count < 80; count++) expect((await star()).status).toBe(204)
    pass(20)
    const refused = await star()
    expect([refused.status, refused.reason]).toEqual([429, 'Too Many Requests'])
    expect(refused.header('Retry-After')).toBe('40')
    expect(refused.json()).toMatchObject({ message: expect.stringContaining('secondary') })
    expect((await asMe('/user')).status).toBe(200)
    pass(40)
    expect((await star()).status).toBe(204)
  })

  it('ask everybody to slow down beyond 900 points', async () => {
    const github = githubUnderTest()
    await setRemaining(github, 'remaining=1&resource=points')
    expect((await github.get('/meta')).status).toBe(200)
    expect((await github.get('/meta')).status).toBe(429)
  })
})

describe('/rate_limit', () => {
  it('tells what is left, and is free', async () => {
    const { get } = githubUnderTest()
    await get('/meta')
    await get('/rate_limit')
    const answer = await get('/rate_limit')
    const core = {
      limit: 60,
      used: 1,
      remaining: 59,
      reset: Date.UTC(2024, 5, 1, 13) / 1000,
    }
    const search = { limit: 10, used: 0, remaining: 10, reset: expect.any(Number) }
    expect(answer.json()).toEqual({ resources: { core, search }, rate: core })
    expect(remaining(answer)).toBe(59)
    expect(answer.header('Cache-Control')).toBe('no-cache')
  })

  it('still answers when nothing is left', async () => {
    const github = githubUnderTest()
    await setRemaining(github, 'remaining=0')
    expect((await github.get('/meta')).status).toBe(403)
    expect((await github.get('/rate_limit')).status).toBe(200)
  })
})

describe('/_roundtrip/rate_limit', () => {
  it('brings a lesson near the limit', async () => {
    const github = githubUnderTest()
    const answer = await setRemaining(github, 'remaining=2')
    expect(answer.json()).toMatchObject({ resources: { core: { remaining: 2, used: 58 } } })
    expect(remaining(await github.get('/meta'))).toBe(1)
    expect(remaining(await github.get('/meta'))).toBe(0)
    expect((await github.get('/meta')).status).toBe(403)
    expect((await github.asMe('/meta')).status).toBe(200)
  })

  it.each([
    'remaining=61',
    'remaining=-1',
    'remaining=',
    'remaining=1.5',
    '',
    'remaining=1&resource=tea',
    'remaining=1&resource=__proto__',
  ])('refuses `%s` with a sentence', async (query) => {
    const answer = await setRemaining(githubUnderTest(), query)
    expect(answer.status).toBe(400)
    expect(answer.json()).toMatchObject({ message: expect.stringMatching(/must be .*\.$/) })
  })

  it('is taken back by /_roundtrip/forget', async () => {
    const github = githubUnderTest()
    await setRemaining(github, 'remaining=0')
    expect((await github.get('/_roundtrip/forget', { method: 'POST' })).status).toBe(204)
    expect(remaining(await github.get('/meta'))).toBe(59)
  })
})
