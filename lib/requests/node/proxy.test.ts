import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HTTPAdapter } from '../adapters'
import {
  ConnectionError,
  ConnectTimeout,
  InvalidProxyURL,
  InvalidSchema,
  ProxyError,
  SSLError,
} from '../exceptions'
import { Session } from '../session'
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
  guarded = await forwardProxy({ credentials: 'user:p@ss' })
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

describe('a proxy that is spoken to over TLS', () => {
  const certified: boolean[] = []
  let secured: ForwardProxy
  let proxy: string
  let distrusted: ForwardProxy
  let cert: readonly [string, string]

  beforeAll(async () => {
    const trusted = await authority('Authority of the proxy')
    // Both authorities: that of the proxy, and that of the servers behind it.
    verify = folder.write('both.pem', `${readFileSync(verify, 'utf8')}\n${trusted.cert}`)
    const pair = await certificate({ by: trusted })
    secured = await forwardProxy({
      credentials: 'user:p@ss',
      tls: { ...pair, requestCert: true, rejectUnauthorized: false },
      // Without a certificate the object is empty.
      onSecure: (socket) => certified.push('subject' in socket.getPeerCertificate()),
    })
    distrusted = await forwardProxy({ tls: await certificate({}) })
    servers.push(secured, distrusted)
    proxy = `https://user:p%40ss@localhost:${secured.port}`
    const own = await certificate({ by: trusted, names: ['learner'] })
    cert = [folder.write('own.crt', own.cert), folder.write('own.key', own.key)]
  })

  test('takes a plain request in absolute form, with its credentials', async () => {
    const answer = await ask(transport, 'http://far.example/a?b#c', { proxy, verify })
    expect(answer).toMatchObject({ status: 200, text: 'through the proxy' })
    expect(secured.lines.at(-1)).toBe('GET http://far.example/a?b')
  })

  test('opens a tunnel: TLS within TLS', async () => {
    const answer = await ask(transport, secureUrl, { proxy, verify })
    expect(answer).toMatchObject({ status: 200, text: 'secret, no credentials' })
    expect(secured.lines.at(-1)).toBe(`CONNECT ${new URL(secureUrl).host}`)
  })

  test('keeps its connections', async () => {
    for (const url of ['http://far.example/', secureUrl]) {
      await ask(transport, url, { proxy, verify })
      const before = secured.connections()
      await ask(transport, url, { proxy, verify })
      expect(secured.connections()).toBe(before)
    }
  })

  test('without credentials: 407 as a response, or ProxyError where a tunnel was asked for', async () => {
    const bare = `https://localhost:${secured.port}`
    const answer = await ask(transport, 'http://far.example/', { proxy: bare, verify })
    expect(answer.status).toBe(407)
    const error = await failure(ask(transport, secureUrl, { proxy: bare, verify }))
    expect(error).toBeInstanceOf(ProxyError)
    expect(error.message).toContain('Tunnel connection failed: 407')
  })

  test('the client\u2019s certificate is for the server, not for the proxy', async () => {
    const before = certified.length
    for (const url of ['http://far.example/', secureUrl]) {
      expect((await ask(transport, url, { proxy, verify, cert })).status).toBe(200)
    }
    expect(certified.length).toBeGreaterThan(before)
    expect(certified).not.toContain(true)
  })

  test.each([
    ['http', () => 'http://far.example/'],
    ['https', () => secureUrl],
  ])('with a certificate that is not trusted: ProxyError, for %s', async (_scheme, url) => {
    const untrusted = `https://me:secret@localhost:${distrusted.port}`
    const error = await failure(ask(transport, url(), { proxy: untrusted, verify }))
    expect(error).toBeInstanceOf(ProxyError)
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).not.toBeInstanceOf(SSLError)
    expect(error.message).toContain(
      `Unable to connect to proxy https://localhost:${distrusted.port}: SSLError: certificate verify failed. The certificate is self-signed`,
    )
    expect(error).toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    const unchecked = await ask(transport, url(), { proxy: untrusted, verify: false })
    expect(unchecked.status).toBe(200)
  })

  test('with the certificate of another host: ProxyError', async () => {
    const elsewhere = `https://user:p%40ss@127.0.0.1:${secured.port}`
    for (const url of ['http://far.example/', secureUrl]) {
      const error = await failure(ask(transport, url, { proxy: elsewhere, verify }))
      expect(error).toBeInstanceOf(ProxyError)
      expect(error).toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
    }
  })

  test('that does not speak TLS: ProxyError', async () => {
    const plain = `https://localhost:${open.port}`
    for (const url of ['http://far.example/', secureUrl]) {
      expect(await failure(ask(transport, url, { proxy: plain, verify }))).toBeInstanceOf(
        ProxyError,
      )
    }
  })

  test('behind which the server is not trusted: SSLError', async () => {
    const stranger = await httpsServer(await certificate({}), (_request, response) =>
      response.end(),
    )
    servers.push(stranger)
    const url = `https://localhost:${stranger.port}/`
    expect(await failure(ask(transport, url, { proxy, verify }))).toBeInstanceOf(SSLError)
  })

  test('through a session, for all schemes', async () => {
    const session = new Session({ trustEnv: false, proxies: { all: proxy }, verify })
    const adapter = new HTTPAdapter({ transport })
    session.mount('https://', adapter)
    session.mount('http://', adapter)
    expect((await session.get('http://far.example/')).text).toBe('through the proxy')
    expect((await session.get(secureUrl)).text).toBe('secret, no credentials')
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
  [
    'ftp://localhost:21',
    InvalidProxyURL,
    'Proxy URL had unsupported scheme ftp, should use http:// or https://',
  ],
])('a proxy that cannot be: %s', async (proxy, type, words) => {
  for (const url of ['http://far.example/', 'https://far.example/']) {
    const error = await failure(ask(transport, url, { proxy }))
    expect(error).toBeInstanceOf(type)
    expect(error.message).toContain(words)
  }
})
