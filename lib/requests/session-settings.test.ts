import { afterEach, describe, expect, it, vi } from 'vitest'
import { BaseAdapter, HTTPAdapter } from './adapters'
import { asyncDispose, dispose } from './dispose'
import { type Environment, setEnvironment } from './environment'
import { type FakeAnswer, FakeTransport } from './fake-transport.fixture'
import requests from './index'
import type { SendOptions } from './options'
import type { PreparedRequest } from './prepared-request'
import type { Response } from './response'
import { Session, type SessionDefaults } from './session'

/** A session whose adapter remembers the options that it is given. */
function watched(
  defaults?: SessionDefaults,
  answers: Readonly<Record<string, FakeAnswer>> = {},
): { session: Session; seen: SendOptions[]; transport: FakeTransport } {
  const seen: SendOptions[] = []
  class Watching extends HTTPAdapter {
    override send(request: PreparedRequest, options: SendOptions = {}): Promise<Response> {
      seen.push(options)
      return super.send(request, { ...options, verify: true, cert: null, proxies: null })
    }
  }
  const transport = new FakeTransport(({ url }) => answers[url] ?? {})
  const session = new Session(defaults)
  session.mount('http://', new Watching({ transport }))
  session.mount('https://', new Watching({ transport }))
  return { session, seen, transport }
}

function trust(variables: Readonly<Record<string, string>>, netrc: string | null = null): void {
  const environment: Environment = { get: (name) => variables[name], netrc: () => netrc }
  setEnvironment(environment)
}

const authorization = (transport: FakeTransport) =>
  transport.sent.map(({ headers }) => headers.find(([name]) => name === 'Authorization')?.[1])

afterEach(() => setEnvironment(null))

describe('settings of a session', () => {
  const defaults: SessionDefaults = {
    verify: 'mine.pem',
    cert: ['cert.pem', 'key.pem'],
    proxies: { http: 'http://mine' },
    timeout: 3,
    stream: true,
  }

  it('go to the adapter', async () => {
    const { session, seen } = watched(defaults)
    await session.get('http://ex.com/')
    expect(seen).toEqual([expect.objectContaining(defaults)])
  })

  it("lie under the call's", async () => {
    const { session, seen } = watched(defaults)
    await session.get('http://ex.com/', {
      verify: false,
      cert: 'both.pem',
      proxies: { http: null, https: 'http://call' },
      timeout: null,
      stream: false,
    })
    expect(seen[0]).toMatchObject({
      verify: false,
      cert: 'both.pem',
      proxies: { http: null, https: 'http://call' },
      timeout: null,
      stream: false,
    })
  })
})

