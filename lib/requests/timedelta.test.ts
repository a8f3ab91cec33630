import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TimeDelta } from './timedelta'

describe('TimeDelta', () => {
  it.each([
    [1.347, '0:00:00.001347'],
    [0, '0:00:00'],
    [61_000, '0:01:01'],
    [3_600_000 * 25, '1 day, 1:00:00'],
    [86_400_000 * 2 + 500, '2 days, 0:00:00.500000'],
    [-1000, '-1 day, 23:59:59'],
  ])('%d ms is %s', (milliseconds, text) => {
    expect(String(TimeDelta.fromMilliseconds(milliseconds))).toBe(text)
  })

  it('compares and subtracts as milliseconds', () => {
    const [short, long] = [10, 250].map((ms) => TimeDelta.fromMilliseconds(ms))
    expect(Number(long) - Number(short)).toBe(240)
    expect(long).toSatisfy((value: TimeDelta) => value.totalSeconds() === 0.25)
  })

  it('has whole parts that add up', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (milliseconds) => {
        const { days, seconds, microseconds } = TimeDelta.fromMilliseconds(milliseconds)
        expect(seconds >= 0 && seconds < 86_400 && microseconds >= 0).toBe(true)
        expect(days * 86_400_000 + seconds * 1000 + microseconds / 1000).toBeCloseTo(milliseconds)
      }),
    )
  })
})
