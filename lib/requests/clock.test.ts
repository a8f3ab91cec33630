import { afterEach, describe, expect, it, vi } from 'vitest'
import { getClock, setClock } from './clock'

afterEach(() => {
  setClock(null)
  vi.useRealTimers()
})

describe('the real clock', () => {
  it('sleeps seconds', async () => {
    vi.useFakeTimers()
    let awake = false
    const sleeping = getClock()
      .sleep(2)
      .then(() => (awake = true))
    await vi.advanceTimersByTimeAsync(1999)
    expect(awake).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(awake).toBe(true)
    await sleeping
  })

  it('sleeps longer than a timer can', async () => {
    vi.useFakeTimers()
    const month = 30 * 24 * 3600
    let awake = false
    void getClock()
      .sleep(month)
      .then(() => (awake = true))
    await vi.advanceTimersByTimeAsync(month * 1000 - 1)
    expect(awake).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(awake).toBe(true)
  })

  it('wakes up when the signal aborts, and leaves no timer', async () => {
    vi.useFakeTimers()
    const stop = new AbortController()
    const sleeping = getClock().sleep(60, stop.signal)
    stop.abort('enough')
    await expect(sleeping).rejects.toBe('enough')
    expect(vi.getTimerCount()).toBe(0)
    await expect(getClock().sleep(1, stop.signal)).rejects.toBe('enough')
  })
})

describe('setClock', () => {
  it('puts another in its place until it is given back', () => {
    const fast = { now: () => 0, sleep: async () => {} }
    const real = getClock()
    setClock(fast)
    expect(getClock()).toBe(fast)
    setClock(null)
    expect(getClock()).toBe(real)
  })
})
