import { describe, expect, it } from 'vitest'
import { ask } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin()
const basic = (pair: string, encoding: BufferEncoding = 'utf8') =>
  `Basic ${Buffer.from(pair, encoding).toString('base64')}`
const get = (target: string, authorization?: string) =>
  ask(httpbin, target, {
    headers: authorization === undefined ? [] : [['Authorization', authorization]],
  })

describe.each(['basic-auth', 'hidden-basic-auth'])('/%s', (name) => {
  it.each([
    ['/user/pass', basic('user:pass'), 'user'],
    ['/user/pass', basic('user:pass').replace('Basic', 'bAsIc '), 'user'],
    ['/u/a:b', basic('u:a:b'), 'u'],
    ['/%C3%BC/%20x%2F', basic('ü: x/'), 'ü'],
  ])('%s opens to %s', async (path, authorization, user) => {
    const answer = await get(`/${name}${path}`, authorization)
    expect(answer.status).toBe(200)
    expect(answer.json()).toEqual({ authenticated: true, user })
  })

  it.each([
    undefined,
    '',
    basic('user:Pass'),
    basic('user:'),
    basic('user'),
    basic('User:pass'),
    basic('ü:pass', 'latin1'),
    'Basic',
    'Basic %%%',
    'Bearer dXNlcjpwYXNz',
    'Digest username="user"',
  ])('not to %j', async (authorization) => {
    const answer = await get(`/${name}/user/pass`, authorization)
    expect(answer.status).toBe(name === 'basic-auth' ? 401 : 404)
    expect(answer.text).toBe('')
  })
})

it('one asks, with no Content-Type; the other pretends that nothing is there', async () => {
  const open = await get('/basic-auth/user/pass')
  expect(open.header('WWW-Authenticate')).toBe('Basic realm="Fake Realm"')
  expect(open.header('Content-Type')).toBeUndefined()
  const hidden = await get('/hidden-basic-auth/user/pass')
  expect(hidden.header('WWW-Authenticate')).toBeUndefined()
  expect(hidden.header('Content-Type')).toBe('text/html; charset=utf-8')
})

it.each(['/basic-auth/user', '/basic-auth/user/', '/basic-auth/a/b/c'])(
  '%s is unknown',
  async (target) => expect((await get(target, basic('user:'))).text).toContain('Not Found'),
)
