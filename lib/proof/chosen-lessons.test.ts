import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LoadedLessons, loadLessons } from '../course/load-lessons'
import { chosenLessons } from './chosen-lessons'
import { courseFolder, lessonText } from './course.fixture'

let folder = ''
let loaded: LoadedLessons
beforeAll(async () => {
  folder = await courseFolder({
    '00-first-steps.mdx': lessonText('First', 'Words.'),
    '01-broken.mdx': '---\n---\n',
  })
  loaded = await loadLessons(folder)
})
afterAll(() => rm(folder, { recursive: true }))

test('lessons are chosen by their name or their file, those with a mistake, too', () => {
  expect([...chosenLessons(['first-steps', 'broken'], loaded)]).toEqual(['first-steps', 'broken'])
  const path = join(folder, '00-first-steps.mdx')
  expect([...chosenLessons(['00-first-steps', path], loaded)]).toEqual(['first-steps'])
})

test('a lesson that is not there is refused with the nearest', () => {
  expect(() => chosenLessons(['frist-steps'], loaded)).toThrow(
    'No lesson is called `frist-steps`. Did you mean `first-steps`?',
  )
})
