import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildFonts, fontFolder } from './build-fonts'
import { accented, faces } from './faces'

beforeAll(() => buildFonts(), 60_000)

test('the faces of a lesson page weigh 90 KB at most, as long as no accented letter is shown', async () => {
  const sizes = await Promise.all(
    faces
      .filter((face) => !face.file.includes('accented'))
      .map(async (face) => (await stat(join(fontFolder, face.file))).size),
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(90 * 1024)
})

test('every face is a woff2 file', async () => {
  for (const face of faces) {
    const content = await readFile(join(fontFolder, face.file))
    expect(content.subarray(0, 4).toString('latin1')).toBe('wOF2')
  }
})

test('the unicode ranges given to the browser are the accented letters, no more and no fewer', async () => {
  const declared = await readFile(join(import.meta.dirname, '../../../app/fonts.ts'), 'utf8')
  const ranges = [...declared.matchAll(/'(U\+[^']+)'/g)].map((match) => match[1] ?? '')
  expect(ranges).toHaveLength(2)
  for (const range of ranges) expect(charactersIn(range)).toEqual([...new Set(accented)].sort())
})

test('a second build leaves the files as they are', async () => {
  const file = join(fontFolder, faces[0]?.file ?? '')
  const before = await stat(file)
  await buildFonts()
  expect((await stat(file)).mtimeMs).toBe(before.mtimeMs)
})

function charactersIn(unicodeRange: string): string[] {
  return unicodeRange
    .split(/,\s*/)
    .flatMap((part) => {
      const [first = '', last = first] = part.replace('U+', '').split('-')
      const start = Number.parseInt(first, 16)
      const end = Number.parseInt(last, 16)
      return Array.from({ length: end - start + 1 }, (_, i) => String.fromCodePoint(start + i))
    })
    .sort()
}
