import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noProgress, parseProgress, serializeProgress, withLesson } from './progress'

test('opening, running and reading on add up', () => {
  let progress = withLesson(noProgress, 'first', {})
  progress = withLesson(progress, 'first', { ran: true })
  progress = withLesson(progress, 'second', { at: { id: 'the-rule', title: 'The rule' } })
  expect(progress.last).toBe('second')
  expect(progress.lessons.get('first')).toEqual({ opened: true, ran: true, at: null })
  expect(progress.lessons.get('second')?.at?.title).toBe('The rule')
})

test('what was written is read back, also for names such as __proto__', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', '__proto__', 'constructor', ''), fc.boolean(), (slug, ran) => {
      const progress = withLesson(noProgress, slug, { ran, at: { id: 'x', title: 'X' } })
      expect(parseProgress(serializeProgress(progress))).toEqual(progress)
    }),
  )
})

test('any other text is no progress, and never an error', () => {
  expect(parseProgress(null)).toEqual(noProgress)
  expect(parseProgress('{"version":2,"lessons":[["a",{}]]}')).toEqual(noProgress)
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parseProgress(text).lessons).toBeInstanceOf(Map)
    }),
  )
})

test('entries that are not of our making are left out, the rest stays', () => {
  const text = '{"version":1,"last":7,"lessons":[3,["a",{"ran":"yes"}],["b",null]]}'
  expect(parseProgress(text)).toEqual({
    last: null,
    lessons: new Map([['a', { opened: true, ran: false, at: null }]]),
  })
})
