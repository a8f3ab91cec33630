import { describe, expect, it } from 'vitest'
import { RateWindow, rateLimitFields } from './rate-window'

describe('a rate window', () => {
  it('lets the limit pass, and then nothing until it ends', () => {
    const window = new RateWindow({ limit: 2, period: 10 })
    const outcomes = [0, 3000, 4000, 9999, 10_000].map((now) => window.take(now))
    expect(outcomes.map(({ isAllowed }) => isAllowed)).toEqual([true, true, false, false, true])
    expect(outcomes.map(({ remaining }) => remaining)).toEqual([1, 0, 0, 0, 1])
    expect(outcomes.map(({ resetAt }) => resetAt)).toEqual([10_000, 10_000, 10_000, 10_000, 20_000])
  })

  it('counts nothing that was given back', () => {
    const window = new RateWindow({ limit: 1, period: 10 })
    window.take(0)
    window.giveBack()
    expect(window.take(1)).toMatchObject({ isAllowed: true, remaining: 0 })
  })

  it('does not last longer when the clock is set back', () => {
    const window = new RateWindow({ limit: 1, period: 10 })
    window.take(3_600_000)
    expect(window.take(0)).toMatchObject({ isAllowed: true, resetAt: 10_000 })
  })

  it('tells seconds that are enough to wait', () => {
    const window = new RateWindow({ limit: 5, period: 10 })
    expect(rateLimitFields(window.take(0), 1)).toEqual([
      ['RateLimit-Limit', '5'],
      ['RateLimit-Remaining', '4'],
      ['RateLimit-Reset', '10'],
    ])
  })
})
