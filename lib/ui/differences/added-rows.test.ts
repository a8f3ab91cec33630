import { expect, vi } from 'vitest'
import { z } from 'zod'
import { HTTPAdapter, Retry } from '../../requests/adapters'
import { HTTPBearerAuth, HTTPDigestAuth } from '../../requests/auth'
import { setClock } from '../../requests/clock'
import { DigestServer } from '../../requests/digest-server.fixture'
import { SchemaError } from '../../requests/exceptions'
import { FakeTransport } from '../../requests/fake-transport.fixture'
import { answering, header, proveRows, sessionBy } from './row-proofs.fixture'

const URL = 'https://ex.com/'

proveRows('added', {
  async 'Ending a call'() {
    const waiting = new FakeTransport(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason))
        }),
    )
    const controller = new AbortController()
    const reason = new Error('changed my mind')
    const ended = sessionBy(waiting).get(URL, { signal: controller.signal })
    setTimeout(() => controller.abort(reason))
    await expect(ended).rejects.toBe(reason)
    const late = sessionBy(waiting).get(URL, { signal: AbortSignal.timeout(10) })
    await expect(late).rejects.toMatchObject({ name: 'TimeoutError' })
  },

  async 'Checked JSON'() {
    const Tea = z.object({ name: z.string(), steeps: z.coerce.date() })
    const good = answering({ body: '{"name":"sencha","steeps":"2024-05-01"}' })
    const tea = await (await good.session.get(URL)).json(Tea)
    expect(tea).toEqual({ name: 'sencha', steeps: new Date('2024-05-01') })
    const bad = answering({ body: '{"name":5,"steeps":"2024-05-01"}' })
    const error: unknown = await (await bad.session.get(URL)).json(Tea).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(SchemaError)
    expect(error).toMatchObject({ issues: [{ path: ['name'] }] })
  },

  async Progress() {
    const [onDownloadProgress, onUploadProgress] = [vi.fn(), vi.fn()]
    const transport: FakeTransport = new FakeTransport(async ({ body }) => {
      await new Response(body as BodyInit).arrayBuffer()
      return { body: 'four', headers: [['Content-Length', '4']] }
    })
    const options = { data: 'sixsix', onDownloadProgress, onUploadProgress }
    await sessionBy(transport).post(URL, options)
    expect(onUploadProgress).toHaveBeenLastCalledWith({ transferred: 6, total: 6 })
    expect(onDownloadProgress).toHaveBeenLastCalledWith({ transferred: 4, total: 4 })
  },

  async 'Server-sent events'() {
    const body = 'event: tea\nid: 7\ndata: sencha\ndata: gyokuro\n\ndata: last\n\n'
    const response = await answering({ body }).session.get(URL, { stream: true })
    const events: unknown[] = []
    for await (const event of response.iterEvents()) events.push(event)
    expect(events).toEqual([
      { event: 'tea', id: '7', data: 'sencha\ngyokuro' },
      { event: 'message', id: '7', data: 'last' },
    ])
  },

  async 'A base for URLs'() {
    const { session, transport } = answering({}, { baseUrl: 'https://api.test/v1/' })
    await session.get('users')
    expect(transport.last.url).toBe('https://api.test/v1/users')
  },

  async 'A timeout for a session'() {
    const { session, transport } = answering({}, { timeout: 5 })
    await session.get(URL)
    await session.get(URL, { timeout: [1, 2] })
    await session.get(URL, { timeout: null })
    expect(transport.sent.map(({ readTimeout }) => readTimeout)).toEqual([5, 2, null])
  },

  async 'Watching retries'() {
    const onRetry = vi.fn()
    const told: number[] = []
    setClock({ now: Date.now, sleep: async () => void told.push(onRetry.mock.calls.length) })
    const transport: FakeTransport = new FakeTransport(() => ({
      status: transport.sent.length < 3 ? 503 : 200,
    }))
    const session = sessionBy(transport)
    const maxRetries = new Retry({ total: 3, statusForcelist: [503], backoffFactor: 1, onRetry })
    session.mount(URL, new HTTPAdapter({ maxRetries, transport }))
    await session.get(URL)
    expect(
      onRetry.mock.calls.map(([{ attempt, delay, status }]) => [attempt, delay, status]),
    ).toEqual([
      [1, 0, 503],
      [2, 2, 503],
    ])
    expect(told).toEqual([2])
  },

  async 'A request as a command'() {
    const { request } = await answering().session.post(URL, { json: { a: "it's" } })
    expect(request.toCurl()).toMatch(
      /^curl -X POST https:\/\/ex\.com\/ .*--data-raw '\{"a":"it'\\''s"\}'$/,
    )
  },

  async 'Forms of the platform'() {
    const { session, transport } = answering()
    await session.post(URL, { data: new URLSearchParams([['a', 'b c']]) })
    expect(transport.lastBody).toBe('a=b+c')
    const form = new FormData()
    form.append('field', 'value')
    form.append('file', new File(['text'], 'a.txt', { type: 'text/plain' }))
    await session.post(URL, { data: form })
    const headers = { 'Content-Type': header(transport.last, 'Content-Type') ?? '' }
    const sent = await new Response(transport.last.body as BodyInit, { headers }).formData()
    expect(sent.get('field')).toBe('value')
    expect(await (sent.get('file') as File).text()).toBe('text')
  },

  async 'Types of files'() {
    const { session, transport } = answering()
    await session.post(URL, { files: { f: new Blob(['x'], { type: 'text/css' }), g: 'plain' } })
    expect(transport.lastBody?.match(/Content-Type: .*/g)).toEqual(['Content-Type: text/css'])
  },

  async Tokens() {
    const { session, transport } = answering()
    await session.get(URL, { auth: new HTTPBearerAuth('token') })
    expect(header(transport.last, 'Authorization')).toBe('Bearer token')
  },

  async Chaining() {
    const response = await answering({ body: '{"a":1}' }).session.get(URL)
    expect(response.raiseForStatus().json()).toEqual({ a: 1 })
  },

  async 'More of Digest'() {
    for (const [algorithm, qop] of [
      ['SHA-256-SESS', 'auth'],
      ['SHA-512-256', 'auth'],
      ['MD5', 'auth-int'],
    ] as const) {
      const server = new DigestServer({ algorithm, qop })
      const auth = new HTTPDigestAuth('user', 'pass')
      expect((await sessionBy(server).post(URL, { auth, data: 'x' })).text).toBe('in')
    }
  },
})
