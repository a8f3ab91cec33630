import { describe, expect, it, vi } from 'vitest'
import { ask, stillClock } from '../ask.fixture'
import { createHttpbin } from './index'

describe('/delay', () => {
  it.each([
    ['0', 0],
    ['0.5', 500],
    ['2', 2000],
    ['.25', 250],
    ['1e0', 1000],
    ['11', 10_000],
    ['1e9', 10_000],
    ['1e999', 10_000],
  ])('%s waits %i ms', async (seconds, milliseconds) => {
    const clock = stillClock()
    const answer = await ask(createHttpbin({ clock }), `/delay/${seconds}`)
    expect([answer.status, clock.slept]).toEqual([200, [milliseconds]])
  })

  it('echoes the request, without json', async () => {
    const question = { method: 'POST', body: '{}' }
    const answer = await ask(createHttpbin({ clock: stillClock() }), '/delay/1', question)
    const keys = ['args', 'data', 'files', 'form', 'headers', 'origin', 'url']
    expect(Object.keys(answer.json() as object)).toEqual(keys)
  })

  it.each(['-1', 'nan', 'inf', 'x', '1s', '%FF', '0x10', '3-1', '1-', '-1-2', '1-2-3', '.-1'])(
    'refuses %s at once',
    async (seconds) => {
      const clock = stillClock()
      const answer = await ask(createHttpbin({ clock }), `/delay/${seconds}`)
      expect([answer.status, clock.slept]).toEqual([400, []])
    },
  )

  it.each([
    ['1-3', 0, 1000],
    ['1-3', 0.5, 2000],
    ['.5-.5', 0.9, 500],
    ['8-100', 0.5, 9000],
    ['20-30', 0.5, 10_000],
  ])('%s with chance %d waits %i ms', async (bounds, chance, milliseconds) => {
    const clock = stillClock()
    await ask(createHttpbin({ clock, random: () => chance }), `/delay/${bounds}`)
    expect(clock.slept).toEqual([milliseconds])
  })

  it('keeps random delays within their bounds', async () => {
    const clock = stillClock()
    const httpbin = createHttpbin({ clock })
    for (let time = 0; time < 50; time++) await ask(httpbin, '/delay/1-2')
    expect(Math.min(...clock.slept)).toBeGreaterThanOrEqual(1000)
    expect(Math.max(...clock.slept)).toBeLessThanOrEqual(2000)
    expect(new Set(clock.slept).size).toBeGreaterThan(10)
  })

  it('says nothing before its time, and stops when the client leaves', async () => {
    vi.useFakeTimers()
    try {
      const client = new AbortController()
      const answered = vi.fn()
      const answer = ask(createHttpbin(), '/delay/3', { signal: client.signal })
      const outcome = answer.then(answered, (error: unknown) => error)
      await vi.advanceTimersByTimeAsync(2999)
      expect(answered).not.toHaveBeenCalled()
      client.abort(new Error('left'))
      expect(await outcome).toEqual(new Error('left'))
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})
