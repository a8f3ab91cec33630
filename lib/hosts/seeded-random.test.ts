import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from './seeded-random'

function some(random: () => number): number[] {
  return Array.from({ length: 8 }, random)
}

test('the same parts give the same numbers, from 0 to 1', () => {
  fc.assert(
    fc.property(fc.integer(), fc.string(), (seed, purpose) => {
      const numbers = some(seededRandom(seed, purpose))
      expect(numbers).toEqual(some(seededRandom(seed, purpose)))
      for (const number of numbers) expect(number >= 0 && number < 1).toBe(true)
    }),
  )
})

test('neighbours differ', () => {
  const first = Array.from({ length: 200 }, (_, seed) => seededRandom(seed, 'books')())
  expect(new Set(first).size).toBe(200)
  expect(Math.max(...first) - Math.min(...first)).toBeGreaterThan(0.9)
})
