import { describe, expect, it } from 'vitest'
import { githubUnderTest } from './github.fixture'

const { get, asMe } = githubUnderTest()
const signalbox = '/repos/harbour-lights/signalbox'

describe('/repos/{owner}/{repo}', () => {
  it('is found in any letter case', async () => {
    const answer = await get('/repos/Harbour-Lights/SignalBox')
    expect(answer.json()).toMatchObject({
      full_name: 'harbour-lights/signalbox',
      language: 'Python',
      topics: ['railways', 'simulation'],
      license: { key: 'mit' },
      organization: { login: 'harbour-lights' },
      archived: false,
    })
    expect(answer.json()).not.toHaveProperty('permissions')
  })

  it('tells a caller what is allowed', async () => {
    expect((await asMe(signalbox)).json()).toMatchObject({
      permissions: { admin: false, push: true, pull: true },
    })
    expect((await asMe('/repos/psf/requests')).json()).toMatchObject({
      permissions: { push: false },
    })
  })

  it('does not exist for others where it is private', async () => {
    expect((await get('/repos/username/diary')).status).toBe(404)
    expect((await asMe('/repos/username/diary')).json()).toMatchObject({ private: true })
  })

  it('has languages, topics and contributors', async () => {
    const bytes = (await get(`${signalbox}/languages`)).json() as Record<string, number>
    expect(Object.keys(bytes)).toEqual(['Python', 'TypeScript', 'Shell'])
    expect(bytes.Python).toBeGreaterThan(bytes.TypeScript ?? 0)
    expect((await get(`${signalbox}/topics`)).json()).toEqual({ names: ['railways', 'simulation'] })
    const people = (await get(`${signalbox}/contributors`)).json() as { contributions: number }[]
    const commits = (await get(`${signalbox}/commits?per_page=100`)).json() as unknown[]
    const sum = people.reduce((total, { contributions }) => total + contributions, 0)
    expect(sum).toBe(commits.length)
  })

  it('has releases and tags in pages', async () => {
    const tags = await get(`${signalbox}/tags?per_page=10&page=3`)
    expect((tags.json() as { name: string }[]).map(({ name }) => name)).toEqual([
      'v1.3.0',
      'v1.2.0',
      'v1.1.0',
      'v1.0.0',
    ])
    expect(tags.header('Link')).toContain('page=2>; rel="prev"')
    const latest = (await get(`${signalbox}/releases/latest`)).json()
    expect(latest).toMatchObject({ tag_name: 'v3.3.0', draft: false })
    expect((await get('/repos/lowtide/ebb/releases/latest')).status).toBe(404)
  })

  it('has commits by author, time and name', async () => {
    const all = (await get(`${signalbox}/commits?per_page=100`)).json() as { sha: string }[]
    const [newest] = all
    expect((await get(`${signalbox}/commits/main`)).json()).toEqual(newest)
    expect((await get(`${signalbox}/commits/${newest?.sha.slice(0, 7)}`)).json()).toEqual(newest)
    expect((await get(`${signalbox}/commits/v3.3.0`)).status).toBe(200)
    expect((await get(`${signalbox}/commits/nope`)).status).toBe(422)
    const early = (await get(`${signalbox}/commits?until=2018-01-01`)).json() as unknown[]
    expect(early.length).toBeGreaterThan(0)
    expect(early.length).toBeLessThan(all.length)
    expect((await get(`${signalbox}/commits?since=soon`)).status).toBe(422)
  })
})

describe('a renamed repository', () => {
  it('answers 301 with its address by number', async () => {
    const answer = await get('/repos/harbour-lights/signal-cabin')
    const url = answer.header('Location') ?? ''
    expect([answer.status, answer.reason]).toEqual([301, 'Moved Permanently'])
    expect(answer.json()).toMatchObject({ message: 'Moved Permanently', url })
    const followed = await get(url.replace('https://api.github.com', ''))
    expect(followed.json()).toMatchObject({ full_name: 'harbour-lights/signalbox' })
  })

  it('leads on below it, with the query, and its pages stay there', async () => {
    const answer = await get('/repos/kennethreitz/requests/tags?per_page=5')
    const target = (answer.header('Location') ?? '').replace('https://api.github.com', '')
    expect(target).toMatch(/^\/repositories\/\d+\/tags\?per_page=5$/)
    const followed = await get(target)
    expect(followed.header('Link')).toContain(`${target}&page=2>; rel="next"`)
  })

  it('asks for the same method with 307', async () => {
    const target = '/repos/harbour-lights/signal-cabin/issues'
    const answer = await asMe(target, { method: 'POST', body: '{"title":"x"}' })
    expect(answer.status).toBe(307)
  })

  it('is not renamed where nothing has that number', async () => {
    expect((await get('/repositories/1/issues')).status).toBe(404)
  })
})
