import { describe, expect, it } from 'vitest'
import { AuthBase, HTTPBasicAuth, HTTPBearerAuth, HTTPProxyAuth } from './auth'
import type { PreparedRequest } from './prepared-request'
import { Request } from './request'

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
