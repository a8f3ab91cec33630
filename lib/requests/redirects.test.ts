import { afterEach, describe, expect, it, vi } from 'vitest'
import { HTTPAdapter } from './adapters'
import { setDefaultTransport } from './default-transport'
import { type FakeAnswer, FakeTransport } from './fake-transport.fixture'
import requests from './index'
import { redirectMethod, stripsAuth } from './redirects'
import type { Response } from './response'
import { Session } from './session'

const to = (location: string, status = 302, ...more: [string, string][]): FakeAnswer => ({
  status,
  headers: [['Location', location], ...more],
  body: `to ${location}`,
})

function site(answers: Readonly<Record<string, FakeAnswer>>) {
  const transport = new FakeTransport(({ url }) => answers[url] ?? { body: 'there' })
  const session = new Session()
  session.mount('http://', new HTTPAdapter({ transport }))
  return { transport, session }
}

afterEach(() => {
  setDefaultTransport(null)
  vi.restoreAllMocks()
})

// Measured against requests 2.34.2.
describe('redirectMethod', () => {
  it.each([
    [301, 'GET HEAD GET PUT PATCH DELETE OPTIONS FOO'],
    [302, 'GET HEAD GET GET GET GET GET GET'],
    [303, 'GET HEAD GET GET GET GET GET GET'],
    [307, 'GET HEAD POST PUT PATCH DELETE OPTIONS FOO'],
    [308, 'GET HEAD POST PUT PATCH DELETE OPTIONS FOO'],
  ])('after %i', (status, then) => {
    const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'FOO']
    expect(methods.map((method) => redirectMethod(method, status)).join(' ')).toBe(then)
  })
})

describe('stripsAuth', () => {
  it.each([
    ['http://ex.com/', 'http://ex.com/b', false],
    ['http://EX.com/', 'http://ex.com/', false],
    ['http://ex.com/', 'http://sub.ex.com/', true],
    ['http://sub.ex.com/', 'http://ex.com/', true],
    ['http://ex.com/', 'https://ex.com/', false],
    ['http://ex.com:80/', 'https://ex.com:443/', false],
    ['https://ex.com/', 'http://ex.com/', true],
    ['http://ex.com/', 'http://ex.com:80/', false],
    ['https://ex.com:443/', 'https://ex.com/', false],
    ['http://ex.com:8080/', 'http://ex.com:8080/', false],
    ['http://ex.com:8080/', 'http://ex.com/', true],
    ['http://ex.com:8080/', 'https://ex.com:8080/', true],
    ['http://ex.com:8080/', 'https://ex.com/', true],
    ['http://ex.com/', 'https://ex.com:8443/', true],
  ])('from %s to %s: %j', (from, target, strips) => {
    expect(stripsAuth(from, target)).toBe(strips)
    expect(new Session().shouldStripAuth(from, target)).toBe(strips)
  })
})

describe('a chain of redirects', () => {
  it('ends with a response that is not in its own history', async () => {
    const { session } = site({ 'http://ex.com/a': to('/b'), 'http://ex.com/b': to('/c') })
    const response = await session.get('http://ex.com/a')
    expect(response.history).not.toContain(response)
    for (const hop of response.history) expect(hop.history).not.toContain(hop)
    expect(response.history[1]?.history).toEqual([response.history[0]])
  })

  it('has all but its last body read, also with stream', async () => {
    const { session } = site({ 'http://ex.com/a': to('/b'), 'http://ex.com/b': to('/c') })
    const response = await session.get('http://ex.com/a', { stream: true })
    expect(response.history.map((hop) => hop.text)).toEqual(['to /b', 'to /c'])
    expect(() => response.text).toThrow('await response.read()')
    await response.read()
    expect(response.text).toBe('there')
  })

  it('measures the time of each hop alone', async () => {
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    const took: Record<string, number> = { 'http://ex.com/a': 5000, 'http://ex.com/b': 7000 }
    const session = new Session()
    const transport = new FakeTransport(({ url }) => {
      now += took[url] ?? 0
      return url.endsWith('/a') ? to('/b') : {}
    })
    session.mount('http://', new HTTPAdapter({ transport }))
    const response = await session.get('http://ex.com/a')
    const seconds = [...response.history, response].map((hop) => hop.elapsed.totalSeconds())
    expect(seconds).toEqual([5, 7])
  })

  it('asks the adapter of each place', async () => {
    const { session, transport } = site({ 'http://ex.com/a': to('https://other.test/') })
    const other = new FakeTransport()
    session.mount('https://other.test/', new HTTPAdapter({ transport: other }))
    const response = await session.get('http://ex.com/a')
    expect([transport.sent.length, other.sent.length]).toEqual([1, 1])
    expect(response.connection).toBe(session.getAdapter('https://other.test/'))
    expect(response.history[0]?.connection).toBe(session.getAdapter('http://ex.com/'))
  })

  it('keeps its body and what describes it only after 307 and 308', async () => {
    const framing = /^(content-|transfer-)/i
    for (const status of [301, 302, 303, 307, 308]) {
      const { session, transport } = site({ 'http://ex.com/a': to('/b', status) })
      await session.put('http://ex.com/a', { json: { a: 1 } })
      const described = transport.last.headers
        .map(([name]) => name)
        .filter((it) => framing.test(it))
      expect([status, described, transport.lastBody]).toEqual(
        status < 307 ? [status, [], null] : [status, ['Content-Length', 'Content-Type'], '{"a":1}'],
      )
    }
  })

  it('of a module function has cookies along the way, which are forgotten', async () => {
    const set: [string, string] = ['Set-Cookie', 'a=1']
    const transport = new FakeTransport(({ url }) => (url.endsWith('/a') ? to('/b', 302, set) : {}))
    setDefaultTransport(transport)
    await requests.get('http://ex.com/a')
    await requests.get('http://ex.com/b')
    const cookies = transport.sent.map(
      ({ headers }) => headers.find(([name]) => name === 'Cookie')?.[1] ?? null,
    )
    expect(cookies).toEqual([null, 'a=1', null])
  })
})

describe('hooks along a chain', () => {
  it("see a response before its body is read and before its cookies are the session's", async () => {
    const { session } = site({
      'http://ex.com/a': to('/b', 302, ['Set-Cookie', 'a=1']),
      'http://ex.com/b': { headers: [['Set-Cookie', 'b=2']], body: 'there' },
    })
    const seen: unknown[] = []
    const response = (hop: Response) => {
      const isUnread = (() => {
        try {
          return hop.text === null
        } catch {
          return true
        }
      })()
      seen.push([hop.url, isUnread, session.cookies.keys(), hop.cookies.keys()])
    }
    await session.get('http://ex.com/a', { hooks: { response } })
    expect(seen).toEqual([
      ['http://ex.com/a', true, [], ['a']],
      ['http://ex.com/b', true, ['a'], ['b']],
    ])
  })

  it("of a call that has none leave the session's", async () => {
    const { session } = site({})
    const own = vi.fn()
    session.hooks.response.push(own)
    await session.get('http://ex.com/', { hooks: {} })
    await session.get('http://ex.com/', { hooks: { response: [] } })
    expect(own).toHaveBeenCalledTimes(2)
    const other = vi.fn()
    await session.get('http://ex.com/', { hooks: { response: [other, other] } })
    expect([own.mock.calls.length, other.mock.calls.length]).toEqual([2, 2])
  })
})
