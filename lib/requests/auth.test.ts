import { afterEach, describe, expect, it } from 'vitest'
import { AuthBase, HTTPBasicAuth, HTTPBearerAuth, HTTPProxyAuth } from './auth'
import { setEnvironment } from './environment'
import type { PreparedRequest } from './prepared-request'
import { Request } from './request'
import { Session } from './session'

afterEach(() => setEnvironment(null))

const prepare = (auth: unknown, url = 'http://ex.com/', headers = {}) =>
  new Request('POST', url, { auth: auth as never, headers }).prepare()

class TokenAuth extends AuthBase {
  call(request: PreparedRequest): PreparedRequest {
    request.headers['X-TokenAuth'] = 'token'
    return request
  }
}

describe('auth', () => {
  it.each([
    [['user', 'pass'], 'Authorization', 'Basic dXNlcjpwYXNz'],
    [new HTTPBasicAuth('user', 'pass'), 'Authorization', 'Basic dXNlcjpwYXNz'],
    [['ü', 'ß'], 'Authorization', `Basic ${btoa('ü:ß')}`],
    [['👩', 'p'], 'Authorization', 'Basic 8J+RqTpw'],
    [new HTTPProxyAuth('user', 'pass'), 'Proxy-Authorization', 'Basic dXNlcjpwYXNz'],
    [new HTTPBearerAuth('abc'), 'Authorization', 'Bearer abc'],
    [new TokenAuth(), 'X-TokenAuth', 'token'],
  ])('row %# writes %s', async (auth, name, value) => {
    expect((await prepare(auth)).headers[name as string]).toBe(value)
  })

  it('may be a function, also an async one, and may change the body', async () => {
    const prepared = await prepare(async (request: PreparedRequest) => {
      request.body = 'signed'
      return request
    })
    expect(prepared.headers['Content-Length']).toBe('6')
  })

  it('sees the request as it will be sent: cookies, body, and what describes it', async () => {
    let seen: unknown
    const auth = (request: PreparedRequest) => {
      seen = [request.method, request.url, request.body, [...request.headers]]
      return request
    }
    const options = { auth, params: { a: 1 }, data: { b: '2' }, cookies: { c: '3' } }
    await new Request('POST', 'http://ex.com/', options).prepare()
    expect(seen).toEqual([
      'POST',
      'http://ex.com/?a=1',
      'b=2',
      ['Cookie', 'Content-Length', 'Content-Type'],
    ])
  })

  it('may return another request', async () => {
    const prepared = await prepare(async (request: PreparedRequest) => {
      const signed = request.copy()
      signed.url = 'http://ex.com/signed'
      signed.body = null
      return signed
    })
    expect([prepared.url, prepared.headers['Content-Length']]).toEqual([
      'http://ex.com/signed',
      '0',
    ])
  })

  it.each([
    ['call', 'session', 'netrc', 'url', 'call'],
    [null, 'session', 'netrc', 'url', 'session'],
    [null, null, 'netrc', 'url', 'netrc'],
    [null, null, null, 'url', 'url'],
    [null, null, null, null, 'header'],
  ])('of %s, %s, %s and %s, takes %s', async (call, session, netrc, url, expected) => {
    const text = netrc === null ? null : 'machine ex.com login netrc password x'
    setEnvironment({ get: () => undefined, netrc: () => text })
    const request = new Request('GET', `http://${url === null ? '' : 'url:x@'}ex.com/`, {
      auth: call === null ? null : [call, 'x'],
      headers: { Authorization: `Basic ${btoa('header:x')}` },
    })
    const auth = session === null ? null : ([session, 'x'] as const)
    const prepared = await new Session({ auth }).prepareRequest(request)
    expect(prepared.headers.Authorization).toBe(`Basic ${btoa(`${expected}:x`)}`)
  })

  it('comes from the URL when nothing else is given, over a header', async () => {
    const headers = { Authorization: 'mine' }
    const url = 'http://user:p%61ss@ex.com/'
    expect((await prepare(null, url, headers)).headers.Authorization).toBe('Basic dXNlcjpwYXNz')
    expect((await prepare(['a', 'b'], url)).headers.Authorization).toBe(`Basic ${btoa('a:b')}`)
  })

  it.each([[['user']], [['a', 'b', 'c']], [['a', 1]], ['user:pass'], [{}]])(
    'refuses %j',
    async (auth) => {
      await expect(prepare(auth)).rejects.toThrow('auth must be [user, password]')
    },
  )

  it('must give the request back', async () => {
    await expect(prepare(() => undefined)).rejects.toThrow('auth must return the request')
  })

  it('compares Basic by name and password', () => {
    const basic = new HTTPBasicAuth('a', 'b')
    expect(basic.equals(new HTTPBasicAuth('a', 'b'))).toBe(true)
    expect(basic.equals(new HTTPBasicAuth('a', 'c'))).toBe(false)
    expect(basic.equals(['a', 'b'])).toBe(false)
  })
})
