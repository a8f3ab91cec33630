import { describe, expect, it } from 'vitest'
import { githubUnderTest } from './github.fixture'

const signalbox = '/repos/harbour-lights/signalbox'

describe('conditional requests', () => {
  it('by tag are 304 for whoever has it, and cost nothing', async () => {
    const { get } = githubUnderTest()
    const first = await get(signalbox)
    const tag = first.header('ETag') ?? ''
    expect(tag).toMatch(/^W\/"[0-9a-f]+"$/)
    const again = await get(signalbox, { headers: [['If-None-Match', `"other", ${tag}`]] })
    expect(again).toMatchObject({ status: 304, reason: 'Not Modified', bytes: null })
    expect(again.header('ETag')).toBe(tag)
    expect(again.header('Content-Type')).toBeUndefined()
    expect(again.header('Content-Length')).toBeUndefined()
    expect(again.header('X-RateLimit-Remaining')).toBe(first.header('X-RateLimit-Remaining'))
    const other = await get(signalbox, { headers: [['If-None-Match', '"other"']] })
    expect([other.status, other.header('X-RateLimit-Used')]).toEqual([200, '2'])
  })

  it('by date, too', async () => {
    const { get } = githubUnderTest()
    const date = (await get(signalbox)).header('Last-Modified') ?? ''
    expect(date).toBe('Mon, 03 Jun 2024 12:00:00 GMT')
    const since = (value: string) =>
      get(signalbox, { headers: [['If-Modified-Since', value]] }).then(({ status }) => status)
    expect(await since(date)).toBe(304)
    expect(await since('Mon, 03 Jun 2024 11:59:59 GMT')).toBe(200)
    expect(await since('yesterday')).toBe(200)
  })

  it('by tag count more than by date', async () => {
    const { get } = githubUnderTest()
    const date = (await get(signalbox)).header('Last-Modified') ?? ''
    const headers = [
      ['If-None-Match', '"other"'],
      ['If-Modified-Since', date],
    ] as const
    expect((await get(signalbox, { headers })).status).toBe(200)
  })

  it('see a change', async () => {
    const { asMe, send } = githubUnderTest()
    const issue = `${signalbox}/issues/34`
    const tag = (await asMe(issue)).header('ETag') ?? ''
    await send('PATCH', issue, { title: 'Another title' })
    expect((await asMe(issue, { headers: [['If-None-Match', tag]] })).status).toBe(200)
  })

  it('are for reading', async () => {
    const { asMe } = githubUnderTest()
    const answer = await asMe(`${signalbox}/issues/34`, {
      method: 'PATCH',
      body: '{}',
      headers: [['If-None-Match', '*']],
    })
    expect(answer.status).toBe(200)
  })
})
