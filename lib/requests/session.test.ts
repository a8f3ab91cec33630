import { afterEach, describe, expect, it, vi } from 'vitest'
import { HTTPAdapter } from './adapters'
import { FakeTransport, redirecting } from './fake-transport.fixture'
import type { PreparedRequest } from './prepared-request'
import { Request } from './request'
import type { Response } from './response'
import { Session, type SessionDefaults } from './session'

function sessionOver(transport: FakeTransport, defaults?: SessionDefaults): Session {
  const session = new Session(defaults)
  session.mount('http://', new HTTPAdapter({ transport }))
  session.mount('https://', new HTTPAdapter({ transport }))
  return session
}

afterEach(() => vi.restoreAllMocks())

describe('what a session sends', () => {
  it('has Host and the default headers in their order, then the rest', async () => {
    const transport = new FakeTransport()
    const headers = { 'X-Mine': '1' }
    await sessionOver(transport).post('https://ex.com:8443/a', {
      json: 1,
      headers,
      auth: ['u', 'p'],
      cookies: { c: '2' },
    })
    expect(transport.last.headers).toEqual([
      ['Host', 'ex.com:8443'],
      ['User-Agent', expect.stringMatching(/^requests-ts\/\d+\.\d+\.\d+$/)],
      ['Accept-Encoding', 'gzip, deflate'],
      ['Accept', '*/*'],
      ['Connection', 'keep-alive'],
      ['X-Mine', '1'],
      ['Cookie', 'c=2'],
      ['Content-Length', '1'],
      ['Content-Type', 'application/json'],
      ['Authorization', `Basic ${btoa('u:p')}`],
    ])
  })

  it('leaves Host where the caller put it, and out what the caller removed', async () => {
    const transport = new FakeTransport()
    const headers = { Host: 'other.com', 'User-Agent': null, 'accept-encoding': null }
    await sessionOver(transport).get('http://ex.com/', { headers })
    expect(transport.last.headers).toEqual([
      ['Accept', '*/*'],
      ['Connection', 'keep-alive'],
      ['Host', 'other.com'],
    ])
  })

  it.each(['get', 'options', 'head', 'post', 'put', 'patch', 'delete'] as const)(
    'has the method of %s',
    async (name) => {
      const transport = new FakeTransport()
      await sessionOver(transport)[name]('http://ex.com/')
      expect(transport.last.method).toBe(name.toUpperCase())
    },
  )

  it.each([
    [{ a: '1', b: '2' }, { b: '3', c: '4' }, 'a=1&b=3&c=4'],
    [{ a: '1', b: '2' }, { a: null }, 'b=2'],
    [{ a: '1' }, 'x=y', 'x=y'],
    ['a=1', { x: 'y' }, 'x=y'],
    ['a=1', undefined, 'a=1'],
    [{ a: '1' }, undefined, 'a=1'],
    [{ a: '1' }, [['x', 'y']] as [string, string][], 'x=y'],
  ])('merges params %j and %j to %j', async (params, own, query) => {
    const transport = new FakeTransport()
    await sessionOver(transport, { params }).get('http://ex.com/', { params: own })
    expect(transport.last.url).toBe(`http://ex.com/?${query}`)
  })

  it("uses the session's auth, timeout and verify unless the call has its own", async () => {
    const transport = new FakeTransport()
    const session = sessionOver(transport, { auth: ['s', 's'], timeout: [1, 2] })
    await session.get('http://ex.com/')
    expect(transport.last).toMatchObject({ connectTimeout: 1, readTimeout: 2, verify: true })
    expect(transport.last.headers.at(-1)).toEqual(['Authorization', `Basic ${btoa('s:s')}`])
    await session.get('http://ex.com/', { auth: ['c', 'c'], timeout: null })
    expect(transport.last).toMatchObject({ connectTimeout: null, readTimeout: null })
    expect(transport.last.headers.at(-1)).toEqual(['Authorization', `Basic ${btoa('c:c')}`])
  })

  it('warns once of a timeout that looks like milliseconds, redirects or not', async () => {
    const emit = vi.spyOn(process, 'emitWarning').mockReturnValue()
    const transport = redirecting({ '/a': [302, '/b'], '/b': [302, '/c'] })
    await sessionOver(transport).get('http://ex.com/a', { timeout: 3000 })
    expect(emit).toHaveBeenCalledOnce()
  })

  it('warns of every unverified https request', async () => {
    const emit = vi.spyOn(process, 'emitWarning').mockReturnValue()
    const session = sessionOver(new FakeTransport(), { verify: false })
    await session.get('https://ex.com/')
    await session.get('https://ex.com/')
    await session.get('http://ex.com/')
    expect(emit).toHaveBeenCalledTimes(2)
    expect(String(emit.mock.calls[0]?.[0])).toMatch(
      /^InsecureRequestWarning: Unverified HTTPS request is being made to host 'ex\.com'\. Adding/,
    )
  })

  it('refuses a header that was broken after it was prepared', async () => {
    const transport = new FakeTransport()
    const session = sessionOver(transport)
    const prepared = await session.prepareRequest(new Request('GET', 'http://ex.com/'))
    prepared.headers['X-A'] = 'b\r\nEvil: 1'
    await expect(session.send(prepared)).rejects.toMatchObject({ name: 'InvalidHeader' })
    expect(transport.sent).toEqual([])
  })

  it('sends only what was prepared', async () => {
    const request = new Request('GET', 'http://ex.com/')
    const sending = sessionOver(new FakeTransport()).send(request as unknown as PreparedRequest)
    await expect(sending).rejects.toThrow('You can only send PreparedRequests')
  })

  it('rejects with the reason of its signal, before and while it waits', async () => {
    const reason = new Error('enough')
    const transport = new FakeTransport()
    const session = sessionOver(transport)
    const signal = AbortSignal.abort(reason)
    await expect(session.get('http://ex.com/', { signal })).rejects.toBe(reason)
    expect(transport.sent).toEqual([])
    const live = new AbortController().signal
    await session.get('http://ex.com/', { signal: live })
    expect(transport.last.signal).toBe(live)
  })
})

