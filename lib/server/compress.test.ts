import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compressFolder } from './compress'

test('large files of the same content are compressed side by side, and leave nothing half done', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'site-'))
  const cache = await mkdtemp(join(tmpdir(), 'cache-'))
  const text = 'the same words again and again, '.repeat(40_000)
  const names = ['a.txt', 'b.txt', 'c.txt', 'd.txt']
  for (const name of names) await writeFile(join(folder, name), text)
  await compressFolder(folder, cache)
  for (const name of names) {
    const [br, gz] = await Promise.all(
      ['br', 'gz'].map((kind) => readFile(join(folder, `${name}.${kind}`))),
    )
    expect(brotliDecompressSync(br ?? '').toString()).toBe(text)
    expect(gunzipSync(gz ?? '').toString()).toBe(text)
  }
  expect(await readdir(cache)).toHaveLength(2)
})
