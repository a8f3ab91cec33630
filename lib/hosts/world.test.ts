import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceOf, dealOf, numberOf, orderOf } from './world'

const world = (seed: number) => ({ id: 'mara', seed })
const range = { usual: 57, least: 30, most: 60 }

describe('a world', () => {
  it('is what lessons show at first, and another one in world 2', () => {
    expect(choiceOf(world(0), 'colour', ['red', 'blue', 'green'])).toBe('red')
    expect(choiceOf(world(2), 'colour', ['red', 'blue', 'green'])).toBe('blue')
    expect(numberOf(world(0), 'books', range)).toBe(57)
    expect(numberOf(world(2), 'books', range)).not.toBe(57)
    expect(orderOf(world(0), 'order', [1, 2, 3])).toEqual([1, 2, 3])
  })

  it('is the same for everybody who has its seed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), (seed, what) => {
        const facts = (id: string) => {
          const learner = { id, seed }
          return [
            choiceOf(learner, what, ['a', 'b', 'c']),
            numberOf(learner, what, range),
            orderOf(learner, what, [1, 2, 3, 4]),
            dealOf(learner, what, [1, 2, 3, 4]),
          ]
        }
        expect(facts('mara')).toEqual(facts('jo'))
      }),
    )
  })

  it('keeps numbers within their range, and never the usual one but in world 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.constantFrom(30, 45, 60), (seed, usual) => {
        const number = numberOf(world(seed), 'books', { ...range, usual })
        expect(number).toBeGreaterThanOrEqual(30)
        expect(number).toBeLessThanOrEqual(60)
        expect(number).not.toBe(usual)
      }),
    )
  })

  it('orders all items, each once', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.nat()), (seed, items) => {
        const sorted = (list: readonly number[]) => [...list].sort((left, right) => left - right)
        expect(sorted(orderOf(world(seed), 'order', items))).toEqual(sorted(items))
      }),
    )
  })

  it('deals all items, and none to the place that it has in world 0', () => {
    const items = [0, 1, 2, 3, 4, 5]
    expect(dealOf(world(0), 'fates', items)).toEqual(items)
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.integer({ min: 2, max: 6 }), (seed, count) => {
        const dealt = dealOf(world(seed), 'fates', items.slice(0, count))
        expect([...dealt].sort()).toEqual(items.slice(0, count))
        expect(dealt.some((item, place) => item === place)).toBe(false)
      }),
    )
    expect(() => dealOf(world(2), 'fates', [1])).toThrow(RangeError)
  })
})
