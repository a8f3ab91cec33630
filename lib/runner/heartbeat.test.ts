import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { BEAT, startHeartbeat } from './heartbeat'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('reports silence once, after as many pings as it has patience', () => {
  const onSilence = vi.fn()
  const ping = vi.fn()
  startHeartbeat(ping, 10, onSilence)
  vi.advanceTimersByTime(BEAT * 9)
  expect(onSilence).not.toHaveBeenCalled()
  vi.advanceTimersByTime(BEAT)
  expect(onSilence).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(BEAT * 50)
  expect(onSilence).toHaveBeenCalledTimes(1)
  expect(ping).toHaveBeenCalledTimes(10)
})

it('stays quiet while answers come, and after a stop', () => {
  const onSilence = vi.fn()
  const heartbeat = startHeartbeat(() => {}, 2, onSilence)
  for (let i = 0; i < 20; i += 1) {
    expect(heartbeat.answered()).toBe(true)
    vi.advanceTimersByTime(BEAT)
  }
  heartbeat.stop()
  vi.advanceTimersByTime(BEAT * 10)
  expect(onSilence).not.toHaveBeenCalled()
})

it('tells an answer that nobody asked for', () => {
  const heartbeat = startHeartbeat(
    () => {},
    2,
    () => {},
  )
  expect(heartbeat.answered()).toBe(true)
  expect(heartbeat.answered()).toBe(false)
  heartbeat.stop()
})
