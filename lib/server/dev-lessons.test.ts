/** What an open page hears of a save, over a real connection. */
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLessonEvents } from './dev-lessons'

let folder = ''
let server: Server
let heard = ''
let prepared: ((isMade: boolean) => void)[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dev-lessons-'))
  // Of this test alone: the folder of the one before is taken away under its watcher.
  const own: typeof prepared = []
  prepared = own
  heard = ''
  const events = createLessonEvents(
    folder,
    () => new Promise<boolean>((resolve) => own.push(resolve)),
  )
  server = createServer(events).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  void (async () => {
    for await (const piece of response.body ?? []) heard += new TextDecoder().decode(piece)
  })().catch(() => {
    // The server closes the connection at the end of the test.
  })
  await expect.poll(() => heard).toContain(': lessons')
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

const told = () => heard.split('event: change').length - 1

test('a save is told at once, and again when the page can show more of it', async () => {
  await writeFile(join(folder, '00-a.mdx'), 'one')
  await expect.poll(told).toBe(1)
  expect(heard).toContain('data: {"file":"00-a.mdx"}')
  await expect.poll(() => prepared.length).toBe(1)
  prepared[0]?.(true)
  await expect.poll(told).toBe(2)
})

test('a save of which nothing is made is told once, and saves are prepared one at a time', async () => {
  await writeFile(join(folder, '00-a.mdx'), 'one')
  await expect.poll(() => prepared.length).toBe(1)
  await writeFile(join(folder, '01-b.mdx'), 'two')
  await expect.poll(told).toBe(2)
  expect(prepared).toHaveLength(1)
  prepared[0]?.(false)
  await expect.poll(() => prepared.length).toBe(2)
  expect(told()).toBe(2)
})
