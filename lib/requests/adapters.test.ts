import { afterEach, describe, expect, it, vi } from 'vitest'
import { BaseAdapter, HTTPAdapter, type RawResponse } from './adapters'
import { setDefaultTransport } from './default-transport'
import { ConnectionError } from './exceptions'
import { FakeFailure, FakeTransport, messagesTravel } from './fake-transport.fixture'
import type { PreparedRequest } from './prepared-request'
import type { Response } from './response'
import { Session } from './session'

afterEach(() => setDefaultTransport(null))

describe('HTTPAdapter', () => {
  it('says so when there is no transport', async () => {
    await expect(new Session().get('http://ex.com/')).rejects.toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining('There is nothing to send requests by'),
      request: { url: 'http://ex.com/' },
    })
  })

  it('uses the default transport, its own first, and closes only its own', async () => {
    const [shared, own] = [new FakeTransport(), new FakeTransport()]
    setDefaultTransport(shared)
    const session = new Session()
    session.mount('http://own.com/', new HTTPAdapter({ transport: own }))
    await session.get('http://ex.com/')
    await session.get('http://own.com/')
    await session.close()
    expect([shared.sent.length, shared.closed]).toEqual([1, 0])
    expect([own.sent.length, own.closed]).toEqual([1, 1])
  })

  it('sends text as UTF-8 bytes', async () => {
    const transport = new FakeTransport()
    setDefaultTransport(transport)
    await new Session().post('http://ex.com/', { data: 'ü' })
    expect(transport.last.body).toEqual(new Uint8Array([0xc3, 0xbc]))
  })

  it('names the request in the failures of the network', async () => {
    const refused = () => new FakeFailure('refused', 'Nobody listens.', 'ECONNREFUSED')
    setDefaultTransport(new FakeTransport(undefined, refused))
    await expect(new Session().get('http://ex.com/')).rejects.toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining('Nobody listens.'),
      request: { method: 'GET', url: 'http://ex.com/' },
    })
  })

  it("names the request in the transport's exceptions, and passes other errors on", async ({
    skip,
  }) => {
    skip(messagesTravel(), 'These are what a transport throws by itself, whatever came to it.')
    const failure = new ConnectionError('down')
    setDefaultTransport(new FakeTransport(() => Promise.reject(failure)))
    await expect(new Session().get('http://ex.com/')).rejects.toBe(failure)
    expect(failure.request).toMatchObject({ method: 'GET', url: 'http://ex.com/' })
    const bug = new Error('a bug')
    setDefaultTransport(new FakeTransport(() => Promise.reject(bug)))
    await expect(new Session().get('http://ex.com/')).rejects.toBe(bug)
  })

  it("names the request in an exception of the body's stream", async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: () => Promise.reject(new Error('cut')),
    })
    setDefaultTransport(new FakeTransport(() => ({ body })))
    await expect(new Session().get('http://ex.com/')).rejects.toMatchObject({
      name: 'ConnectionError',
      message: expect.stringMatching(/^Connection broken: ConnectionResetError/),
      request: { url: 'http://ex.com/' },
    })
  })

  it('takes what requests takes, and refuses the rest', () => {
    const options = { maxRetries: 3, poolConnections: 4, poolMaxsize: 5, poolBlock: true }
    expect(new HTTPAdapter(options).maxRetries.total).toBe(3)
    expect(new HTTPAdapter().maxRetries).toMatchObject({ total: 0, read: false })
    expect(() => new HTTPAdapter({ transprot: null } as never)).toThrow("Did you mean 'transport'?")
    expect(() => new HTTPAdapter({ maxRetries: '3' } as never)).toThrow('total must be a whole')
    expect(() => new HTTPAdapter({ poolMaxsize: 0 })).toThrow('poolMaxsize must be a whole number')
    expect(() => new HTTPAdapter({ poolBlock: 1 as never })).toThrow('poolBlock must be true or')
  })
})

