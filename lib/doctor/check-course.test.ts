import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { courseFolder, fence, lessonText } from '../proof/course.fixture'
import { checkCourse } from './check-course'

let folder = ''
beforeAll(async () => {
  folder = await courseFolder({ '00-one.mdx': lessonText('One', fence('ts run', '1 + 1')) })
})
afterAll(() => rm(folder, { recursive: true }))

test('a course that can be read', async () => {
  expect(await checkCourse(folder)).toMatchObject({ state: 'good', says: '1 can be read.' })
})

test.each([
  ['01-two.mdx', lessonText('Two', fence('ts rum', '1')), 'Did you mean `run`?'],
  ['01-two.mdx', 'no frontmatter', ''],
  ['course.yaml', 'titel: Tea', 'Did you mean `title`?'],
])('one with a mistake in %s', async (name, text, fix) => {
  await writeFile(join(folder, name), text)
  const found = await checkCourse(folder)
  await rm(join(folder, name))
  expect(found).toMatchObject({ state: 'bad', fix: expect.stringContaining(fix) })
  expect(found.says).toMatch(new RegExp(`${name}:\\d+: `))
})

test('a folder without lessons', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'course-'))
  expect((await checkCourse(empty)).says).toBe(`There is no lesson in ${empty}.`)
  await rm(empty, { recursive: true })
})
