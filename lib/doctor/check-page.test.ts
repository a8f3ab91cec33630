import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkPage, linkedFiles } from './check-page'

const page = `<!doctype html><head>
<link rel="preload" as="font" href="/http/font.woff2"/><link rel="stylesheet" href="/http/a.css?x=1&amp;y=2">
<link rel="canonical" href="/http/elsewhere"><script src="/http/b.js" async=""></script>
<script>start()</script></head><a href="/http/lessons/two">`

let server: Server
let url = ''
let files: Map<string, string>
beforeAll(async () => {
  server = createServer((req, res) => {
    const body = files.get(req.url ?? '')
    const type = req.url?.includes('lessons') ? 'text/html; charset=utf-8' : 'text/plain'
    res.writeHead(body === undefined ? 404 : 200, { 'Content-Type': type })
    res.end(body ?? '')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/http`
  files = new Map([
    ['/http/lessons/one', page],
    ['/http/font.woff2', 'f'.repeat(400_000)],
    ['/http/a.css?x=1&y=2', 'a'],
    ['/http/b.js', 'b'.repeat(800_000)],
    ['/http/vendor/c.wasm', 'c'],
  ])
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

test('a page with all that it names and needs later', async () => {
  expect(await checkPage(url, '/lessons/one', ['/vendor/c.wasm'])).toMatchObject({
    state: 'good',
    says: '/lessons/one and 4 files of it are served, 1.2 MB before compression in all.',
  })
})

test.each(['/http/b.js', '/http/vendor/c.wasm', '/http/lessons/one'])(
  'one without %s',
  async (path) => {
    const kept = files.get(path) ?? ''
    files.delete(path)
    const { state, says } = await checkPage(url, '/lessons/one', ['/vendor/c.wasm'])
    files.set(path, kept)
    expect([state, says]).toEqual(['bad', `${path} is answered with 404.`])
  },
)

test('other links of a page are no files of it', () => {
  expect(linkedFiles(page)).toEqual(['/http/font.woff2', '/http/a.css?x=1&y=2', '/http/b.js'])
})
