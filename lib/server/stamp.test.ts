import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { stampInputs } from './stamp'

let root: string
let lessonsDir: string
const stamp = (basePath = '') => stampInputs(root, { basePath, lessonsDir })
const write = (file: string, text: string) => writeFile(join(root, file), text)

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'stamp-'))
  lessonsDir = join(root, 'lessons')
  const folders = ['app', 'lib/http', 'lessons/hosts/data', 'lessons/node_modules', 'dist']
  for (const folder of folders) await mkdir(join(root, folder), { recursive: true })
  await write('lib/http/a.ts', 'one')
  await write('lessons/01-a.mdx', '# One')
  await write('lessons/hosts/cafe.ts', 'export default 1')
})

test('the same files give the same stamp', () => expect(stamp()).toBe(stamp()))

describe('a new stamp comes of', () => {
  test.each([
    ['lib/http/a.ts', 'two'],
    ['lib/http/b.ts', ''],
    ['app/page.tsx', 'x'],
    ['lessons/01-a.mdx', '# Two'],
    ['lessons/02-b.mdx', ''],
    ['lessons/hosts/cafe.ts', 'export default 2'],
    ['lessons/hosts/data/teas.ts', ''],
    ['lessons/package-lock.json', '{}'],
    ['package-lock.json', '{}'],
  ])('%s', async (file, text) => {
    const before = stamp()
    await write(file, text)
    expect(stamp()).not.toBe(before)
  })
  test('another base path', () => expect(stamp('/x')).not.toBe(stamp()))
  test('text that moves from one file to the next', async () => {
    await write('lib/http/b.ts', 'two')
    const before = stamp()
    await write('lib/http/a.ts', 'onet')
    await write('lib/http/b.ts', 'wo')
    expect(stamp()).not.toBe(before)
  })
})

test.each([
  'lib/http/a.test.ts',
  'lib/http/.a.ts.swp',
  'lib/http/a.ts~',
  'dist/launch.js',
  'README.md',
  'lessons/hosts/cafe.test.ts',
  'lessons/node_modules/tea.js',
])('%s makes no difference', async (file) => {
  const before = stamp()
  await write(file, 'x')
  expect(stamp()).toBe(before)
})
