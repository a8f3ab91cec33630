import { expect, test } from 'vitest'
import { lessonState } from './lesson-state'
import { noProgress, withDone, withLesson } from './progress'

const opened = withLesson(noProgress, 'a', {}).lessons.get('a')
const ran = withLesson(noProgress, 'a', { ran: true }).lessons.get('a')
const oneDone = withDone(noProgress, 'a', 'a/tags').lessons.get('a')
const required = ['a/tags', 'a/order']

test('a lesson is opened, run, partly done and done', () => {
  expect(lessonState(undefined, required)).toEqual({ reached: 'none', done: 0, of: 2 })
  expect(lessonState(opened, required).reached).toBe('opened')
  expect(lessonState(ran, required)).toEqual({ reached: 'ran', done: 0, of: 2 })
  expect(lessonState(oneDone, required)).toEqual({ reached: 'ran', done: 1, of: 2 })
  expect(lessonState(oneDone, ['a/tags'])).toEqual({ reached: 'done', done: 1, of: 1 })
})

test('a lesson that requires nothing is done when its code was run', () => {
  expect([opened, ran].map((progress) => lessonState(progress, []).reached)).toEqual([
    'opened',
    'done',
  ])
})

test('what was done in a former version of the lesson does not count', () => {
  const former = withDone(noProgress, 'a', 'a/gone').lessons.get('a')
  expect(lessonState(former, required)).toEqual({ reached: 'opened', done: 0, of: 2 })
})
