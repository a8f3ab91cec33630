import { expect, test } from 'vitest'
import type { Activity } from './activity'
import { countedActivities, lessonState } from './lesson-state'
import { noProgress, withDone, withLesson } from './progress'

const opened = withLesson(noProgress, 'a', {}).lessons.get('a')
const ran = withLesson(noProgress, 'a', { ran: true }).lessons.get('a')
const oneDone = withDone(noProgress, 'a', 'a/tags').lessons.get('a')
const counted = ['a/tags', 'a/order']

test('a lesson is opened, run, partly done and done', () => {
  expect(lessonState(undefined, counted)).toEqual({ reached: 'none', done: 0, of: 2 })
  expect(lessonState(opened, counted).reached).toBe('opened')
  expect(lessonState(ran, counted)).toEqual({ reached: 'ran', done: 0, of: 2 })
  expect(lessonState(oneDone, counted)).toEqual({ reached: 'ran', done: 1, of: 2 })
  expect(lessonState(oneDone, ['a/tags'])).toEqual({ reached: 'done', done: 1, of: 1 })
})

test('a lesson without activities is done when its code was run', () => {
  expect([opened, ran].map((progress) => lessonState(progress, []).reached)).toEqual([
    'opened',
    'done',
  ])
})

test('what was done in a former version of the lesson does not count', () => {
  const former = withDone(noProgress, 'a', 'a/gone').lessons.get('a')
  expect(lessonState(former, counted)).toEqual({ reached: 'opened', done: 0, of: 2 })
})

test('guesses and extra exercises are not counted', () => {
  const activity = (id: string, change: object) => ({ id, ...change }) as Activity
  expect(
    countedActivities([
      activity('a/guess', { activity: 'predict' }),
      activity('a/say', { activity: 'explain' }),
      activity('a/tags', { activity: 'exercise', isOptional: false }),
      activity('a/extra', { activity: 'exercise', isOptional: true }),
      activity('a/lines', { activity: 'match' }),
    ]),
  ).toEqual(['a/tags', 'a/lines'])
})
