/** Content-Encoding as it comes over the wire, in Node and through the tunnel. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routeTo } from '../hosts/connection.fixture'
import type { VirtualHost } from '../hosts/virtual-host'
import type { HeaderList } from '../http/message'
import { HTTPAdapter } from '../requests/adapters'
import { ContentDecodingError } from '../requests/exceptions'
import { addNodeDecoders } from '../requests/node/content-decoders'
import { httpServer, type Loopback } from '../requests/node/loopback.fixture'
import { NodeTransport } from '../requests/node/node-transport'
import { Session } from '../requests/session'
import type { Transport } from '../requests/transport'
import { InProcessTransport } from './in-process'

interface Answer {
  readonly status?: number
  readonly headers?: HeaderList
  readonly body?: Uint8Array | null
}
/** What the server says next, whichever it is. */
let answer: Answer = {}

const host: VirtualHost = {
  names: ['ex.com'],
  summary: '',
  handle: () => ({ status: 200, reason: 'OK', headers: [], body: null, ...answer }),
}
const internet = { hosts: [host], connect: async () => routeTo(host) }
const node = new NodeTransport()
let server: Loopback

beforeAll(async () => {
  addNodeDecoders()
  server = await httpServer((_, response) => {
    const { status = 200, headers = [], body = null } = answer
    for (const [name, value] of headers) response.appendHeader(name, value)
    response.writeHead(status).end(body ?? undefined)
  })
})
afterAll(async () => {
  await node.close()
  await server.close()
})

const places: readonly [name: string, () => [Transport, string]][] = [
  ['in Node', () => [node, `http://127.0.0.1:${server.port}/`]],
  ['through the tunnel', () => [new InProcessTransport(internet), 'http://ex.com/']],
]

const text = 'Tea is an aromatic beverage. '.repeat(60)
const halves = [text.slice(0, 500), text.slice(500)]
const coded = (coding: string, body: Uint8Array, status = 200): Answer => ({
  status,
  headers: [
    ['Content-Encoding', coding],
    ['Content-Length', String(body.length)],
  ],
  body,
})

describe.each(places)('%s', (_, place) => {
  async function ask(given: Answer, method = 'GET', stream = false) {
    answer = given
    const [transport, url] = place()
    const session = new Session()
    session.mount('http://', new HTTPAdapter({ transport }))
    return session.request(method, url, { stream })
  }

  it.each<[string, Uint8Array]>([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['gzip', Buffer.concat(halves.map((half) => gzipSync(half)))],
    ['gzip', Buffer.concat([gzipSync(text), Buffer.from('trailing')])],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['deflate, gzip', gzipSync(deflateSync(text))],
    ['br', brotliCompressSync(text)],
  ])('%s, row %#', async (coding, body) => {
    const response = await ask(coded(coding, body))
    expect(response.text).toBe(text)
    // The headers stay as they came; the length is that of the wire.
    expect(response.headers['content-length']).toBe(String(body.length))
  })

  it.each([
    ['HEAD', 200],
    ['GET', 204],
    ['GET', 304],
  ])('%s, %i: no body, whatever the header says', async (method, status) => {
    const headers = [['Content-Encoding', 'gzip']] as const
    const response = await ask({ status, headers, body: null }, method)
    expect([response.statusCode, response.text]).toEqual([status, ''])
    expect(response.headers['content-encoding']).toBe('gzip')
  })

  it('nothing at all is nothing decoded', async () => {
    expect((await ask(coded('gzip', new Uint8Array()))).text).toBe('')
  })

  it.each<[string, Uint8Array]>([
    ['gzip', Buffer.from('hello')],
    ['gzip', gzipSync(text).subarray(0, -12)],
    ['deflate', Buffer.from('hello')],
    ['deflate, gzip', gzipSync('hello')],
    ['br', Buffer.from('hello')],
  ])('a broken %s, row %#, in the words of requests', async (coding, body) => {
    const message = `Received response with content-encoding: ${coding}, but failed to decode it.`
    const failed = ask(coded(coding, body))
    await expect(failed).rejects.toThrow(ContentDecodingError)
    await expect(failed).rejects.toMatchObject({ message, request: { method: 'GET' } })
    const streamed = await ask(coded(coding, body), 'GET', true)
    await expect(
      (async () => {
        for await (const _piece of streamed.iterContent());
      })(),
    ).rejects.toMatchObject({ name: 'ContentDecodingError', message })
  })

  it('a broken body does not spoil the next request', async () => {
    await expect(ask(coded('gzip', Buffer.from('hello')))).rejects.toThrow(ContentDecodingError)
    expect((await ask(coded('gzip', gzipSync(text)))).text).toBe(text)
  })
})