describe('a subclass of HTTPAdapter', () => {
  function sessionOf(adapter: HTTPAdapter): Session {
    const session = new Session()
    session.mount('http://', adapter)
    return session
  }

  it('may add headers, also a Host of its own', async () => {
    class Signed extends HTTPAdapter {
      override addHeaders(request: PreparedRequest): void {
        request.headers['X-Signature'] = request.method
      }
    }
    const transport = new FakeTransport()
    await sessionOf(new Signed({ transport })).get('http://ex.com/')
    expect(transport.last.headers).toContainEqual(['X-Signature', 'GET'])
  })

  it('may ask for something else', async () => {
    class Versioned extends HTTPAdapter {
      override requestUrl(request: PreparedRequest): string {
        return `/v2${request.pathUrl}`
      }
    }
    const transport = new FakeTransport()
    const response = await sessionOf(new Versioned({ transport })).get('http://ex.com:81/a?b=$&c#d')
    expect(transport.last.url).toBe('http://ex.com:81/v2/a?b=$&c')
    expect(response.url).toBe('http://ex.com:81/a?b=$&c#d')
  })

  it('may insist on certificates', async () => {
    class Strict extends HTTPAdapter {
      override certVerify(): boolean {
        return true
      }
    }
    const transport = new FakeTransport()
    await sessionOf(new Strict({ transport })).get('http://ex.com/', { verify: false })
    expect(transport.last.verify).toBe(true)
  })

  it('may build another response', async () => {
    class Shouting extends HTTPAdapter {
      override buildResponse(request: PreparedRequest, raw: RawResponse): Response {
        return super.buildResponse(request, { ...raw, reason: raw.reason.toUpperCase() })
      }
    }
    const transport = new FakeTransport(() => ({ reason: 'Fine' }))
    const adapter = new Shouting({ transport })
    const response = await sessionOf(adapter).get('http://ex.com/')
    expect(response.reason).toBe('FINE')
    expect(response.connection).toBe(adapter)
    expect(response.raw.reason).toBe('FINE')
  })

  it('makes credentials for proxies from their URL', () => {
    const adapter = new HTTPAdapter()
    expect(adapter.proxyHeaders('http://user:p%40ss@proxy.test:3128')).toEqual({
      'Proxy-Authorization': `Basic ${btoa('user:p@ss')}`,
    })
    expect(adapter.proxyHeaders('http://proxy.test:3128')).toEqual({})
  })
})

describe('an adapter and proxies', () => {
  const proxies = { http: 'http://user:pass@proxy.test:3128', https: 'http://proxy.test:3128' }

  it('hands the proxy, the bundle and the certificate to its transport', async () => {
    const transport = new FakeTransport()
    setDefaultTransport(transport)
    const options = {
      proxies,
      verify: 'playground-ca.pem',
      cert: ['playground-client.pem', 'playground-client.key'] as const,
    }
    await new Session().get('https://ex.com/', options)
    expect(transport.last).toMatchObject({
      proxy: 'http://proxy.test:3128',
      verify: 'playground-ca.pem',
      cert: ['playground-client.pem', 'playground-client.key'],
    })
  })

  it('gives credentials to the proxy of http, and keeps them from the server of https', async () => {
    const transport = new FakeTransport()
    setDefaultTransport(transport)
    await new Session().get('http://ex.com/', { proxies })
    expect(transport.last.headers).toContainEqual([
      'Proxy-Authorization',
      `Basic ${btoa('user:pass')}`,
    ])
    const secret = { https: proxies.http }
    await new Session().get('https://ex.com/', { proxies: secret })
    expect(transport.last.headers.map(([name]) => name)).not.toContain('Proxy-Authorization')
  })
})

