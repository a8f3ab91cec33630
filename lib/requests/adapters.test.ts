import { afterEach, describe, expect, it } from 'vitest'
import { BaseAdapter, HTTPAdapter, type RawResponse } from './adapters'
import { setDefaultTransport } from './default-transport'
import { ConnectionError } from './exceptions'
import { FakeTransport } from './fake-transport.fixture'
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

  it("names the request in the transport's exceptions, and passes other errors on", async () => {
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
      pull: () => Promise.reject(new ConnectionError('cut')),
    })
    setDefaultTransport(new FakeTransport(() => ({ body })))
    await expect(new Session().get('http://ex.com/')).rejects.toMatchObject({
      message: 'cut',
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
