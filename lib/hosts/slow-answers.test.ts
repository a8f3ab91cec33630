import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { ask, passingClock, questionTo } from './ask.fixture'
import { systemClock } from './clock'
import { createHttpbin } from './httpbin/index'
import { SlowAnswers } from './slow-answers'

const limits = { seconds: 10, slowAnswers: 2 }
const signal = new AbortController().signal
const length = (from: number, to: number) => new Uint8Array(to - from)

async function sizes(pieces: AsyncIterable<Uint8Array>): Promise<number[]> {
  const found: number[] = []
  for await (const piece of pieces) found.push(piece.length)
  return found
}

describe('the pace', () => {
  it('sends the first piece at once, and pauses between', async () => {
    const clock = passingClock()
    const pace = { bytes: 5, seconds: 1, piece: 2 }
    expect(await sizes(new SlowAnswers(clock, limits).pieces(pace, length, signal))).toEqual([
      2, 2, 1,
    ])
    expect(clock.slept).toEqual([400, 400])
  })

  it('never pauses for less than 10 ms, nor takes longer than it should', async () => {
    const amounts = {
      bytes: fc.integer({ min: 1, max: 500_000 }),
      seconds: fc.double({ min: 0, max: 10, noNaN: true }),
      piece: fc.integer({ min: 1, max: 20_000 }),
    }
    await fc.assert(
      fc.asyncProperty(fc.record(amounts), async (pace) => {
        const clock = passingClock()
        const found = await sizes(new SlowAnswers(clock, limits).pieces(pace, length, signal))
        expect(found.reduce((sum, each) => sum + each)).toBe(pace.bytes)
        expect(found.length).toBeLessThanOrEqual(1 + Math.max(1000, pace.bytes / pace.piece))
        const total = clock.slept.reduce((sum, each) => sum + each, 0)
        expect(total).toBeLessThanOrEqual(pace.seconds * 1000 + 1)
      }),
      { numRuns: 100 },
    )
  })

  it('catches up when timers ring late', async () => {
    const clock = passingClock()
    const late = {
      ...clock,
      sleep: (milliseconds: number) => clock.sleep(milliseconds + 30, signal),
    }
    await sizes(
      new SlowAnswers(late, limits).pieces({ bytes: 11, seconds: 1, piece: 1 }, length, signal),
    )
    expect(clock.now() - passingClock().now()).toBeLessThanOrEqual(1000)
  })

  it('does not wait for an hour when somebody sets the clock back by one', async () => {
    const clock = passingClock()
    let hours = 0
    const turned = { ...clock, now: () => clock.now() - 3_600_000 * hours++ }
    await sizes(
      new SlowAnswers(turned, limits).pieces({ bytes: 4, seconds: 1, piece: 1 }, length, signal),
    )
    expect(clock.slept).toEqual([250, 250, 250, 250])
  })
})

describe('how many wait at a time', () => {
  it('is limited, and room is made by those who leave', async () => {
    vi.useFakeTimers()
    try {
      const httpbin = createHttpbin({ limits: { slowAnswers: 2 } })
      const client = new AbortController()
      const { signal } = client
      const waiting = [
        ask(httpbin, '/delay/5', { signal }),
        ask(httpbin, '/drip?delay=5', { signal }),
      ]
      const outcomes = Promise.allSettled(waiting)
      for (const target of ['/delay/1', '/drip', '/range/26?duration=1']) {
        const refused = await ask(httpbin, target)
        expect([refused.status, refused.header('Retry-After')]).toEqual([503, '1'])
        expect(refused.text).toMatch('try again')
      }
      for (const target of ['/get', '/delay/0', '/range/26', '/drip?duration=0']) {
        const answer = ask(httpbin, target)
        await vi.advanceTimersByTimeAsync(0)
        expect((await answer).status).toBe(200)
      }
      client.abort(new Error('left'))
      expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
      const next = ask(httpbin, '/delay/1')
      await vi.advanceTimersByTimeAsync(1000)
      expect((await next).status).toBe(200)
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  it('counts a stream from its first byte to its end, however it ends', async () => {
    const slow = new SlowAnswers(systemClock, limits)
    const pace = { bytes: 10, seconds: 10, piece: 1 }
    const unread = slow.pieces(pace, length, signal)
    expect(slow.underWay).toBe(0)
    await unread.next()
    expect(slow.underWay).toBe(1)
    await unread.return()
    expect(slow.underWay).toBe(0)
    const client = new AbortController()
    const left = slow.pieces(pace, length, client.signal)
    await left.next()
    const next = left.next()
    client.abort(new Error('left'))
    await expect(next).rejects.toThrow('left')
    expect(slow.underWay).toBe(0)
  })

  it('does not count the body of a HEAD, which nobody reads', async () => {
    const httpbin = createHttpbin({ limits: { slowAnswers: 1 } })
    for (let time = 0; time < 3; time++) {
      const { status } = await httpbin(questionTo('/drip', { method: 'HEAD' }))
      expect(status).toBe(200)
    }
  })
})