describe('verify: false', () => {
  // Categories stay switched off, so each test has a client of its own.
  async function freshClient() {
    vi.resetModules()
    vi.restoreAllMocks()
    const { default: requests } = await import('./index')
    const { setDefaultTransport: connect } = await import('./default-transport')
    const exceptions = await import('./exceptions')
    const location = { status: 302, headers: [['Location', 'https://api.github.com/b']] as const }
    connect(new FakeTransport(({ url }) => (url.endsWith('/a') ? location : {})))
    const emit = vi.spyOn(process, 'emitWarning').mockReturnValue()
    return { requests, exceptions, emit }
  }
  afterEach(() => vi.restoreAllMocks())

  it('warns on every request and hop, with the address of the documentation', async () => {
    const { requests, emit } = await freshClient()
    await requests.get('https://api.github.com', { verify: false })
    await requests.get('https://api.github.com/a', { verify: false })
    expect(emit).toHaveBeenCalledTimes(3)
    expect(String(emit.mock.calls[0]?.[0])).toBe(
      "InsecureRequestWarning: Unverified HTTPS request is being made to host 'api.github.com'. Adding certificate verification is strongly advised. See: https://urllib3.readthedocs.io/en/latest/advanced-usage.html#tls-warnings",
    )
  })

  it('is silent where there is no certificate, or it is checked', async () => {
    const { requests, emit } = await freshClient()
    await requests.get('http://api.github.com', { verify: false })
    await requests.get('https://api.github.com')
    expect(emit).not.toHaveBeenCalled()
  })

  it('is silent after disableWarnings of its category, and of all', async () => {
    const first = await freshClient()
    const { InsecureRequestWarning, FileModeWarning } = first.exceptions
    first.requests.disableWarnings(FileModeWarning)
    await first.requests.get('https://api.github.com', { verify: false })
    expect(first.emit).toHaveBeenCalledOnce()
    first.requests.packages.urllib3.disableWarnings(InsecureRequestWarning)
    await first.requests.get('https://api.github.com', { verify: false })
    expect(first.emit).toHaveBeenCalledOnce()
    await first.requests.get('https://api.github.com', { verify: false, timeout: 5000 })
    expect(first.emit).toHaveBeenCalledTimes(2)
    const second = await freshClient()
    second.requests.disableWarnings()
    await second.requests.get('https://api.github.com', { verify: false, timeout: 5000 })
    expect(second.emit).not.toHaveBeenCalled()
  })
})

describe('mounting', () => {
  const adapterNamed = (body: string) =>
    new HTTPAdapter({ transport: new FakeTransport(() => ({ body })) })

  it.each([
    ['https://api.github.com/user', 'host'],
    ['https://API.GitHub.com', 'host'],
    ['https://api.github.com.evil.test/', 'host'],
    ['https://api.github.org/', 'scheme'],
    ['https://slash.test/', 'slash'],
    ['https://slash.test', 'slash'],
    ['https://slash.test.evil.test/', 'scheme'],
    ['https://ex.com/a/b', 'path'],
    ['https://ex.com/b', 'scheme'],
  ])('%s is served by the adapter of the %s', async (url, expected) => {
    const session = new Session()
    session.mount('https://API.github.com', adapterNamed('host'))
    session.mount('https://slash.test/', adapterNamed('slash'))
    session.mount('https://ex.com/a', adapterNamed('path'))
    session.mount('https://', adapterNamed('scheme'))
    expect((await session.get(url)).text).toBe(expected)
  })

  it('sorts by length, keeps the order of equals, and replaces in place', () => {
    const session = new Session()
    for (const prefix of ['http://b', 'http://a', 'https://long', 'http://b']) {
      session.mount(prefix, adapterNamed(prefix))
    }
    expect([...session.adapters.keys()]).toEqual([
      'https://long',
      'https://',
      'http://b',
      'http://a',
      'http://',
    ])
  })
})

describe('BaseAdapter', () => {
  it('can be extended to answer without any network', async () => {
    class Canned extends BaseAdapter {
      readonly #http = new HTTPAdapter()
      async send(request: PreparedRequest): Promise<Response> {
        const body = new Blob(['canned']).stream()
        const raw = { status: 200, reason: 'OK', version: 11, headers: [], body } as const
        return this.#http.buildResponse(request, raw)
      }
      close(): void {}
    }
    const session = new Session()
    session.mount('test://', new Canned())
    expect((await session.get('test://anything')).text).toBe('canned')
  })
})
