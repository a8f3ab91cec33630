import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseReview, serializeReview } from './review-memory'
import { type Answer, noMemory, withAnswer } from './review-schedule'

test('what was written is read back, also for names such as __proto__', () => {
  const step = fc.tuple(
    fc.constantFrom('a/1', '__proto__', 'constructor', ''),
    fc.constantFrom<Answer>('known', 'missed'),
    fc.integer({ min: 0, max: Date.UTC(2040, 0) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
      const memory = steps.reduce(
        (kept, [id, said, now]) => withAnswer(kept, id, said, now),
        noMemory,
      )
      expect(parseReview(serializeReview(memory))).toEqual(memory)
    }),
  )
})

test('any other text is no memory, and never an error', () => {
  expect(parseReview(null)).toEqual(noMemory)
  expect(parseReview('{"version":2,"cards":[["a",{"known":1,"answered":1,"due":2}]]}')).toEqual(
    noMemory,
  )
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parseReview(text)).toBeInstanceOf(Map)
    }),
  )
})

test('entries that are not of our making are left out, the rest stays', () => {
  const good = { known: 2, answered: 5, due: 9 }
  const bad = [
    null,
    'b',
    {},
    { ...good, known: -1 },
    { ...good, known: 1.5 },
    { ...good, due: '9' },
    { ...good, due: 4 },
  ]
  const cards = [3, ['good', good], [7, good], ...bad.map((card, index) => [`bad ${index}`, card])]
  expect(parseReview(JSON.stringify({ version: 1, cards }))).toEqual(new Map([['good', good]]))
})
