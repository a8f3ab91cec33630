import { describe, expect, it } from 'vitest'
import { ask } from '../ask.fixture'
import { githubUnderTest } from './github.fixture'
import { createGithub } from './index'

const { get } = githubUnderTest()

describe('what stands before every endpoint', () => {
  it('sends plain http to https, with the whole address', async () => {
    const answer = await get('/search/repositories?q=tea', { scheme: 'http' })
    expect([answer.status, answer.text]).toEqual([301, ''])
    expect(answer.header('Location')).toBe('https://api.github.com/search/repositories?q=tea')
    expect(answer.header('X-Roundtrip-Stand-In')).toBeDefined()
    const absolute = await get('http://api.github.com/user', { scheme: 'http' })
    expect(absolute.header('Location')).toBe('https://api.github.com/user')
  })

  it.each([[[]], [[['User-Agent', '']]], [[['User-Agent', ' ']]]] as const)(
    'refuses a client that does not say who it is: %j',
    async (agent) => {
      const answer = await ask(createGithub(), '/', { scheme: 'https', headers: agent })
      expect(answer.status).toBe(403)
      expect(answer.text).toContain('User-Agent')
      expect(answer.header('X-RateLimit-Remaining')).toBe('60')
    },
  )

  it('answers a preflight', async () => {
    const answer = await get('/nowhere', { method: 'OPTIONS' })
    expect(answer).toMatchObject({ status: 204, bytes: null })
    expect(answer.header('Access-Control-Allow-Methods')).toContain('PATCH')
    expect(answer.header('Access-Control-Allow-Origin')).toBe('*')
    expect(answer.header('Content-Length')).toBeUndefined()
  })

  it('knows one version of the API', async () => {
    const version = (date: string) =>
      get('/zen', { headers: [['X-GitHub-Api-Version', date]] }).then(({ status }) => status)
    expect(await version('2022-11-28')).toBe(200)
    expect(await version('2021-01-01')).toBe(400)
  })

  it.each(['/', '/users/psf', '/zen', '/nowhere'])(
    '%s: wrong credentials are 401',
    async (target) => {
      const answer = await get(target, { headers: [['Authorization', 'Bearer no']] })
      expect(answer.status).toBe(401)
      expect(answer.json()).toMatchObject({ message: 'Bad credentials', status: '401' })
    },
  )

  it.each([
    ['text/html', 415],
    ['application/json;q=0', 415],
    ['text/html, */*;q=0.1', 200],
    ['application/*', 200],
    ['application/vnd.github+json', 200],
    ['application/vnd.github.v3+json', 200],
    ['application/vnd.github.v3.raw', 200],
  ])('Accept: %s is %i', async (accept, status) => {
    const answer = await get('/meta', { headers: [['Accept', accept]] })
    expect(answer.status).toBe(status)
  })

  it('gives text to those who want text', async () => {
    expect((await get('/zen', { headers: [['Accept', 'text/plain']] })).status).toBe(200)
  })
})
