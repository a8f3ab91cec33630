import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ConnectTimeout, InvalidProxyURL, InvalidSchema, ProxyError } from '../exceptions'
import { ask, failure } from './ask.fixture'
import { authority, certificate, temporaryFolder } from './certificates.fixture'
import {
  closedPort,
  type ForwardProxy,
  forwardProxy,
  httpsServer,
  type Loopback,
  silentServer,
} from './loopback.fixture'
import { NodeTransport } from './node-transport'

const transport = new NodeTransport()
const folder = temporaryFolder()
const servers: Loopback[] = []
let open: ForwardProxy
let guarded: ForwardProxy
let secureUrl: string
let verify: string

beforeAll(async () => {
  const trusted = await authority()
  verify = folder.write('bundle.pem', trusted.cert)
  const pair = await certificate({ by: trusted })
  const target = await httpsServer(pair, (request, response) =>
    response.end(`secret, ${request.headers['proxy-authorization'] ?? 'no credentials'}`),
  )
  open = await forwardProxy()
  guarded = await forwardProxy('user:p@ss')
  servers.push(target, open, guarded)
  secureUrl = `https://localhost:${target.port}/x?y`
})

afterAll(async () => {
  await transport.close()
  await Promise.all(servers.map((server) => server.close()))
  folder.remove()
})

describe('a plain request', () => {
  test('goes to the proxy in absolute form, without fragment and credentials', async () => {
    const proxy = `http://127.0.0.1:${open.port}`
    const answer = await ask(transport, 'http://user:pw@far.example/a?b#c', { proxy })
    expect(answer).toMatchObject({ status: 200, text: 'through the proxy' })
    expect(open.lines.at(-1)).toBe('GET http://far.example/a?b')
  })

  test('a proxy URL needs no scheme', async () => {
    const answer = await ask(transport, 'http://far.example/', { proxy: `127.0.0.1:${open.port}` })
    expect(answer.status).toBe(200)
  })

  test('brings the credentials of the proxy\u2019s URL', async () => {
    const proxy = `http://user:p%40ss@127.0.0.1:${guarded.port}`
    expect(await ask(transport, 'http://far.example/', { proxy })).toMatchObject({ status: 200 })
  })

  test('without them it is answered 407, as a response', async () => {
    const proxy = `http://127.0.0.1:${guarded.port}`
    expect(await ask(transport, 'http://far.example/', { proxy })).toMatchObject({ status: 407 })
  })
})

describe('a secure request', () => {
  test('passes through a tunnel; the target sees nothing of the proxy', async () => {
    const proxy = `http://user:p%40ss@127.0.0.1:${guarded.port}`
    const answer = await ask(transport, secureUrl, { proxy, verify })
    expect(answer).toMatchObject({ status: 200, text: 'secret, no credentials' })
    expect(guarded.lines.at(-1)).toBe(`CONNECT ${new URL(secureUrl).host}`)
  })

  test('keeps its tunnel for the next one', async () => {
    const proxy = `http://127.0.0.1:${open.port}`
    const before = open.lines.length
    await ask(transport, secureUrl, { proxy, verify })
    await ask(transport, secureUrl, { proxy, verify })
    expect(open.lines.length - before).toBe(1)
  })

  test('without the proxy\u2019s credentials: ProxyError', async () => {
    const proxy = `http://127.0.0.1:${guarded.port}`
    const error = await failure(ask(transport, secureUrl, { proxy, verify }))
    expect(error).toBeInstanceOf(ProxyError)
    expect(error.message).toContain('Tunnel connection failed: 407 Proxy Authentication Required')
  })

  test('a proxy that never answers: ConnectTimeout', async () => {
    const silent = await silentServer()
    servers.push(silent)
    const proxy = `http://127.0.0.1:${silent.port}`
    const error = await failure(ask(transport, secureUrl, { proxy, verify, connectTimeout: 0.2 }))
    expect(error).toBeInstanceOf(ConnectTimeout)
  })
})

test.each(['http://far.example/', 'https://far.example/'])('a dead proxy: %s', async (url) => {
  const proxy = `http://me:secret@127.0.0.1:${await closedPort()}`
  const error = await failure(ask(transport, url, { proxy }))
  expect(error).toBeInstanceOf(ProxyError)
  expect(error.message).toContain('Unable to connect to proxy')
  expect(error.message).not.toContain('secret')
})

test.each([
  ['socks5://localhost:1080', InvalidSchema, 'Missing dependencies for SOCKS support.'],
  ['socks5h://localhost:1080', InvalidSchema, 'Missing dependencies for SOCKS support.'],
  ['http://', InvalidProxyURL, 'Please check proxy URL. It is malformed'],
  ['http://:8080', InvalidProxyURL, 'Please check proxy URL. It is malformed'],
  ['ftp://localhost:21', InvalidProxyURL, 'must begin with http:// or https://'],
])('a proxy that cannot be: %s', async (proxy, type, words) => {
  for (const url of ['http://far.example/', 'https://far.example/']) {
    const error = await failure(ask(transport, url, { proxy }))
    expect(error).toBeInstanceOf(type)
    expect(error.message).toContain(words)
  }
})
