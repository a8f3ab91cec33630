import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Answer,
  DAY_STARTS,
  dueTime,
  INTERVALS,
  isDue,
  MISSED_PAUSE,
  mergeMemory,
  noMemory,
  type ReviewMemory,
  withAnswer,
} from './review-schedule'

const DAY = 86_400_000
const time = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) })
const answer = fc.constantFrom<Answer>('known', 'missed')

/** Answers of some cards, in the order of time. */
const memory = fc
  .array(fc.tuple(fc.constantFrom('a/1', 'a/2', '__proto__'), answer, time), { maxLength: 8 })
  .map((answers) =>
    answers
      .toSorted((a, b) => a[2] - b[2])
      .reduce<ReviewMemory>((kept, [id, said, now]) => withAnswer(kept, id, said, now), noMemory),
  )

describe('a card', () => {
  test('that was never answered is due at once', () => {
    expect(isDue(noMemory, 'a/1', 0)).toBe(true)
  })

  test('that is known whenever it is asked rests 1, 3, 7, 21, 21 days', () => {
    let now = new Date(2026, 0, 5, 18, 30).getTime()
    let kept = noMemory
    const days = [1, 2, 3, 4, 5].map(() => {
      const before = now
      kept = withAnswer(kept, 'a/1', 'known', now)
      // Asked in the evening each time, not at the very moment.
      now = dueTime(kept, 'a/1', now) + (18.5 - DAY_STARTS) * 3_600_000
      return Math.round((now - before) / DAY)
    })
    expect(days).toEqual([1, 3, 7, 21, 21])
  })

  test('that was known late in the evening waits for the next morning, as one of that afternoon', () => {
    const dueAfter = (hour: number, minute: number, day = 5) => {
      const now = new Date(2026, 0, day, hour, minute).getTime()
      return dueTime(withAnswer(noMemory, 'a/1', 'known', now), 'a/1', now)
    }
    const morning = new Date(2026, 0, 6, DAY_STARTS).getTime()
    expect([dueAfter(15, 0), dueAfter(23, 59), dueAfter(0, 30, 6)]).toEqual([
      morning,
      morning,
      morning,
    ])
  })

  test('that was missed comes back the same day, and starts from one day', () => {
    fc.assert(
      fc.property(memory, time, (before, now) => {
        const missed = withAnswer(before, 'a/1', 'missed', now)
        expect(dueTime(missed, 'a/1', now) - now).toBe(MISSED_PAUSE)
        const later = now + MISSED_PAUSE
        const known = withAnswer(missed, 'a/1', 'known', later)
        expect(dueTime(known, 'a/1', later) - later).toBeLessThanOrEqual(DAY + 3_600_000)
      }),
    )
  })

  test('is never due at once after an answer, nor later than the longest interval', () => {
    fc.assert(
      fc.property(memory, answer, time, (before, said, now) => {
        const due = dueTime(withAnswer(before, 'a/2', said, now), 'a/2', now)
        expect(due).toBeGreaterThan(now)
        // An hour more where summer time ends in between.
        expect(due - now).toBeLessThanOrEqual(Math.max(...INTERVALS) * DAY + 3_600_000)
      }),
    )
  })

  test('of a clock that was years ahead is due, instead of never', () => {
    const wrong = withAnswer(noMemory, 'a/1', 'known', Date.UTC(2090, 0))
    expect(isDue(wrong, 'a/1', Date.UTC(2026, 0))).toBe(true)
  })

  test('does not change the others', () => {
    fc.assert(
      fc.property(memory, answer, time, (before, said, now) => {
        const after = withAnswer(before, 'a/1', said, now)
        for (const [id, card] of before) if (id !== 'a/1') expect(after.get(id)).toEqual(card)
      }),
    )
  })
})

describe('two memories together', () => {
  test('have every card of both, each as it was answered last', () => {
    fc.assert(
      fc.property(memory, memory, (one, other) => {
        const merged = mergeMemory(one, other)
        expect(new Set(merged.keys())).toEqual(new Set([...one.keys(), ...other.keys()]))
        for (const [id, card] of merged) {
          const times = [one.get(id), other.get(id)].map((kept) => kept?.answered ?? 0)
          expect(card.answered).toBe(Math.max(...times))
        }
      }),
    )
  })

  test('are the same whichever comes first, and however often', () => {
    fc.assert(
      fc.property(memory, memory, memory, (one, other, third) => {
        const merged = mergeMemory(one, other)
        expect(sorted(merged)).toEqual(sorted(mergeMemory(other, one)))
        expect(mergeMemory(merged, other)).toEqual(merged)
        expect(sorted(mergeMemory(merged, third))).toEqual(
          sorted(mergeMemory(one, mergeMemory(other, third))),
        )
      }),
    )
  })
})

function sorted(memory: ReviewMemory) {
  return [...memory].sort(([a], [b]) => (a < b ? -1 : 1))
}
