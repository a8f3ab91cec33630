import { expect, test } from 'vitest'
import { checkDisk } from './check-disk'

const MB = 1024 * 1024

test.each([
  [20_000 * MB, 'good', '19.5 GB are free in /course.'],
  [700 * MB, 'warning', '700 MB are free in /course.'],
  [12 * MB, 'bad', '12 MB are free in /course.'],
])('%d bytes of room', async (bytes, state, says) => {
  expect(await checkDisk('/course', async () => bytes)).toMatchObject({ state, says })
})

test('the disk of this machine is read', async () => {
  const { says } = await checkDisk(import.meta.dirname)
  expect(says).toMatch(/^[1-9][\d.]* (GB|MB) are free in /)
})