describe('redirects', () => {
  it.each([
    ['GET', 301, 'GET', false],
    ['HEAD', 302, 'HEAD', false],
    ['HEAD', 303, 'HEAD', false],
    ['POST', 301, 'GET', false],
    ['PUT', 301, 'PUT', false],
    ['POST', 302, 'GET', false],
    ['PUT', 302, 'GET', false],
    ['DELETE', 303, 'GET', false],
    ['POST', 307, 'POST', true],
    ['PUT', 308, 'PUT', true],
  ])('%s after %i goes on as %s, with its body: %j', async (method, status, then, keepsBody) => {
    const transport = redirecting({ '/a': [status, '/b'] })
    const options = { data: 'x', allowRedirects: true }
    await sessionOver(transport).request(method, 'http://ex.com/a', options)
    expect(transport.last.method).toBe(then)
    expect(transport.lastBody).toBe(keepsBody ? 'x' : null)
    const lengths = transport.last.headers.filter(([name]) => name === 'Content-Length')
    expect(lengths).toEqual(keepsBody ? [['Content-Length', '1']] : [])
  })

  it.each([300, 304, 305, 306])('%i is not followed', async (status) => {
    const transport = redirecting({ '/a': [status, '/b'] })
    const response = await sessionOver(transport).get('http://ex.com/a')
    expect(response.statusCode).toBe(status)
    expect(response.isRedirect).toBe(false)
  })

  it('keeps every response, each with those before it', async () => {
    const transport = redirecting({ '/a': [301, '/b'], '/b': [302, 'c'] })
    const response = await sessionOver(transport).get('http://ex.com/a')
    expect(response.url).toBe('http://ex.com/c')
    expect(response.text).toBe('arrived at http://ex.com/c')
    expect(response.history.map((hop) => hop.url)).toEqual(['http://ex.com/a', 'http://ex.com/b'])
    expect(response.history.map((hop) => hop.history.length)).toEqual([0, 1])
    expect(response.history[0]?.text).toBe('moved')
    expect(response.history[0]?.isPermanentRedirect).toBe(true)
    expect(response.history[1]?.isPermanentRedirect).toBe(false)
  })

  it('ends after maxRedirects with the last response', async () => {
    const transport = redirecting({ '/a': [302, '/a'] })
    const session = sessionOver(transport, { maxRedirects: 3 })
    await expect(session.get('http://ex.com/a')).rejects.toMatchObject({
      name: 'TooManyRedirects',
      message: 'Exceeded 3 redirects.',
      response: { statusCode: 302 },
    })
    expect(transport.sent).toHaveLength(4)
    session.maxRedirects = 0
    await expect(session.get('http://ex.com/a')).rejects.toThrow('Exceeded 0 redirects.')
    await expect(sessionOver(transport).get('http://ex.com/a')).rejects.toThrow(
      'Exceeded 30 redirects.',
    )
  })

  it('gives the next request instead of sending it', async () => {
    const transport = redirecting({ '/a': [302, '/b'] })
    const session = sessionOver(transport)
    const response = await session.get('http://ex.com/a', { allowRedirects: false })
    expect(response.statusCode).toBe(302)
    expect(response.history).toEqual([])
    expect(response.next?.url).toBe('http://ex.com/b')
    const { next } = response
    if (next !== null) expect((await session.send(next)).text).toBe('arrived at http://ex.com/b')
  })

  it('are not followed by head unless it is told to', async () => {
    const transport = redirecting({ '/a': [302, '/b'] })
    const session = sessionOver(transport)
    expect((await session.head('http://ex.com/a')).statusCode).toBe(302)
    expect((await session.head('http://ex.com/a', { allowRedirects: true })).statusCode).toBe(200)
  })

  it.each([
    ['http://ex.com/a', 'http://ex.com/b', true],
    ['http://ex.com/a', 'http://other.com/b', false],
    ['http://ex.com/a', 'https://ex.com/b', true],
    ['https://ex.com/a', 'http://ex.com/b', false],
    ['http://ex.com:80/a', 'http://ex.com/b', true],
    ['http://ex.com:8080/a', 'https://ex.com/b', false],
    ['https://ex.com/a', 'https://ex.com:444/b', false],
    ['https://EX.com/a', 'https://ex.com/b', true],
  ])('from %s to %s keeps Authorization: %j', async (from, to, keeps) => {
    const transport = redirecting({ '/a': [302, to] })
    const headers = { Authorization: 'secret', 'X-Api-Key': 'kept' }
    await sessionOver(transport).get(from, { headers })
    const names = transport.last.headers.map(([name]) => name)
    expect(transport.last.url).toBe(to)
    expect(names.includes('Authorization')).toBe(keeps)
    // Only Authorization is known to be secret; requests keeps other headers, too.
    expect(names).toContain('X-Api-Key')
  })

  it('drop a Cookie header, even to the same host', async () => {
    const transport = redirecting({ '/a': [302, '/b'] })
    await sessionOver(transport).get('http://ex.com/a', { headers: { Cookie: 'a=1' } })
    expect(transport.last.headers.map(([name]) => name)).not.toContain('Cookie')
  })

  it('carry the fragment over, unless the Location has its own', async () => {
    const transport = redirecting({ '/a': [302, '/b'], '/b': [302, '/c#own'], '/c': [302, '/d'] })
    const response = await sessionOver(transport).get('http://ex.com/a#first')
    const urls = [...response.history, response].map((hop) => hop.url)
    expect(urls).toEqual(
      ['/a#first', '/b#first', '/c#own', '/d#own'].map((path) => `http://ex.com${path}`),
    )
  })

  it('read a Location of UTF-8 bytes', async () => {
    const transport = redirecting({ '/a': [302, '/\u00c3\u00bc'] })
    expect((await sessionOver(transport).get('http://ex.com/a')).url).toBe('http://ex.com/%C3%BC')
  })

  it('to another scheme have no adapter', async () => {
    const transport = redirecting({ '/a': [302, 'ftp://ex.com/'] })
    await expect(sessionOver(transport).get('http://ex.com/a')).rejects.toMatchObject({
      name: 'InvalidSchema',
      message: "No connection adapters were found for 'ftp://ex.com/'",
    })
  })

  it('can be found elsewhere by overriding getRedirectTarget', async () => {
    class Follower extends Session {
      override getRedirectTarget(response: Response): string | null {
        return response.headers.get('Location', null)
      }
    }
    const session = new Follower()
    session.mount('http://', new HTTPAdapter({ transport: redirecting({ '/a': [200, '/b'] }) }))
    expect((await session.get('http://ex.com/a')).url).toBe('http://ex.com/b')
  })
})