describe('the environment', () => {
  it.each([
    [{ REQUESTS_CA_BUNDLE: 'a.pem', CURL_CA_BUNDLE: 'b.pem' }, {}, {}, 'a.pem'],
    [{ CURL_CA_BUNDLE: 'b.pem' }, {}, {}, 'b.pem'],
    [{ CURL_CA_BUNDLE: 'b.pem' }, {}, { verify: false }, false],
    [{ CURL_CA_BUNDLE: 'b.pem' }, { verify: false }, {}, false],
    [{ CURL_CA_BUNDLE: 'b.pem' }, { verify: 'c.pem' }, {}, 'c.pem'],
    [{ CURL_CA_BUNDLE: 'b.pem' }, { trustEnv: false }, {}, true],
    [{}, {}, {}, true],
  ])('%j, session %j, call %j: verify is %j', async (variables, defaults, options, verify) => {
    trust(variables)
    const { session, seen } = watched(defaults)
    await session.get('https://ex.com/', options)
    expect(seen[0]?.verify).toBe(verify)
  })

  it('gives proxies where the program does not, also when a prepared request is sent', async () => {
    trust({ HTTP_PROXY: 'http://env' })
    const { session, seen } = watched()
    await session.get('http://ex.com/')
    await session.send(await session.prepareRequest(new requests.Request('GET', 'http://ex.com/')))
    session.proxies.http = 'http://mine'
    await session.get('http://ex.com/')
    session.trustEnv = false
    session.proxies = {}
    await session.get('http://ex.com/')
    const proxies = seen.map((options) => options.proxies?.http)
    expect(proxies).toEqual(['http://env', 'http://env', 'http://mine', undefined])
  })

  it('gives proxies to each hop by its own place', async () => {
    trust({ HTTP_PROXY: 'http://u:p@env', NO_PROXY: 'direct.test' })
    const { session, seen, transport } = watched(undefined, {
      'http://ex.com/': { status: 302, headers: [['Location', 'http://direct.test/']] },
      'http://direct.test/': { status: 302, headers: [['Location', 'http://other.test/']] },
    })
    const headers = { 'Proxy-Authorization': 'mine' }
    await session.get('http://ex.com/', { headers })
    expect(seen.map((options) => options.proxies?.http)).toEqual([
      'http://u:p@env',
      undefined,
      'http://u:p@env',
    ])
    const sent = transport.sent.map(
      ({ headers }) => headers.find(([name]) => name === 'Proxy-Authorization')?.[1],
    )
    expect(sent).toEqual(['mine', undefined, `Basic ${btoa('u:p')}`])
  })

  it('has netrc after the auth of call and session, and before that of the URL', async () => {
    trust({}, 'machine ex.com login netrc password n')
    const { session, transport } = watched()
    await session.get('http://ex.com/')
    await session.get('http://url:u@ex.com/')
    await session.get('http://ex.com/', { auth: ['call', 'c'] })
    session.auth = ['session', 's']
    await session.get('http://ex.com/')
    session.auth = null
    session.trustEnv = false
    await session.get('http://ex.com/')
    const basic = (text: string) => `Basic ${btoa(text)}`
    expect(authorization(transport)).toEqual([
      basic('netrc:n'),
      basic('netrc:n'),
      basic('call:c'),
      basic('session:s'),
      undefined,
    ])
  })

  it('has netrc for the host that a redirect leads to', async () => {
    trust({}, 'machine two.test login two password 2')
    const { session, transport } = watched(undefined, {
      'http://one.test/': { status: 302, headers: [['Location', 'http://two.test/']] },
      'http://two.test/': { status: 302, headers: [['Location', 'http://three.test/']] },
    })
    await session.get('http://one.test/', { auth: ['one', '1'] })
    expect(authorization(transport)).toEqual([
      `Basic ${btoa('one:1')}`,
      `Basic ${btoa('two:2')}`,
      undefined,
    ])
  })
})

describe('baseUrl', () => {
  it.each([
    ['http://api.test/v1/', 'users', 'http://api.test/v1/users'],
    ['http://api.test/v1', 'users', 'http://api.test/users'],
    ['http://api.test/v1/', '/users?q=ü', 'http://api.test/users?q=%C3%BC'],
    ['http://api.test:80/v1/', '../v2/', 'http://api.test:80/v2/'],
    ['http://api.test/v1/', '', 'http://api.test/v1/'],
    ['http://api.test/v1/', '//other.test/', 'http://other.test/'],
    ['http://api.test/v1/', ' https://other.test/a', 'https://other.test/a'],
  ])('%s and %j: %s', async (baseUrl, url, asked) => {
    const { session, transport } = watched({ baseUrl })
    await session.get(url)
    expect(transport.last.url).toBe(asked)
  })
})

