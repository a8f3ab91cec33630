import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  mergeProgress,
  noProgress,
  type Progress,
  parseProgress,
  serializeProgress,
  withDone,
  withLesson,
} from './progress'

test('opening, running and reading on add up', () => {
  let progress = withLesson(noProgress, 'first', {})
  progress = withLesson(progress, 'first', { ran: true })
  progress = withLesson(progress, 'second', { at: { id: 'the-rule', title: 'The rule' } })
  expect(progress.last).toBe('second')
  expect(progress.lessons.get('first')).toEqual({
    opened: true,
    ran: true,
    done: new Set(),
    at: null,
  })
  expect(progress.lessons.get('second')?.at?.title).toBe('The rule')
})

test('what was written is read back, also for names such as __proto__', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', '__proto__', 'constructor', ''), fc.boolean(), (slug, ran) => {
      const read = withLesson(noProgress, slug, { ran, at: { id: 'x', title: 'X' } })
      const progress = withDone(read, slug, `${slug}/tags`)
      expect(parseProgress(serializeProgress(progress))).toEqual(progress)
    }),
  )
})

test('what is done once stays done, and opens its lesson', () => {
  let progress = withDone(noProgress, 'first', 'first/tags')
  progress = withDone(progress, 'first', 'first/order')
  progress = withDone(progress, 'first', 'first/tags')
  progress = withLesson(progress, 'first', { ran: true })
  expect(progress.lessons.get('first')).toMatchObject({ opened: true, ran: true })
  expect([...(progress.lessons.get('first')?.done ?? [])]).toEqual(['first/tags', 'first/order'])
  expect(progress.last).toBe('first')
})

test('two progresses together have everything of both', () => {
  const step = fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('open', 'run', '1', '2'))
  const progress = fc.array(step, { maxLength: 6 }).map((steps) =>
    steps.reduce<Progress>((before, [slug, what]) => {
      if (what === 'open') return withLesson(before, slug, {})
      if (what === 'run') return withLesson(before, slug, { ran: true })
      return withDone(before, slug, `${slug}/${what}`)
    }, noProgress),
  )
  fc.assert(
    fc.property(progress, progress, (one, other) => {
      const { lessons } = mergeProgress(one, other)
      for (const slug of ['a', 'b']) {
        const both = [one, other].flatMap(({ lessons }) => lessons.get(slug) ?? [])
        expect(lessons.has(slug)).toBe(both.length > 0)
        expect(lessons.get(slug)?.ran ?? false).toBe(both.some(({ ran }) => ran))
        const done = new Set(both.flatMap((lesson) => [...lesson.done]))
        expect(new Set(lessons.get(slug)?.done)).toEqual(done)
      }
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
  const text = '{"version":1,"last":7,"lessons":[3,["a",{"ran":"yes","done":7}],["b",null]]}'
  expect(parseProgress(text)).toEqual({
    last: null,
    lessons: new Map([['a', { opened: true, ran: false, done: new Set(), at: null }]]),
  })
})
