import { describe, expect, it } from 'vitest'
import { ask } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin({ prefix: '/httpbin' })
const status = (codes: string, method = 'GET') =>
  ask(httpbin, `/httpbin/status/${codes}`, { method })
const html = 'text/html; charset=utf-8'

describe('/status', () => {
  it.each([
    ['200', 200, 'OK', html],
    ['204', 204, 'NO CONTENT', html],
    ['404', 404, 'NOT FOUND', html],
    ['500', 500, 'INTERNAL SERVER ERROR', html],
    ['299', 299, 'UNKNOWN', html],
    ['308', 308, 'PERMANENT REDIRECT', html],
    ['304', 304, 'NOT MODIFIED', undefined],
    ['401', 401, 'UNAUTHORIZED', undefined],
    ['418', 418, "I'M A TEAPOT", undefined],
    ['406', 406, 'NOT ACCEPTABLE', 'application/json'],
  ])('%s', async (code, number, reason, type) => {
    const answer = await status(code)
    expect([answer.status, answer.reason, answer.header('Content-Type')]).toEqual([
      number,
      reason,
      type,
    ])
  })

  it.each(['301', '302', '303', '305', '307'])('%s leads back under the prefix', async (code) => {
    const answer = await status(code)
    expect(answer.header('Location')).toBe('/httpbin/redirect/1')
    expect(answer.header('Content-Type')).toBeUndefined()
    expect(answer.text).toBe('')
  })

  it('has the challenges and bodies that some statuses always have', async () => {
    expect((await status('401')).header('WWW-Authenticate')).toBe('Basic realm="Fake Realm"')
    expect((await status('407')).header('Proxy-Authenticate')).toBe('Basic realm="Fake Realm"')
    const teapot = await status('418')
    expect(teapot.bytes).toHaveLength(135)
    expect(teapot.text).toMatch(/^\n {4}-=\[ teapot \]=-\n/)
    expect(teapot.header('x-more-info')).toBe('http://tools.ietf.org/html/rfc2324')
    expect((await status('406')).bytes).toHaveLength(142)
  })

  it.each(['204', '304'])('%s has neither a body nor a length', async (code) => {
    const answer = await status(code)
    expect(answer.bytes).toBeNull()
    expect(answer.header('Content-Length')).toBeUndefined()
  })

  it.each(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'])(
    'answers %s',
    async (method) => {
      expect((await status('201', method)).status).toBe(201)
    },
  )

  it.each([
    [0, 201],
    [0.24, 201],
    [0.25, 502],
    [0.999, 502],
  ])('picks from a weighted list by chance %d', async (chance, picked) => {
    const dice = createHttpbin({ random: () => chance })
    expect((await ask(dice, '/status/201:1,404:0,502:3')).status).toBe(picked)
  })

  it.each([
    'abc',
    '200:1',
    '2e2',
    '200,',
    '200:x,201',
    '200:1:2,3',
    '-200',
    '200,99',
    '0',
    '99',
    '100',
    '101',
    '600',
    '1000',
    '9'.repeat(400),
    '200:0,201:0',
    '200:1e999,201',
    '%FF',
    'NaN',
  ])('refuses %.30s', async (codes) => {
    const answer = await status(codes)
    expect(answer.status).toBe(400)
    expect(answer.header('Content-Type')).toBe('text/plain; charset=utf-8')
    expect(answer.text).toMatch(/^Invalid status code/)
  })
})