describe('redirects', () => {
  it.each([307, 308])('%i cannot send a generator again', async (status) => {
    const { session, transport } = watched(undefined, {
      'http://ex.com/': { status, headers: [['Location', '/b']] },
    })
    async function* pieces() {
      yield 'a'
    }
    await expect(session.post('http://ex.com/', { data: pieces() })).rejects.toMatchObject({
      name: 'UnrewindableBodyError',
      message: expect.stringMatching(/^Unable to rewind request body for redirect/),
    })
    expect(transport.sent).toHaveLength(1)
    const options = { data: pieces(), allowRedirects: false }
    expect((await session.post('http://ex.com/', options)).next?.url).toBe('http://ex.com/b')
  })

  it('send a Blob again', async () => {
    const { session, transport } = watched(undefined, {
      'http://ex.com/': { status: 307, headers: [['Location', '/b']] },
    })
    await session.put('http://ex.com/', { data: new Blob(['text']) })
    const { body } = transport.last
    expect(await new globalThis.Response(body as BodyInit).text()).toBe('text')
  })

  it('keep what a hook put into the history', async () => {
    const { session } = watched(undefined, {
      'http://ex.com/': { status: 302, headers: [['Location', '/b']] },
    })
    const before = await session.get('http://ex.com/before')
    const response = await session.get('http://ex.com/', {
      hooks: {
        response: (hop) => {
          hop.history = [before]
        },
      },
    })
    const urls = response.history.map((hop) => hop.url)
    expect(urls).toEqual(['http://ex.com/before', 'http://ex.com/', 'http://ex.com/before'])
  })

  it('can be taken one by one', async () => {
    const { session, transport } = watched(undefined, {
      'http://ex.com/a': { status: 302, headers: [['Location', '/b']] },
      'http://ex.com/b': { status: 302, headers: [['Location', '/c']] },
    })
    const first = await session.get('http://ex.com/a', { allowRedirects: false })
    for await (const hop of session.resolveRedirects(first, first.request)) {
      expect(hop.url).toBe('http://ex.com/b')
      break
    }
    expect(transport.sent).toHaveLength(2)
  })
})

describe('resolveRedirects with yieldRequests', () => {
  it('gives the next request and sends nothing', async () => {
    const { session, transport } = watched(undefined, {
      'http://ex.com/a': { status: 303, headers: [['Location', '/b']] },
    })
    const first = await session.post('http://ex.com/a', { data: 'x', allowRedirects: false })
    const options = { yieldRequests: true } as const
    const found: PreparedRequest[] = []
    for await (const next of session.resolveRedirects(first, first.request, options)) {
      found.push(next)
    }
    expect(found.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['GET', 'http://ex.com/b', null],
    ])
    expect(transport.sent).toHaveLength(1)
    const end = await session.get('http://ex.com/b')
    const { done } = await session.resolveRedirects(end, end.request, options).next()
    expect(done).toBe(true)
  })
})

describe('headers and cookies that are set whole', () => {
  it('may be plain objects, and replace all that was there', async () => {
    const { session, transport } = watched()
    session.headers = { 'X-A': '1', 'X-B': null }
    session.cookies = { c: '2' }
    session.headers.update({ 'x-a': '3' })
    await session.get('http://ex.com/')
    expect(transport.last.headers).toEqual([
      ['Host', 'ex.com'],
      ['x-a', '3'],
      ['Cookie', 'c=2'],
    ])
  })

  it('are the very dict and jar that were given', () => {
    const session = new Session()
    const headers = new requests.structures.CaseInsensitiveDict({ a: '1' })
    const cookies = new requests.cookies.RequestsCookieJar()
    Object.assign(session, { headers, cookies })
    expect(session.headers).toBe(headers)
    expect(session.cookies).toBe(cookies)
  })
})

describe('using', () => {
  it('closes every adapter, waiting for it or not', async () => {
    const close = vi.fn()
    class Closing extends BaseAdapter {
      send(): Promise<Response> {
        throw new Error('Nothing is sent here.')
      }
      close(): void {
        close()
      }
    }
    const session = new Session()
    session.mount('test://', new Closing())
    session[dispose]()
    await session[asyncDispose]()
    expect(close).toHaveBeenCalledTimes(2)
  })
})

describe('requests.debug', () => {
  afterEach(() => vi.restoreAllMocks())

  it('logs each exchange in the words of urllib3', async () => {
    const log = vi.spyOn(console, 'debug').mockReturnValue()
    const { session } = watched(undefined, {
      'http://ex.com/a?q=1': { status: 404 },
      'https://ex.com:8443/': { body: new Blob(['of any length']).stream() },
    })
    await session.get('http://ex.com/a?q=1')
    expect(log).not.toHaveBeenCalled()
    trust({ DEBUG: 'express, requests' })
    expect(requests.debug).toBe(true)
    await session.get('http://ex.com/a?q=1')
    await session.get('https://ex.com:8443/')
    requests.debug = false
    await session.get('http://ex.com/')
    expect(log.mock.calls.flat()).toEqual([
      'requests: http://ex.com:80 "GET /a?q=1 HTTP/1.1" 404 0',
      'requests: https://ex.com:8443 "GET / HTTP/1.1" 200 None',
    ])
  })
})
