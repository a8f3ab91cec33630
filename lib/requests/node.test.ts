import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { get, head } from './api'
import { getDefaultTransport, setDefaultTransport } from './default-transport'
import { getEnvironment, setEnvironment } from './environment'
import { NodeTransport } from './node'
import { authority, certificate, temporaryFolder } from './node/certificates.fixture'
import {
  type ForwardProxy,
  forwardProxy,
  httpServer,
  httpsServer,
  type Loopback,
} from './node/loopback.fixture'
import { hello } from './node/zstd.fixture'
import { Session } from './session'

const folder = temporaryFolder()
const servers: Loopback[] = []
let plain: string
let secure: string
let proxy: ForwardProxy

beforeAll(async () => {
  const trusted = await authority()
  folder.write('bundle.pem', trusted.cert)
  const open = await httpServer((request, response) => {
    if (request.url === '/br') {
      response.setHeader('Content-Encoding', 'br')
      response.end(brotliCompressSync('brotli, undone'))
    } else if (request.url === '/bad-br') {
      response.setHeader('Content-Encoding', 'br')
      response.end('no brotli')
    } else if (request.url === '/zstd') {
      response.setHeader('Content-Encoding', 'zstd')
      response.write(hello.frame)
      response.end(hello.frame)
    } else if (request.url === '/zstd-in-gzip') {
      response.setHeader('Content-Encoding', 'zstd, gzip')
      response.end(gzipSync(hello.frame))
    } else if (request.url === '/cut-zstd') {
      response.setHeader('Content-Encoding', 'zstd')
      response.end(hello.frame.subarray(0, -5))
    } else if (request.url === '/bad-zstd') {
      response.setHeader('Content-Encoding', 'zstd')
      response.end('no zstd')
    } else response.end(JSON.stringify(request.headers))
  })
  const guarded = await httpsServer(await certificate({ by: trusted }), (_request, response) =>
    response.end('secret'),
  )
  proxy = await forwardProxy()
  servers.push(open, guarded, proxy)
  plain = `http://127.0.0.1:${open.port}`
  secure = `https://localhost:${guarded.port}/`
})

afterAll(async () => {
  await getDefaultTransport()?.close?.()
  setDefaultTransport(null)
  setEnvironment(null)
  await Promise.all(servers.map((server) => server.close()))
  folder.remove()
})

test('importing the module makes the network the default transport', async () => {
  expect(getDefaultTransport()).toBeInstanceOf(NodeTransport)
  const response = await get(`${plain}/`)
  expect(response.json()).toMatchObject({ 'user-agent': expect.stringContaining('requests') })
  expect(response.json()['accept-encoding']).toBe('gzip, deflate, br, zstd')
  expect((await head(plain)).content).toHaveLength(0)
})

describe('brotli', () => {
  test('is undone', async () => {
    expect((await get(`${plain}/br`)).text).toBe('brotli, undone')
  })

  test('that is none is a ContentDecodingError', async () => {
    await expect(get(`${plain}/bad-br`)).rejects.toMatchObject({ name: 'ContentDecodingError' })
  })
})

describe('zstd', () => {
  test('is undone, all of its frames', async () => {
    expect((await get(`${plain}/zstd`)).text).toBe('hello, zstdhello, zstd')
    expect((await get(`${plain}/zstd-in-gzip`)).text).toBe('hello, zstd')
  })

  test('is undone as a stream', async () => {
    const response = await get(`${plain}/zstd`, { stream: true })
    let text = ''
    for await (const piece of response.iterContent({ decodeUnicode: true })) text += piece
    expect(text).toBe('hello, zstdhello, zstd')
  })

  test.each(['/cut-zstd', '/bad-zstd'])(
    'that is none is a ContentDecodingError: %s',
    async (path) => {
      await expect(get(plain + path)).rejects.toMatchObject({
        name: 'ContentDecodingError',
        message: 'Received response with content-encoding: zstd, but failed to decode it.',
      })
    },
  )
})

describe('the process\u2019s environment', () => {
  test('is the one that sessions heed', () => {
    vi.stubEnv('ROUNDTRIP_HERE', 'yes')
    expect(getEnvironment().get('ROUNDTRIP_HERE')).toBe('yes')
    vi.unstubAllEnvs()
  })

  test.each(['REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'])('%s says whom to trust', async (name) => {
    vi.stubEnv('REQUESTS_CA_BUNDLE', '')
    vi.stubEnv('CURL_CA_BUNDLE', '')
    await expect(get(secure)).rejects.toMatchObject({ name: 'SSLError' })
    vi.stubEnv(name, `${folder.path}/bundle.pem`)
    expect((await get(secure)).text).toBe('secret')
    vi.stubEnv(name, folder.path)
    expect((await get(secure)).text).toBe('secret')
    vi.unstubAllEnvs()
  })

  test('the bundle of requests beats that of curl, and a call beats both', async () => {
    vi.stubEnv('REQUESTS_CA_BUNDLE', '/no/such.pem')
    vi.stubEnv('CURL_CA_BUNDLE', `${folder.path}/bundle.pem`)
    await expect(get(secure)).rejects.toMatchObject({
      message: 'Could not find a suitable TLS CA certificate bundle, invalid path: /no/such.pem',
      code: 'ENOENT',
    })
    expect((await get(secure, { verify: `${folder.path}/bundle.pem` })).text).toBe('secret')
    await using session = new Session({ trustEnv: false })
    await expect(session.get(secure)).rejects.toMatchObject({ name: 'SSLError' })
    vi.unstubAllEnvs()
  })

  test('HTTP_PROXY and HTTPS_PROXY are used, but not for hosts of NO_PROXY', async () => {
    vi.stubEnv('http_proxy', '')
    vi.stubEnv('https_proxy', '')
    vi.stubEnv('no_proxy', '')
    vi.stubEnv('HTTP_PROXY', `http://127.0.0.1:${proxy.port}`)
    vi.stubEnv('HTTPS_PROXY', `127.0.0.1:${proxy.port}`)
    vi.stubEnv('REQUESTS_CA_BUNDLE', `${folder.path}/bundle.pem`)
    expect((await get('http://far.example/a')).text).toBe('through the proxy')
    expect((await get(secure)).text).toBe('secret')
    expect(proxy.lines).toEqual(['GET http://far.example/a', expect.stringMatching(/^CONNECT /)])
    vi.stubEnv('NO_PROXY', '127.0.0.1,localhost')
    expect((await get(plain)).text).toContain('user-agent')
    expect(proxy.lines).toHaveLength(2)
    vi.unstubAllEnvs()
  })

  test('netrc has the password', async () => {
    vi.stubEnv('NETRC', folder.write('netrc', 'machine 127.0.0.1 login me password secret'))
    const { authorization } = (await get(plain)).json()
    expect(authorization).toBe(`Basic ${btoa('me:secret')}`)
    vi.unstubAllEnvs()
  })
})
