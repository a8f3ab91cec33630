import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededBytes, seededRandom } from './seeded-random'

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

test('bytes depend on the parts, and fewer are the beginning of more', () => {
  const most = seededBytes(5000, 'noise', 7)
  expect(seededBytes(5000, 'noise', 7)).toEqual(most)
  expect(seededBytes(5000, 'noise', 8)).not.toEqual(most)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (length) => {
      expect(Buffer.compare(seededBytes(length, 'noise', 7), most.subarray(0, length))).toBe(0)
    }),
  )
})

test('every bit of the bytes is set half of the time', () => {
  const bytes = seededBytes(100_000, 'bits')
  for (let bit = 0; bit < 8; bit++) {
    const share = bytes.filter((byte) => (byte >> bit) & 1).length / bytes.length
    expect(Math.abs(share - 0.5)).toBeLessThan(0.01)
  }
})
