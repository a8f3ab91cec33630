import { expect, vi } from 'vitest'
import { createInternet } from '../../hosts/internet'
import { RequestsCookieJar } from '../../requests/cookies'
import { getEnvironment } from '../../requests/environment'
import {
  ConnectionError,
  InvalidSchema,
  MissingSchema,
  ProxyError,
  RequestsDependencyWarning,
} from '../../requests/exceptions'
import { FakeTransport } from '../../requests/fake-transport.fixture'
import requests from '../../requests/index'
import {
  closedPort,
  forwardProxy,
  httpServer,
  rawServer,
} from '../../requests/node/loopback.fixture'
import { NodeTransport } from '../../requests/node/node-transport'
import { ProcessEnvironment } from '../../requests/node/process-environment'
import * as structures from '../../requests/structures'
import * as utils from '../../requests/utils'
import { inProcessChannel } from '../../tunnel/in-process'
import { TunnelTransport } from '../../tunnel/transport'
import { answering, proveRows, sessionBy } from './row-proofs.fixture'

const HTTPBIN = 'https://httpbin.org'
const inLesson = () => sessionBy(new TunnelTransport(inProcessChannel(createInternet())))

async function inNode(use: (session: ReturnType<typeof sessionBy>) => Promise<void>) {
  const transport = new NodeTransport()
  try {
    await use(sessionBy(transport))
  } finally {
    await transport.close()
  }
}

