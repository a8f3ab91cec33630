import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadLessons } from './load-lessons'
import { groupByModule } from './modules'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roundtrip-lessons-'))
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

function write(name: string, module = 'One'): Promise<void> {
  const keys = [`title: ${name}`, `module: ${module}`, 'summary: s', 'goals: [g]', 'sends: GET /']
  return writeFile(join(folder, name), `---\n${keys.join('\n')}\n---\n`)
}

test('lessons come in the order of their numbers, whatever else lies in the folder', async () => {
  await write('10-ten.mdx', 'Two')
  await write('02-two.mdx')
  await write('100-last.mdx', 'Two')
  await writeFile(join(folder, 'README.md'), '# About')
  const { lessons, broken } = await loadLessons(folder)
  expect(lessons.map(({ number, slug }) => [number, slug])).toEqual([
    [2, 'two'],
    [10, 'ten'],
    [100, 'last'],
  ])
  expect(broken).toEqual([])
  expect(groupByModule(lessons).map(({ title, lessons }) => [title, lessons.length])).toEqual([
    ['One', 1],
    ['Two', 2],
  ])
})

test('LESSONS_DIR names another folder', async () => {
  await write('00-elsewhere.mdx')
  vi.stubEnv('LESSONS_DIR', folder)
  expect((await loadLessons()).lessons.map((lesson) => lesson.slug)).toEqual(['elsewhere'])
})

test('a broken lesson is reported and the others go on', async () => {
  await write('00-fine.mdx')
  await writeFile(join(folder, '01-broken.mdx'), 'No frontmatter')
  const { lessons, broken } = await loadLessons(folder)
  expect(lessons.map((lesson) => lesson.slug)).toEqual(['fine'])
  expect(broken.map(({ slug, error }) => [slug, error.line])).toEqual([['broken', 1]])
})

test('file names tell number and address, so both must be free and well formed', async () => {
  await write('00-same.mdx')
  await write('00-other.mdx')
  await write('01-same.mdx')
  await write('Lesson One.mdx')
  const { lessons, broken } = await loadLessons(folder)
  expect(lessons.map((lesson) => lesson.slug)).toEqual(['other', 'same'])
  expect(broken.map(({ error }) => error.what)).toEqual([
    expect.stringContaining('taken by'),
    expect.stringContaining('NN-slug.mdx'),
  ])
})

test('a folder that is not there is an error, not an empty course', async () => {
  await expect(loadLessons(join(folder, 'nowhere'))).rejects.toThrow('ENOENT')
})
