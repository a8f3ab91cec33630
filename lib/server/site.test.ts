/** The whole server on a small build: what stands where, under which headers, and what hostile bytes get. */
import { createHash } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bundleHostFiles, type HostBundle } from '../plugins/bundle-host-files'
import { exchangeRaw, RawClient } from '../tunnel/raw-client.fixture'
import { FRAME, makeBuild } from './build.fixture'
import { createHttpServer } from './http-server'
import { createSite } from './main'

const servers: Server[] = []
async function serve(basePath = '', hosts: readonly HostBundle[] = []) {
  const server = createHttpServer(createSite(await makeBuild(basePath, hosts)))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

let port: number
beforeAll(async () => {
  port = await serve()
})
afterAll(() => {
  for (const server of servers) {
    server.close()
    server.closeAllConnections()
  }
})

const get = (path: string, more = '') =>
  exchangeRaw(
    port,
    `GET ${path} HTTP/1.1\r\nHost: localhost:3000\r\nConnection: close\r\n${more}\r\n`,
  )
const status = (text: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1])
const header = (text: string, name: string) =>
  new RegExp(`^${name}: (.*?)\r?$`, 'im').exec(text.slice(0, text.indexOf('\r\n\r\n')))?.[1]

describe('what stands where', () => {
  test('healthz', async () => {
    const text = await get('/healthz')
    expect(status(text)).toBe(200)
    expect(JSON.parse(text.split('\r\n\r\n')[1] ?? '')).toEqual({ status: 'ok', version: '1.2.3' })
  })
  test.each(['/lessons/one', '/lessons/one?x=1', 'http://localhost:3000/lessons/one'])(
    '%s is the page',
    async (path) => {
      const text = await get(path)
      expect(status(text)).toBe(200)
      expect(text).toContain('one word')
      expect(header(text, 'Cache-Control')).toBe('no-cache')
    },
  )
  test('what is nowhere is the 404 page', async () => {
    const text = await get('/lessons/two')
    expect(status(text)).toBe(404)
    expect(text).toContain('nothing here')
    expect(header(text, 'Content-Security-Policy')).toContain("default-src 'none'")
  })
  test('httpbin, with its prefix in what it writes', async () => {
    expect(await get('/httpbin/get?a=1')).toContain(
      '"url": "http://localhost:3000/httpbin/get?a=1"',
    )
    expect(header(await get('/httpbin/redirect/1'), 'Location')).toBe('/httpbin/get')
    expect(header(await get('/httpbin/html'), 'Content-Security-Policy')).toMatch(/^sandbox/)
  })
  test('the tunnel', async () => {
    const message = 'GET https://httpbin.org/get HTTP/1.1\r\n\r\n'
    const text = await exchangeRaw(
      port,
      `POST /tunnel HTTP/1.1\r\nHost: x\r\nContent-Type: message/http\r\nConnection: close\r\nContent-Length: ${message.length}\r\n\r\n${message}`,
    )
    expect(text).toContain('"url": "https://httpbin.org/get"')
  })
  test('a host that the course brings, beside one with a mistake', async () => {
    const bundles = await bundleHostFiles(join(import.meta.dirname, '../../e2e/lessons'))
    const broken = { file: 'hosts/x.ts', problem: 'It is empty.', line: 1 }
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const own = await serve('', [...bundles, broken])
    const message = 'GET https://cafe.test/teas HTTP/1.1\r\n\r\n'
    const text = await exchangeRaw(
      own,
      `POST /tunnel HTTP/1.1\r\nHost: x\r\nContent-Type: message/http\r\nConnection: close\r\nContent-Length: ${message.length}\r\n\r\n${message}`,
    )
    expect(text).toContain('"sencha"')
    expect(log.mock.calls).toEqual([['hosts/x.ts:1: It is empty.']])
  })
  test('the tunnel answers no preflight', async () => {
    const text = await exchangeRaw(
      port,
      'OPTIONS /tunnel HTTP/1.1\r\nHost: x\r\nOrigin: http://evil.test\r\nAccess-Control-Request-Method: POST\r\nConnection: close\r\n\r\n',
    )
    expect(status(text)).toBe(405)
    expect(text).not.toMatch(/^access-control/im)
  })
  test.each(['/healthz', '/runner-frame', '/'])('%s is read only', async (path) => {
    const text = await exchangeRaw(
      port,
      `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    )
    expect(status(text)).toBe(405)
    expect(header(text, 'Allow')).toBe('GET, HEAD')
  })
  test.each(['/healthz', '/runner-frame', '/', '/nowhere'])(
    'HEAD of %s has no body',
    async (path) => {
      const text = await exchangeRaw(
        port,
        `HEAD ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      )
      expect(text).toMatch(/\r\n\r\n$/)
      expect(Number(header(text, 'Content-Length'))).toBeGreaterThan(0)
    },
  )
})

