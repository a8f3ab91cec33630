import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDevInternet } from './dev-internet'

const host = (name: string) =>
  `export default { names: ['${name}'], summary: 'S.', fetch: () => new Response('hi') }`

test('a course gets, changes and mends its hosts while the server goes on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'course-'))
  const lines: string[] = []
  const internet = await createDevInternet(folder, (line) => lines.push(line))
  const names = () => internet.hosts.flatMap((each) => each.names)
  const file = join(folder, 'hosts/a.ts')
  expect(names()).toContain('httpbin.org')

  await mkdir(join(folder, 'hosts'))
  await writeFile(file, host('first.test'))
  await expect.poll(names).toContain('first.test')
  await writeFile(file, host('second.test'))
  await expect.poll(names).toContain('second.test')
  expect(names()).not.toContain('first.test')

  await writeFile(file, 'export default')
  await expect.poll(() => lines).toContainEqual(expect.stringMatching(/a\.ts:1: .*mend it/))
  expect(names()).toContain('httpbin.org')
  await writeFile(file, host('third.test'))
  await expect.poll(names).toContain('third.test')
})