describe('hooks', () => {
  it('see every hop with what is needed to repeat it', async () => {
    const seen: unknown[] = []
    const hook = (response: Response, options: object) => {
      seen.push([response.url, options])
    }
    const transport = redirecting({ '/a': [302, '/b'] })
    await sessionOver(transport).get('http://ex.com/a', { timeout: 3, hooks: { response: hook } })
    const options = { timeout: 3, verify: true, proxies: {}, stream: false, cert: null }
    expect(seen).toEqual([
      ['http://ex.com/a', options],
      ['http://ex.com/b', options],
    ])
  })

  it("of the call replace the session's, and may replace the response", async () => {
    const own = vi.fn()
    const session = sessionOver(new FakeTransport(), { hooks: { response: own } })
    const other = await session.get('http://ex.com/other')
    own.mockClear()
    const response = await session.get('http://ex.com/', { hooks: { response: async () => other } })
    expect(response).toBe(other)
    expect(own).not.toHaveBeenCalled()
  })

  it('may throw', async () => {
    const session = sessionOver(new FakeTransport(() => ({ status: 500, reason: 'Oops' })))
    session.hooks.response.push((response) => response.raiseForStatus())
    await expect(session.get('http://ex.com/')).rejects.toThrow('500 Server Error: Oops')
  })
})