describe('headers', () => {
  test('a page names its own inline scripts and no others', async () => {
    const policy = header(await get('/'), 'Content-Security-Policy') ?? ''
    const hash = createHash('sha256').update('start()').digest('base64')
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}';`)
    expect(header(await get('/lessons/one'), 'Content-Security-Policy')).not.toContain('sha256')
  })
  test.each(['/', '/nowhere', '/healthz', '/_next/static/a.js'])(
    '%s has the common ones',
    async (path) => {
      const text = await get(path)
      expect(header(text, 'X-Content-Type-Options')).toBe('nosniff')
      expect(header(text, 'Referrer-Policy')).toBe('no-referrer')
      expect(header(text, 'Cross-Origin-Opener-Policy')).toBe('same-origin')
    },
  )
  test('the runner frame has exactly its own policy, and can be opened as a page', async () => {
    const text = await get('/runner-frame')
    expect(text.match(/^content-security-policy:/gim)).toHaveLength(1)
    expect(header(text, 'Content-Security-Policy')).toBe(FRAME.csp)
    expect(header(text, 'Content-Type')).toBe('text/html; charset=utf-8')
    expect(header(text, 'X-Content-Type-Options')).toBe('nosniff')
    expect(header(text, 'Referrer-Policy')).toBe('no-referrer')
    expect(header(text, 'Cache-Control')).toBe('public, max-age=0, must-revalidate')
    // With an opener policy, browsers refuse to open a sandboxed document.
    expect(header(text, 'Cross-Origin-Opener-Policy')).toBeUndefined()
    const etag = header(text, 'ETag')
    expect(status(await get('/runner-frame', `If-None-Match: ${etag}\r\n`))).toBe(304)
  })
  test('assets under a versioned name are immutable, and the wasm has its type', async () => {
    const wasm = await get('/vendor/esbuild-1.wasm')
    expect(header(wasm, 'Content-Type')).toBe('application/wasm')
    expect(header(wasm, 'Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(header(await get('/_next/static/a.js'), 'Cache-Control')).toContain('immutable')
  })
  test.each([
    ['gzip, deflate', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['identity', undefined],
  ])('Accept-Encoding %s gets %s', async (accepted, coding) => {
    const text = await get('/vendor/esbuild-1.wasm', `Accept-Encoding: ${accepted}\r\n`)
    expect(header(text, 'Content-Encoding')).toBe(coding)
    expect(header(text, 'Content-Type')).toBe('application/wasm')
    expect(header(text, 'Vary')).toBe('Accept-Encoding')
  })
})

describe('hostile bytes', () => {
  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/lessons/../../secret.txt',
    '/..%5csecret.txt',
    '//../secret.txt',
    '/build.json',
    '/../build.json',
    '/%',
    '/%ff',
    '/__proto__',
    '/constructor',
    `/${'a'.repeat(20_000)}`,
  ])('%.40s is nowhere', async (path) => {
    const text = await get(path)
    expect(status(text)).toBe(404)
    expect(text).not.toContain('secret')
  })
  test('a nonsensical range is the whole file', async () => {
    const text = await get('/lessons/one', 'Range: bytes=50-2\r\n')
    expect(status(text)).toBe(200)
  })
  test.each([
    ['too long headers', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['no request line', 'hello\r\n\r\n', 400],
    ['a bare line feed in a value', 'GET / HTTP/1.1\r\nHost: x\r\nA: b\nC\r\n\r\n', 400],
    [
      'two lengths',
      'POST /tunnel HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
    ],
    [
      'both framings',
      'POST /tunnel HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
  ])('%s is refused', async (_, bytes, expected) => {
    expect(status(await exchangeRaw(port, bytes))).toBe(expected)
    expect(status(await get('/healthz'))).toBe(200)
  })
  test('a client who leaves in the middle of a file harms nobody', async () => {
    const client = await RawClient.open(port)
    client.send('GET /vendor/esbuild-1.wasm HTTP/1.1\r\nHost: x\r\n\r\n')
    client.socket.destroy()
    expect(status(await get('/healthz'))).toBe(200)
  })
})

describe('a base path', () => {
  test('moves everything', async () => {
    const moved = await serve('/http')
    const at = (path: string) =>
      exchangeRaw(moved, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    expect(status(await at('/http/healthz'))).toBe(200)
    expect(status(await at('/http'))).toBe(200)
    expect(status(await at('/http/lessons/one'))).toBe(200)
    expect(await at('/http/httpbin/get')).toContain('http://x/http/httpbin/get')
    expect(status(await at('/healthz'))).toBe(404)
    expect(status(await at('/httpx'))).toBe(404)
    expect(header(await at('/'), 'Location')).toBe('/http')
  })
})
