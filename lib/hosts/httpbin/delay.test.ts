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

  it.each(['-1', 'nan', 'inf', 'x', '1s', '%FF', '0x10'])('refuses %s at once', async (seconds) => {
    const clock = stillClock()
    const answer = await ask(createHttpbin({ clock }), `/delay/${seconds}`)
    expect([answer.status, clock.slept]).toEqual([400, []])
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
