import { mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { withBuildLock } from './build-lock'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'))
  file = join(folder, 'build.lock')
})

test('builds come one after the other, and those who wait hear of it once', async () => {
  const onWait = vi.fn()
  let inside = 0
  let most = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await new Promise((resolve) => setTimeout(resolve, 60))
    inside -= 1
  }
  await Promise.all([1, 2, 3].map(() => withBuildLock(file, onWait, work)))
  expect(most).toBe(1)
  expect(onWait).toHaveBeenCalledTimes(2)
  expect(await readdir(folder)).toEqual([])
})

test('a build that fails gives the lock back', async () => {
  await expect(
    withBuildLock(
      file,
      () => {},
      () => Promise.reject(new Error('broken')),
    ),
  ).rejects.toThrow('broken')
  expect(await readdir(folder)).toEqual([])
})

test('the lock of a dead process is taken over', async () => {
  await writeFile(file, 'somebody')
  const past = new Date(Date.now() - 60_000)
  await utimes(file, past, past)
  expect(
    await withBuildLock(
      file,
      () => {},
      async () => 'done',
    ),
  ).toBe('done')
})