proveRows('absent', {
  async 'The open internet, in a lesson'() {
    const unknown = inLesson().get('https://www.python.org/')
    await expect(unknown).rejects.toThrow(ConnectionError)
    await expect(unknown).rejects.toMatchObject({ code: 'ENOTFOUND' })
    expect((await inLesson().get(`${HTTPBIN}/get`)).statusCode).toBe(200)
    const server = await httpServer((_, response) => response.end('outside'))
    const address = `http://127.0.0.1:${server.port}/`
    await expect(inLesson().get(address)).rejects.toThrow(ConnectionError)
    await inNode(async (session) => expect((await session.get(address)).text).toBe('outside'))
    await server.close()
  },

  async 'Proxies and certificates, in a lesson'() {
    const warned = vi.spyOn(process, 'emitWarning').mockReturnValue()
    const url = `${HTTPBIN}/get`
    const proxy = await forwardProxy()
    const proxies = {
      https: `http://127.0.0.1:${proxy.port}`,
      http: `http://127.0.0.1:${proxy.port}`,
    }
    await expect(inLesson().get(url, { proxies })).rejects.toThrow(ProxyError)
    for (const known of ['http://proxy.test:3128', 'http://mara:kettle@auth-proxy.test:3128']) {
      const response = await inLesson().get('http://httpbin.org/get', { proxies: { http: known } })
      expect(response.headers.Via).toBe(`1.1 ${new URL(known).hostname}`)
      expect((await inLesson().get(url, { proxies: { https: known } })).statusCode).toBe(200)
    }
    const verify = 'playground-ca.pem'
    expect((await inLesson().get('https://internal.test/', { verify })).statusCode).toBe(200)
    const cert = 'playground-client.pem'
    expect((await inLesson().get('https://mtls.test/', { cert })).statusCode).toBe(200)
    for (const options of [{ verify: 'ca.pem' }, { cert: 'me.pem' }]) {
      await expect(inLesson().get(url, options)).rejects.toMatchObject({ code: 'ENOENT' })
      // In Node the file is looked for.
      await inNode(async (session) =>
        expect(session.get('https://localhost:1/', options)).rejects.toMatchObject({
          code: 'ENOENT',
        }),
      )
    }
    expect((await inLesson().get(url, { verify: false })).statusCode).toBe(200)
    expect(String(warned.mock.calls[0]?.[0])).toContain('InsecureRequestWarning')
    await inNode(async (session) => {
      expect((await session.get('http://far.example/', { proxies })).text).toBe('through the proxy')
    })
    await proxy.close()
  },

  'The environment, in a lesson'() {
    vi.stubEnv('HTTP_PROXY', 'http://proxy.test')
    try {
      expect(getEnvironment().get('HTTP_PROXY')).toBeUndefined()
      expect(getEnvironment().netrc()).toBeNull()
      expect(new ProcessEnvironment().get('HTTP_PROXY')).toBe('http://proxy.test')
    } finally {
      vi.unstubAllEnvs()
    }
  },

  async 'Streamed uploads, in a lesson'() {
    const told: string[] = []
    const channel = inProcessChannel(createInternet())
    const lesson = sessionBy(
      new TunnelTransport((message, options) => {
        told.push(new TextDecoder().decode(message))
        return channel(message, options)
      }),
    )
    const data = (async function* () {
      yield 'one'
      expect(told).toEqual([])
      yield 'two'
    })()
    expect((await lesson.post(`${HTTPBIN}/post`, { data })).json().data).toBe('onetwo')
    expect(told[0]).toMatch(/3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n$/)

    let arrived = () => {}
    const firstPiece = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const server = await httpServer(async (request, response) => {
      let body = ''
      for await (const piece of request) {
        body += piece
        arrived()
      }
      response.end(body)
    })
    await inNode(async (session) => {
      const streamed = (async function* () {
        yield 'one'
        // It would wait for ever if the first piece were held back.
        await firstPiece
        yield 'two'
      })()
      const response = await session.post(`http://127.0.0.1:${server.port}/`, { data: streamed })
      expect(response.text).toBe('onetwo')
    })
    await server.close()
  },

  async 'Brotli and Zstandard, in a lesson'() {
    const tunnel = new TunnelTransport(inProcessChannel(createInternet()))
    expect(tunnel.acceptEncoding).toBe('gzip, deflate')
    expect(new NodeTransport().acceptEncoding).toBe('gzip, deflate, br, zstd')
  },

  async 'Connections of one session'() {
    const { HTTPAdapter } = requests.adapters
    const server = await httpServer((_, response) => response.end())
    const url = `http://127.0.0.1:${server.port}/`
    const transport = new NodeTransport()
    await sessionBy(transport).get(url)
    await sessionBy(transport).get(url)
    expect(server.connections()).toBe(1)
    const own = sessionBy(transport)
    own.mount('http://', new HTTPAdapter({ transport, poolConnections: 1 }))
    await own.get(url)
    expect(server.connections()).toBe(2)
    await own.close()
    await server.close()

    const lesson = new TunnelTransport(inProcessChannel(createInternet()))
    const told = async (session: ReturnType<typeof sessionBy>) =>
      (await session.get('https://trouble.test/connection')).json().connection
    const [one, other] = [sessionBy(lesson), sessionBy(lesson)]
    expect([await told(one), await told(one), await told(other)]).toEqual([1, 1, 2])
  },

  async 'Heads of messages, in Node'() {
    const heads: string[] = []
    const server = await rawServer((socket, head) => {
      heads.push(head)
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
    })
    const address = `http://127.0.0.1:${server.port}/`
    await inNode(async (session) => {
      await session.post(address, { json: 1, headers: { 'X-A': '1' } })
      await session.delete(address)
    })
    await server.close()
    const names = heads.map((head) =>
      head
        .split('\r\n')
        .slice(1, -2)
        .map((it) => it.split(':')[0]),
    )
    const defaults = ['host', 'connection', 'User-Agent', 'Accept-Encoding', 'Accept']
    expect(names).toEqual([[...defaults, 'X-A', 'Content-Type', 'content-length'], defaults])
    const echo = (await inLesson().delete(`${HTTPBIN}/delete`)).json()
    expect(echo.headers['Content-Length']).toBe('0')
  },

  async 'urllib3 beneath'() {
    const { HTTPAdapter } = requests.adapters
    for (const name of ['initPoolmanager', 'getConnection', 'proxyManagerFor']) {
      expect(name in HTTPAdapter.prototype).toBe(false)
    }
    const transport = new FakeTransport(() => ({ body: 'moved' }))
    expect((await sessionBy(transport).get(HTTPBIN)).text).toBe('moved')
  },

  '`requests.packages`'() {
    expect(Object.keys(requests.packages)).toEqual(['urllib3'])
    expect(Object.keys(requests.packages.urllib3)).toEqual(['disableWarnings'])
  },

  async 'SOCKS proxies'() {
    const proxies = { https: `socks5://127.0.0.1:${await closedPort()}` }
    const refused = (session: ReturnType<typeof sessionBy>) =>
      session.get(`${HTTPBIN}/get`, { proxies }).catch((error: unknown) => error)
    const errors = [await refused(inLesson())]
    await inNode(async (session) => void errors.push(await refused(session)))
    for (const error of errors) {
      expect(error).toBeInstanceOf(InvalidSchema)
      expect(error).toMatchObject({ message: 'Missing dependencies for SOCKS support.' })
    }
  },

  'Cookie jar internals'() {
    const jar = new RequestsCookieJar()
    jar.set('a', '1')
    for (const name of ['getPolicy', 'makeCookies', 'iterkeys', 'pop', 'setdefault']) {
      expect(name in RequestsCookieJar.prototype).toBe(false)
    }
    expect([jar.keys(), jar.values(), jar.items()]).toEqual([['a'], ['1'], [['a', '1']]])
  },

  'Files and the environment of the process'() {
    const names = ['extractZippedPaths', 'atomicOpen', 'setEnviron', 'dictToSequence']
    expect(names.filter((name) => name in utils)).toEqual([])
  },

  'The class of `codes`'() {
    expect('LookupDict' in structures).toBe(false)
    expect([requests.codes.notFound, requests.codes.not_found, requests.codes.NOT_FOUND]).toEqual([
      404, 404, 404,
    ])
  },

  async Pickling() {
    const { session } = answering()
    session.cookies.set('a', '1')
    session.hooks.response.push(() => {})
    session.auth = (request) => request
    const again = requests.Session.fromJSON(JSON.parse(JSON.stringify(session)))
    expect([again.cookies.getDict(), again.hooks.response, again.auth]).toEqual([
      { a: '1' },
      [],
      null,
    ])
    const jar = RequestsCookieJar.fromJSON(JSON.parse(JSON.stringify(session.cookies)))
    expect([...jar]).toEqual([...session.cookies])
    const response = await session.get(HTTPBIN)
    expect(JSON.parse(JSON.stringify(response))).toMatchObject({
      url: `${HTTPBIN}/`,
      statusCode: 200,
    })
  },

  async 'Bytes as a URL'() {
    const { session, transport } = answering()
    await session.get(new URL(HTTPBIN))
    const bytes = new TextEncoder().encode(HTTPBIN)
    await expect(session.get(bytes as never)).rejects.toThrow(MissingSchema)
    expect(transport.sent).toHaveLength(1)
  },

  'Bundled certificates'() {
    expect(requests.certs.where()).toBeNull()
  },

  async Logging() {
    const log = vi.spyOn(console, 'debug').mockReturnValue()
    requests.debug = true
    await answering({ headers: [['Content-Length', '0']] }).session.get(`${HTTPBIN}/get`)
    requests.debug = false
    expect(log.mock.calls.flat()).toEqual([
      'requests: https://httpbin.org:443 "GET /get HTTP/1.1" 200 0',
    ])
  },

  async 'Checks of installed versions'() {
    expect('checkCompatibility' in requests).toBe(false)
    const warned = vi.spyOn(process, 'emitWarning').mockReturnValue()
    await answering().session.get(HTTPBIN)
    expect(warned).not.toHaveBeenCalled()
    expect(new RequestsDependencyWarning('')).toBeInstanceOf(requests.exceptions.RequestsWarning)
  },
})
