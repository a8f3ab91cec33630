import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, vi } from 'vitest'
import { HTTPBasicAuth, HTTPDigestAuth } from '../../requests/auth'
import { RequestsCookieJar } from '../../requests/cookies'
import { DigestServer } from '../../requests/digest-server.fixture'
import { setEnvironment } from '../../requests/environment'
import {
  ChunkedEncodingError,
  ConnectionError,
  ContentDecodingError,
  ReadTimeout,
  UnrewindableBodyError,
} from '../../requests/exceptions'
import { type Loopback, rawServer } from '../../requests/node/loopback.fixture'
import { NodeTransport } from '../../requests/node/node-transport'
import { answering, header, leading, proveRows, sessionBy } from './row-proofs.fixture'

const URL = 'https://ex.com/'
const digest = () => new HTTPDigestAuth('user', 'pass')
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** A body that arrives in these pieces. */
const pieces = (...parts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part))
      controller.close()
    },
  })

async function onWire(
  answer: Parameters<typeof rawServer>[0],
  use: (url: string, session: ReturnType<typeof sessionBy>, server: Loopback) => Promise<void>,
): Promise<void> {
  const server = await rawServer(answer)
  const transport = new NodeTransport()
  try {
    await use(`http://127.0.0.1:${server.port}/`, sessionBy(transport), server)
  } finally {
    await transport.close()
    await server.close()
  }
}

