import { afterEach, describe, expect, it } from 'vitest'
import { BaseAdapter, HTTPAdapter } from './adapters'
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

  it('refuses options that are not there (yet)', () => {
    expect(() => new HTTPAdapter({ maxRetries: 3 } as never)).toThrow(
      "The option 'maxRetries' is not available yet.",
    )
    expect(() => new HTTPAdapter({ maxRetries: 0 } as never)).not.toThrow()
    expect(() => new HTTPAdapter({ transprot: null } as never)).toThrow("Did you mean 'transport'?")
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
