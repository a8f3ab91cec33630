/** What the client has beyond requests, over both wires: sockets of Node, and the tunnel. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createInternet } from '../hosts/internet'
import { HTTPAdapter, Retry } from '../requests/adapters'
import { httpServer, type Loopback } from '../requests/node/loopback.fixture'
import { NodeTransport } from '../requests/node/node-transport'
import type { Progress } from '../requests/progress'
import { Session, type SessionDefaults } from '../requests/session'
import type { Transport } from '../requests/transport'
import { InProcessTransport } from './in-process'

const internet = createInternet()
const node = new NodeTransport()
let server: Loopback

/** The virtual httpbin behind a real socket: the same host, reached in the other way. */
beforeAll(async () => {
  server = await httpServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    const names = ['content-type', 'accept']
    const headers = names.flatMap((name) => {
      const value = request.headers[name]
      return typeof value === 'string' ? [[name, value] as const] : []
    })
    const answer = await new InProcessTransport(internet).exchange({
      method: request.method ?? 'GET',
      url: `https://httpbin.org${request.url}`,
      headers,
      body: pieces.length === 0 ? null : Buffer.concat(pieces),
      connectTimeout: null,
      readTimeout: null,
      verify: true,
      cert: null,
      proxy: null,
    })
    for (const [name, value] of answer.headers) response.appendHeader(name, value)
    response.writeHead(answer.status)
    if (answer.body) for await (const piece of answer.body) response.write(piece)
    response.end()
  })
})
afterAll(async () => {
  await node.close()
  await server.close()
})

const places: readonly [name: string, () => [Transport, string]][] = [
  ['in Node', () => [node, `http://127.0.0.1:${server.port}/`]],
  ['through the tunnel', () => [new InProcessTransport(internet), 'https://httpbin.org/']],
]

describe.each(places)('%s', (_, place) => {
  function begin(defaults: SessionDefaults = {}, maxRetries: number | Retry = 0): Session {
    const [transport, baseUrl] = place()
    const session = new Session({ baseUrl, ...defaults })
    const adapter = new HTTPAdapter({ transport, maxRetries })
    session.mount('http://', adapter)
    session.mount('https://', adapter)
    return session
  }

  it('baseUrl, json(schema) and chaining', async () => {
    const Echo = z.object({ args: z.record(z.string(), z.string()), url: z.url() })
    const response = await begin().get('get', { params: { q: 'tea' } })
    const echo = await response.raiseForStatus().json(Echo)
    expect(echo.args).toEqual({ q: 'tea' })
    await expect(response.json(z.object({ nope: z.string() }))).rejects.toMatchObject({
      name: 'SchemaError',
      issues: [{ path: ['nope'] }],
    })
  })

  it('progress both ways', async () => {
    const [up, down]: [Progress[], Progress[]] = [[], []]
    const data = 'x'.repeat(150_000)
    const response = await begin().post('post', {
      data,
      onUploadProgress: (progress) => void up.push(progress),
      onDownloadProgress: (progress) => void down.push(progress),
    })
    expect(response.json().data).toBe(data)
    const received = response.content.length
    expect(up.at(-1)).toEqual({ transferred: 150_000, total: 150_000 })
    expect(down.at(-1)).toEqual({ transferred: received, total: received })
    for (const told of [up, down]) {
      const counts = told.map(({ transferred }) => transferred)
      expect(counts).toEqual([...counts].sort((a, b) => a - b))
    }
  })

  it('signal, and the timeout of a session', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    setTimeout(() => controller.abort(reason), 50)
    const ended = begin().get('delay/5', { signal: controller.signal })
    await expect(ended).rejects.toBe(reason)
    await expect(begin({ timeout: 0.1 }).get('delay/5')).rejects.toMatchObject({
      name: 'ReadTimeout',
    })
  })

  it('onRetry', async () => {
    const onRetry = vi.fn()
    const retries = new Retry({ total: 2, statusForcelist: [503], raiseOnStatus: false, onRetry })
    expect((await begin({}, retries).get('status/503')).statusCode).toBe(503)
    expect(onRetry.mock.calls.map(([{ attempt, status }]) => [attempt, status])).toEqual([
      [1, 503],
      [2, 503],
    ])
  })

  it('FormData as data', async () => {
    const data = new FormData()
    data.append('field', 'ü')
    data.append('file', new File(['text'], 'a.txt', { type: 'text/plain' }))
    const echo = (await begin().post('post', { data })).json()
    expect(echo).toMatchObject({ form: { field: 'ü' }, files: { file: 'text' } })
  })
})
