import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { httpDate, systemClock } from './clock'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('sleeps as long as it is told', async () => {
  const done = vi.fn()
  const sleep = systemClock.sleep(1500, new AbortController().signal).then(done)
  await vi.advanceTimersByTimeAsync(1499)
  expect(done).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  await sleep
  expect(done).toHaveBeenCalledOnce()
})

it('wakes when the client leaves, and leaves no timer behind', async () => {
  const client = new AbortController()
  const sleep = systemClock.sleep(1500, client.signal)
  client.abort(new Error('left'))
  await expect(sleep).rejects.toThrow('left')
  expect(vi.getTimerCount()).toBe(0)
  await expect(systemClock.sleep(1, client.signal)).rejects.toThrow('left')
})

it('writes dates as HTTP does', () => {
  expect(httpDate(784_111_777_500)).toBe('Sun, 06 Nov 1994 08:49:37 GMT')
})
