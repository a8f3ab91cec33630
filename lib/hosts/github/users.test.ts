import { describe, expect, it } from 'vitest'
import { githubUnderTest } from './github.fixture'

const { get } = githubUnderTest()
const names = async (target: string) =>
  ((await get(target)).json() as { name: string }[]).map(({ name }) => name)

describe('/users and /orgs', () => {
  it('tell about people in any letter case', async () => {
    expect((await get('/users/Mara-Quill')).json()).toMatchObject({
      login: 'mara-quill',
      type: 'User',
      location: 'Galway',
      public_repos: 2,
    })
    expect((await get('/users/nobody-here')).status).toBe(404)
  })

  it('know organisations by both addresses', async () => {
    expect((await get('/users/teahouse')).json()).toMatchObject({ type: 'Organization' })
    expect((await get('/orgs/teahouse')).json()).toMatchObject({ name: 'The Teahouse' })
    expect((await get('/orgs/mara-quill')).status).toBe(404)
  })

  it('list repositories by name, or by what is asked', async () => {
    expect(await names('/users/night-mail/repos')).toEqual([
      'pigeonhole',
      'requests-cache',
      'requests-ledger',
      'sorting-office',
    ])
    expect((await names('/users/night-mail/repos?sort=pushed'))[0]).toBe('sorting-office')
    expect((await names('/users/night-mail/repos?sort=pushed&direction=asc'))[0]).toBe('pigeonhole')
    expect((await names('/users/night-mail/repos?type=member'))[0]).toBe('answering-machine')
    expect((await get('/users/night-mail/repos?sort=smell')).status).toBe(422)
    expect(await names('/orgs/teahouse/repos?per_page=2&page=2')).toEqual(['menu', 'samovar'])
  })

  it('never show what is private', async () => {
    expect(await names('/users/username/repos')).not.toContain('diary')
  })

  it('know members and followers', async () => {
    expect((await get('/orgs/harbour-lights/members/username')).status).toBe(204)
    expect((await get('/orgs/harbour-lights/members/kettleblack')).status).toBe(404)
    expect((await get('/users/kettleblack/following/jun-hayashi')).status).toBe(204)
    expect((await get('/users/kettleblack/following/lowtide')).status).toBe(404)
  })

  it('go on after a number', async () => {
    const users = (await get('/users?since=210&per_page=2')).json() as { id: number }[]
    expect(users.map(({ id }) => id)).toEqual([211, 212])
  })
})
