import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compileLesson } from './compile-lesson'
import { readCourse } from './course'
import { writeNewLesson } from './new-lesson'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roundtrip-new-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('the first lesson of an empty folder can be read whole', async () => {
  const path = await writeNewLesson('Ask: précisément, and “now”!', folder)
  expect(path).toBe(join(folder, '00-ask-precisement-and-now.mdx'))
  const { lessons, broken } = await readCourse(folder)
  expect(broken).toEqual([])
  const [lesson] = lessons
  if (!lesson) throw new Error('No lesson.')
  expect(lesson.frontmatter.title).toBe('Ask: précisément, and “now”!')
  const { snippets, activities, rows, cards } = await compileLesson(lesson)
  expect(snippets).toHaveLength(1)
  expect(activities.map(({ activity }) => activity)).toEqual(['predict', 'exercise'])
  expect(rows).toHaveLength(1)
  expect(cards).toHaveLength(2)
})

test('the next one takes the next number and the last module, and nothing is written over', async () => {
  await writeNewLesson('One', folder)
  const first = join(folder, '00-one.mdx')
  const kept = (await readFile(first, 'utf8')).replace('The first module', '"Mine: own"')
  await writeFile(first, kept)
  await writeNewLesson('Two', folder)
  await expect(writeNewLesson('one!', folder)).rejects.toThrow('00-one.mdx has this name already')
  expect(await readdir(folder)).toEqual(['00-one.mdx', '01-two.mdx'])
  expect(await readFile(first, 'utf8')).toBe(kept)
  const { lessons } = await readCourse(folder)
  expect(lessons.map(({ frontmatter }) => frontmatter.module)).toEqual(['Mine: own', 'Mine: own'])
})

test('a clinic or a capstone with a larger number leaves the row of the lessons as it is', async () => {
  await writeNewLesson('One', folder)
  const one = await readFile(join(folder, '00-one.mdx'), 'utf8')
  const clinic = one.replace('title: One', 'title: Cases\nkind: clinic')
  await writeFile(join(folder, '31-cases.mdx'), clinic)
  await writeNewLesson('Two', folder)
  expect(await readdir(folder)).toEqual(['00-one.mdx', '01-two.mdx', '31-cases.mdx'])
})

test('clinics and capstones have numbers of their own, and a clinic goes where there is none', async () => {
  await writeFile(
    join(folder, 'course.yaml'),
    'modules:\n  - { title: Ask, sentence: One. }\n  - { title: Wait, sentence: Two. }\n',
  )
  const one = await readFile(await writeNewLesson('One', folder), 'utf8')
  await writeFile(
    join(folder, '01-two.mdx'),
    one.replace('title: One', 'title: Two').replace('module: Ask', 'module: Wait'),
  )
  await writeNewLesson('Cases', folder, 'clinic')
  await writeNewLesson('More cases', folder, 'clinic')
  await writeNewLesson('All of it', folder, 'capstone')
  await writeNewLesson('All of it again', folder, 'capstone')
  await writeNewLesson('Three', folder)
  expect((await readdir(folder)).filter((name) => name.endsWith('.mdx'))).toEqual([
    ...['00-one.mdx', '01-two.mdx', '02-three.mdx', '11-cases.mdx', '12-more-cases.mdx'],
    ...['21-all-of-it.mdx', '22-all-of-it-again.mdx'],
  ])
  const { lessons, broken } = await readCourse(folder)
  expect(broken).toEqual([])
  expect(lessons.map(({ kind, frontmatter }) => [kind, frontmatter.module])).toEqual([
    ...[
      ['lesson', 'Ask'],
      ['clinic', 'Ask'],
      ['lesson', 'Wait'],
      ['lesson', 'Wait'],
    ],
    ...[
      ['clinic', 'Wait'],
      ['capstone', 'Capstones'],
      ['capstone', 'Capstones'],
    ],
  ])
})

test('a title without letters says what to write', async () => {
  await expect(writeNewLesson('…', folder)).rejects.toThrow('npm run new-lesson -- "')
})

test('a clinic without lessons says what comes first', async () => {
  await expect(writeNewLesson('Cases', folder, 'clinic')).rejects.toThrow('Write one first')
  expect(await readdir(folder)).toEqual([])
})
