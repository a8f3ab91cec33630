import { describe, expect, it } from 'vitest'
import { githubUnderTest } from './github.fixture'

const { get, asMe } = githubUnderTest()

describe('about the API', () => {
  it('/zen is a sentence in text', async () => {
    const answer = await get('/zen')
    expect(answer.text).toMatch(/^[A-Z].*\.$/)
    expect(answer.header('Content-Type')).toBe('text/plain;charset=utf-8')
    expect(answer.header('ETag')).toBeUndefined()
  })

  it('/octocat draws what is said', async () => {
    expect((await get('/octocat?s=Mind+the+gap')).text).toContain('     Mind the gap\n')
    expect((await get(`/octocat?s=${'x'.repeat(99)}`)).text).not.toContain('x'.repeat(41))
  })

  it('/versions, /meta and /licenses are JSON', async () => {
    expect((await get('/versions')).json()).toEqual(['2022-11-28'])
    expect((await get('/meta')).json()).toMatchObject({ api: ['198.51.100.128/25'] })
    expect((await get('/licenses/MIT')).json()).toMatchObject({ spdx_id: 'MIT' })
    expect((await get('/licenses/none')).status).toBe(404)
  })

  it('/events are the newest first, with a pause to keep', async () => {
    const answer = await get('/repos/harbour-lights/signalbox/events')
    const times = (answer.json() as { created_at: string }[]).map(({ created_at }) => created_at)
    expect(times).toEqual(times.toSorted().toReversed())
    expect(answer.header('X-Poll-Interval')).toBe('60')
    expect((await get('/events')).text).not.toContain('diary')
  })

  it('/gists keep secrets to those who have the number', async () => {
    const secret = 'e41b6680f2c94d1aa37d05c9be11f842'
    expect((await get('/gists')).text).not.toContain(secret)
    expect((await get('/users/username/gists')).json()).toEqual([])
    expect((await asMe('/gists')).json()).toMatchObject([{ id: secret, public: false }])
    expect((await get(`/gists/${secret}`)).json()).toMatchObject({
      files: { 'codes.md': { content: expect.stringContaining('429') } },
    })
    expect((await get('/gists/0')).status).toBe(404)
  })
})
