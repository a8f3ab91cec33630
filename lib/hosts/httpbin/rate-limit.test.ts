import { describe, expect, it } from 'vitest'
import { ask, passingClock } from '../ask.fixture'
import { createHttpbin } from './index'

const signal = new AbortController().signal

function fresh() {
  const clock = passingClock()
  const httpbin = createHttpbin({ clock })
  return {
    clock,
    get: (target: string, id = 'mara') => ask(httpbin, target, { learner: { id, seed: 0 } }),
  }
}

describe('/rate-limit/…', () => {
  it('lets so many through, refuses the others, and begins anew when the time is over', async () => {
    const { clock, get } = fresh()
    const statuses: number[] = []
    for (const seconds of [0, 3, 0, 6.5, 0.5, 0]) {
      await clock.sleep(seconds * 1000, signal)
      statuses.push((await get('/rate-limit/2/10')).status)
    }
    expect(statuses).toEqual([200, 200, 429, 429, 200, 200])
  })

  it('says in all spellings what is left', async () => {
    const { clock, get } = fresh()
    const first = await get('/rate-limit/2/10')
    const fields = (answer: typeof first) =>
      Object.fromEntries(answer.headers.filter(([name]) => /ratelimit|retry/i.test(name)))
    expect(fields(first)).toEqual({
      'X-RateLimit-Limit': '2',
      'X-RateLimit-Remaining': '1',
      'X-RateLimit-Reset': String(Math.ceil(clock.now() / 1000 + 10)),
      'RateLimit-Limit': '2',
      'RateLimit-Remaining': '1',
      'RateLimit-Reset': '10',
      'RateLimit-Policy': '"default";q=2;w=10',
      RateLimit: '"default";r=1;t=10',
    })
    expect(first.json()).toEqual({ limit: 2, remaining: 1, reset: 10, window: 10 })
    await clock.sleep(3500, signal)
    await get('/rate-limit/2/10')
    const refused = await get('/rate-limit/2/10')
    expect([refused.status, refused.reason]).toEqual([429, 'TOO MANY REQUESTS'])
    expect(fields(refused)).toMatchObject({
      'Retry-After': '7',
      'RateLimit-Remaining': '0',
      'RateLimit-Reset': '7',
    })
  })

  it('lets the next one through after exactly the time of Retry-After', async () => {
    const { clock, get } = fresh()
    await get('/rate-limit/1/10')
    await clock.sleep(1234, signal)
    const refused = await get('/rate-limit/1/10')
    await clock.sleep(Number(refused.header('Retry-After')) * 1000, signal)
    expect((await get('/rate-limit/1/10')).status).toBe(200)
    const dated = await get('/rate-limit/1/10?retry-after=date')
    await clock.sleep(Date.parse(dated.header('Retry-After') ?? '') - clock.now(), signal)
    expect((await get('/rate-limit/1/10')).status).toBe(200)
  })

  it('counts each key and each learner apart', async () => {
    const { get } = fresh()
    const all = [
      await get('/rate-limit/1/60?key=a'),
      await get('/rate-limit/1/60?key=a', 'noor'),
      await get('/rate-limit/1/60?key=b'),
      await get('/rate-limit/1/60'),
      await get('/rate-limit/1/60?key=a'),
    ]
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429])
  })

  it('refuses with another status, or without Retry-After, where that is wanted', async () => {
    const { get } = fresh()
    const refused = await get('/rate-limit/0/5?status=503')
    expect([refused.status, refused.header('Retry-After')]).toEqual([503, '5'])
    expect((await get('/rate-limit/0/5?retry-after=none')).header('Retry-After')).toBeUndefined()
  })

  it('does not last for ever when the clock is set back', async () => {
    const clock = passingClock()
    let back = 0
    const httpbin = createHttpbin({ clock: { ...clock, now: () => clock.now() - back } })
    await ask(httpbin, '/rate-limit/1/10')
    back = 3_600_000
    expect((await ask(httpbin, '/rate-limit/1/10')).status).toBe(200)
  })

  it.each([
    ['/rate-limit/1001/1', 'from 0 to 1000'],
    ['/rate-limit/1/0', 'from 1 to 3600'],
    ['/rate-limit/1/3601', 'from 1 to 3600'],
    ['/rate-limit/1/1?status=200', 'from 400 to 599'],
    ['/rate-limit/1/1?retry-after=soon', 'seconds, date or none'],
    [`/rate-limit/1/1?key=${'k'.repeat(101)}`, '100 letters'],
  ])('refuses %s', async (target, words) => {
    const answer = await fresh().get(target)
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(words)
  })
})