describe('adapters of a session', () => {
  it('are chosen by the longest prefix, in any letter case', () => {
    const session = new Session()
    const [long, short] = [new HTTPAdapter(), new HTTPAdapter()]
    session.mount('https://ex.com/a/', long)
    session.mount('https://EX.com/', short)
    expect([...session.adapters.keys()]).toEqual([
      'https://ex.com/a/',
      'https://EX.com/',
      'https://',
      'http://',
    ])
    expect(session.getAdapter('https://ex.com/a/b')).toBe(long)
    expect(session.getAdapter('HTTPS://ex.com/b')).toBe(short)
    expect(() => session.getAdapter('localhost:3000/')).toThrow(
      "No connection adapters were found for 'localhost:3000/'",
    )
  })

  it('replace one another in place', () => {
    const session = new Session()
    const again = new HTTPAdapter()
    session.mount('https://', again)
    expect([...session.adapters.keys()]).toEqual(['https://', 'http://'])
    expect(session.getAdapter('https://ex.com/')).toBe(again)
  })

  it('are closed with the session, which can be used again', async () => {
    const transport = new FakeTransport()
    const again = sessionOver(transport)
    {
      await using session = again
      await session.get('http://ex.com/')
    }
    expect(transport.closed).toBe(2)
    expect((await again.get('http://ex.com/')).statusCode).toBe(200)
  })
})

describe('Session.captureInitiator', () => {
  afterEach(() => {
    Session.captureInitiator = null
  })

  it('is called at once, for the call and not for its hops, and goes to every hop', async () => {
    let line = 1
    const capture = vi.fn(() => line)
    Session.captureInitiator = capture
    const transport = redirecting({ '/a': [302, '/b'] })
    const pending = sessionOver(transport).get('http://ex.com/a')
    line = 2
    await pending
    expect(capture).toHaveBeenCalledOnce()
    expect(transport.sent.map(({ initiator }) => initiator)).toEqual([1, 1])
  })

  it('is called for send, too', async () => {
    const transport = new FakeTransport()
    const session = sessionOver(transport)
    const prepared = await session.prepareRequest(new Request('GET', 'http://ex.com/'))
    Session.captureInitiator = () => 'here'
    await session.send(prepared)
    expect(transport.last.initiator).toBe('here')
  })
})

describe('new Session()', () => {
  it('refuses what it does not know', () => {
    expect(() => new Session({ header: {} } as never)).toThrow("Did you mean 'headers'?")
    expect(() => new Session({ cookie: {} } as never)).toThrow("Did you mean 'cookies'?")
  })
})