proveRows('fixed', {
  async 'Cookies of one call'() {
    const { session, transport } = leading(302, 'https://other.test/')
    await session.get(`${URL}from`, { cookies: { secret: '1' } })
    expect(transport.sent.map((sent) => header(sent, 'Cookie'))).toEqual(['secret=1', null])
  },

  async 'Digest and foreign hosts'() {
    const server = new DigestServer({
      answer: () => ({ status: 302, headers: [['Location', 'https://evil.test/']] }),
    })
    const response = await sessionBy(server).get(URL, { auth: digest() })
    expect([response.statusCode, response.url]).toEqual([401, 'https://evil.test/'])
    expect(server.authorizations.map((sent) => sent !== null)).toEqual([false, true, false])
  },

  async 'Digest, second try'() {
    const server = new DigestServer({
      usesPerNonce: 1,
      answer: ({ url }) =>
        url.endsWith('/from') ? { status: 302, headers: [['Location', '/to']] } : { body: 'in' },
    })
    const session = sessionBy(server, { auth: digest() })
    const response = await session.get(`${URL}from`, { cookies: { mine: '1' } })
    // The nonce is stale for the second address; that is no reason to give up.
    expect(response.text).toBe('in')
    expect(response.history.map((hop) => hop.statusCode)).toContain(401)
    expect(header(server.sent[1] ?? server.last, 'Cookie')).toBe(
      'mine=1; last_nonce=nonce-1; fake=fake_value',
    )
  },

  async 'Digest, several challenges'() {
    const offered = ['MD5', 'SHA-256'].map(
      (algorithm) => `Digest realm="r", nonce="{nonce}", qop="auth-int", algorithm=${algorithm}`,
    )
    const server = new DigestServer({ challenge: `Basic realm="b", ${offered.join(', ')}` })
    expect((await sessionBy(server).get(URL, { auth: digest() })).text).toBe('in')
    const answer = server.authorizations[1]
    expect([answer?.get('algorithm'), answer?.get('qop')]).toEqual(['SHA-256', 'auth-int'])
  },

  async 'Names and passwords beyond latin-1'() {
    const { session, transport } = answering()
    await session.get(URL, { auth: new HTTPBasicAuth('Ωmega', 'пароль') })
    const [, coded = ''] = header(transport.last, 'Authorization')?.split(' ') ?? []
    expect(Buffer.from(coded, 'base64').toString()).toBe('Ωmega:пароль')
  },

  async Environment() {
    const variables = new Map([
      ['HTTPS_PROXY', 'http://env'],
      ['REQUESTS_CA_BUNDLE', 'env.pem'],
    ])
    setEnvironment({ get: (name) => variables.get(name), netrc: () => null })
    const own = answering({}, { proxies: { https: 'http://mine' }, verify: 'mine.pem' })
    await own.session.get(URL)
    expect(own.transport.last).toMatchObject({ proxy: 'http://mine', verify: 'mine.pem' })
    const plain = answering()
    await plain.session.get(URL)
    expect(plain.transport.last).toMatchObject({ proxy: 'http://env', verify: 'env.pem' })
    vi.spyOn(process, 'emitWarning').mockReturnValue()
    plain.session.verify = false
    await plain.session.head(URL, { proxies: { https: null } })
    expect(plain.transport.last).toMatchObject({ proxy: null, verify: false })
  },

  async 'Bodies that can be read once'() {
    for (const status of [307, 308]) {
      const { session, transport } = leading(status, '/to')
      const data = (function* () {
        yield 'once'
      })()
      await expect(session.post(`${URL}from`, { data })).rejects.toThrow(UnrewindableBodyError)
      expect(transport.sent).toHaveLength(1)
    }
  },

  async 'Silence within a body'() {
    await onWire(
      (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc'),
      async (url, session) => {
        const error = await session.get(url, { timeout: [5, 0.1] }).catch((e: unknown) => e)
        expect(error).toBeInstanceOf(ReadTimeout)
        expect(error).toBeInstanceOf(ConnectionError)
      },
    )
  },

  async 'Bodies that end early'() {
    const heads = ['Content-Length: 10\r\n\r\nabc', 'Transfer-Encoding: chunked\r\n\r\n5\r\nabc']
    for (const head of heads) {
      await onWire(
        (socket) => socket.end(`HTTP/1.1 200 OK\r\n${head}`),
        async (url, session) => {
          await expect(session.get(url)).rejects.toThrow(ChunkedEncodingError)
        },
      )
    }
  },

  async 'Compressed bodies that end early'() {
    const whole = 'hello '.repeat(500)
    for (const [coding, bytes] of [
      ['gzip', gzipSync(whole)],
      ['deflate', deflateSync(whole)],
      ['deflate', deflateRawSync(whole)],
    ] as const) {
      const headers = [['Content-Encoding', coding]] as const
      const { session } = answering({ headers, body: bytes.subarray(0, -6) })
      await expect(session.get(URL)).rejects.toThrow(ContentDecodingError)
    }
  },

  async 'A `chunkSize` of 0'() {
    const response = await answering({ body: 'abc' }).session.get(URL)
    expect(() => response.iterContent({ chunkSize: 0 })).toThrow(RangeError)
  },

  async 'Headers taken away'() {
    let message = ''
    await onWire(
      (socket, head) => {
        message = head
        socket.end('HTTP/1.1 204 No Content\r\n\r\n')
      },
      async (url, session) => {
        const headers = { 'User-Agent': null, 'Accept-Encoding': null, Accept: null }
        await session.get(url, { headers })
        expect(message).toMatch(/^GET \/ HTTP\/1\.1\r\n/)
        expect(message).not.toMatch(/^(user-agent|accept|accept-encoding):/im)
      },
    )
  },

  async 'Names of headers'() {
    const { session, transport } = answering()
    const refused = session.get(URL, { headers: { 'X Y': '1' } })
    await expect(refused).rejects.toMatchObject({ name: 'InvalidHeader' })
    expect(transport.sent).toEqual([])
  },

  async "Headers of a file's part"() {
    const { session, transport } = answering()
    const headers = { 'Content-Type': 'a/b', 'Content-Location': '/c' }
    await session.post(URL, { files: { f: ['n', 'x', null, headers] } })
    expect(transport.lastBody).toContain('Content-Type: a/b\r\nContent-Location: /c\r\n')
  },

  async 'Hosts beyond ASCII'() {
    const { session, transport } = answering()
    await session.get('http://Ｅx.com/')
    expect(transport.last.url).toBe('http://ex.com/')
  },

  async 'A `Location` that is no URL'() {
    for (const place of ['http://]', 'http://other.test[./', '//[::1', 'http://ex.com:abc/']) {
      const { session } = leading(302, place)
      await expect(session.get(`${URL}from`)).rejects.toMatchObject({ name: 'InvalidURL' })
    }
  },

  async 'Content types'() {
    const headers = [['Content-Type', 'Text/Plain']] as const
    const response = await answering({ headers, body: new Uint8Array([0xe9]) }).session.get(URL)
    expect([response.encoding, response.text]).toEqual(['ISO-8859-1', 'é'])
  },

  async '`iterContent` without a size'() {
    const { session } = answering({ body: pieces('abc', 'de') })
    const response = await session.get(URL, { stream: true })
    expect((await collect(response.iterContent())).map(text)).toEqual(['abc', 'de'])
  },

  async '`decodeUnicode` without an encoding'() {
    const { session } = answering({ body: 'zwölf' })
    const response = await session.get(URL)
    expect(response.encoding).toBeNull()
    expect(await collect(response.iterContent({ decodeUnicode: true }))).toEqual(['zwölf'])
    expect(await collect(response.iterLines({ decodeUnicode: true }))).toEqual(['zwölf'])
  },

  async '`iterLines`'() {
    const { session } = answering({ body: pieces('a\r', '\nb\nc\rd\u2028\x0be') })
    const response = await session.get(URL, { stream: true })
    const lines = await collect(response.iterLines({ decodeUnicode: true }))
    expect(lines).toEqual(['a', 'b', 'c', 'd\u2028\x0be'])
  },

  async Links() {
    const headers = [['Link', '<https://ex.com/2>; rel="next"; title="a; b"']] as const
    const { links } = await answering({ headers }).session.get(URL)
    expect(links.next).toEqual({ url: 'https://ex.com/2', rel: 'next', title: 'a; b' })
  },

  async 'Empty files'() {
    const { session, transport } = answering()
    await session.post(URL, { data: new Blob([]) })
    expect(header(transport.last, 'Content-Length')).toBe('0')
    expect(header(transport.last, 'Transfer-Encoding')).toBeNull()
  },

  async 'Objects within a query'() {
    const { session, transport } = answering()
    const params = { filter: { size: 1 } } as never
    await expect(session.get(URL, { params })).rejects.toThrow(/filter/)
    expect(transport.sent).toEqual([])
  },

  '`multipleDomains()`'() {
    const jar = new RequestsCookieJar()
    jar.set('a', '1', { domain: 'ex.com' })
    jar.set('b', '2', { domain: 'ex.com' })
    expect(jar.multipleDomains()).toBe(false)
    jar.set('c', '3', { domain: 'other.test' })
    expect(jar.multipleDomains()).toBe(true)
  },

  async 'Cookie rules'() {
    const cookies = [
      'host=1',
      'wide=2; Domain=ex.com',
      'late=3; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
      'deep=4; Path=/a',
      'foreign=5; Domain=other.test',
      'safe=6; Secure',
    ]
    const headers = cookies.map((cookie) => ['Set-Cookie', cookie] as const)
    const { session, transport } = answering(({ url }) => (url === URL ? { headers } : {}))
    const sentTo = async (url: string) => {
      await session.get(url)
      return header(transport.last, 'Cookie')
    }
    await session.get(URL)
    expect(await sentTo(`${URL}a/b`)).toBe('deep=4; host=1; wide=2; late=3; safe=6')
    expect(await sentTo(`${URL}ab`)).toBe('host=1; wide=2; late=3; safe=6')
    expect(await sentTo('https://sub.ex.com/')).toBe('wide=2')
    expect(await sentTo('http://ex.com/')).toBe('host=1; wide=2; late=3')
    expect(await sentTo('https://other.test/')).toBeNull()
  },
})
