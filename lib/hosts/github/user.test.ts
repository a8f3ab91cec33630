import { describe, expect, it } from 'vitest'
import { githubUnderTest } from './github.fixture'

const { get, asMe } = githubUnderTest()

describe('/user', () => {
  const basic = (pair: string) => `Basic ${btoa(pair)}`
  it.each([
    [basic('username:open sesame'), 200],
    ['Bearer roundtrip-token', 200],
    ['token roundtrip-token', 200],
    ['bearer  roundtrip-token', 200],
    [basic('username:wrong'), 401],
    [basic('Username:open sesame'), 401],
    [basic('username:roundtrip-token'), 401],
    ['Basic !!!', 401],
    ['Bearer ', 401],
    ['Digest roundtrip-token', 401],
    ['', 401],
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

  it('is private to caches, and varies by who asks', async () => {
    const answer = await asMe('/user')
    expect(answer.header('Cache-Control')).toBe('private, max-age=60, s-maxage=60')
    expect(answer.header('Vary')).toContain('Authorization')
  })

  it('has figures that agree with its lists', async () => {
    const me = (await asMe('/user')).json() as Record<string, number>
    const count = async (target: string) => ((await asMe(target)).json() as unknown[]).length
    expect(me.followers).toBe(await count('/user/followers'))
    expect(me.following).toBe(await count('/user/following'))
    expect(me.public_repos).toBe(await count('/users/username/repos'))
    expect(me.owned_private_repos).toBe(await count('/user/repos?visibility=private'))
  })

  it.each(['/user/repos', '/user/orgs', '/user/emails', '/notifications', '/user/starred'])(
    '%s needs credentials, too',
    async (target) => {
      expect((await get(target)).status).toBe(401)
      expect((await asMe(target)).status).toBe(200)
    },
  )

  it('has the repositories of its organisations', async () => {
    const names = (await asMe('/user/repos?per_page=100')).json() as { full_name: string }[]
    const all = names.map(({ full_name }) => full_name)
    expect(all).toContain('username/diary')
    expect(all).toContain('harbour-lights/signalbox')
    expect(all).toEqual(all.toSorted())
  })

  it('follows some and not others', async () => {
    expect((await asMe('/user/following/Mara-Quill')).status).toBe(204)
    expect((await asMe('/user/following/kettleblack')).status).toBe(404)
  })
})

describe('stars', () => {
  it('are put and taken back, as often as one likes', async () => {
    const mine = githubUnderTest()
    const target = '/user/starred/teahouse/samovar'
    const ask = async (method: string) => (await mine.asMe(target, { method })).status
    expect(await ask('GET')).toBe(404)
    expect([await ask('PUT'), await ask('PUT'), await ask('GET')]).toEqual([204, 204, 204])
    const starred = (await mine.asMe('/user/starred')).json() as { name: string }[]
    expect(starred.map(({ name }) => name)).toContain('samovar')
    expect([await ask('DELETE'), await ask('DELETE'), await ask('GET')]).toEqual([204, 204, 404])
    expect((await mine.get(target, { method: 'PUT' })).status).toBe(401)
  })
})
