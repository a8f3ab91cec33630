import { describe, expect, it } from 'vitest'
import type { HeaderList } from '../../http/message'
import { ask, stillClock } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin({ clock: stillClock() })
const get = (target: string, headers: HeaderList = []) => ask(httpbin, target, { headers })

describe('/cache', () => {
  it('is /get with a date and a tag of its own', async () => {
    const answer = await get('/cache?a=1')
    expect(answer.json()).toMatchObject({ args: { a: '1' }, url: 'http://host.test/cache?a=1' })
    expect(answer.header('Last-Modified')).toBe('Sat, 01 Jun 2024 12:00:00 GMT')
    expect(answer.header('ETag')).toMatch(/^[0-9a-f]{32}$/)
    expect((await get('/cache')).header('ETag')).not.toBe(answer.header('ETag'))
  })

  it.each(['If-Modified-Since', 'If-None-Match'])('is 304 with any %s', async (name) => {
    const answer = await get('/cache', [[name, 'x']])
    expect([answer.status, answer.bytes, answer.header('Content-Type')]).toEqual([
      304,
      null,
      undefined,
    ])
    expect((await get('/cache', [[name, '']])).status).toBe(200)
  })

  it.each([
    ['60', '60'],
    ['0', '0'],
    ['007', '7'],
    ['000', '0'],
    ['12345678901234567890', '12345678901234567890'],
  ])('/cache/%s may be kept for so long', async (seconds, kept) => {
    const answer = await get(`/cache/${seconds}`)
    expect(answer.header('Cache-Control')).toBe(`public, max-age=${kept}`)
    expect(Object.keys(answer.json() as object)).toEqual(['args', 'headers', 'origin', 'url'])
  })

  it('/cache/-1 is 404', async () => {
    expect((await get('/cache/-1')).status).toBe(404)
  })
})

describe('/etag', () => {
  it('is /get with the tag, as it stands', async () => {
    const answer = await get('/etag/v1')
    expect([answer.status, answer.header('ETag')]).toEqual([200, 'v1'])
    expect(answer.json()).toMatchObject({ url: 'http://host.test/etag/v1' })
  })

  it.each(['v1', '"v1"', 'W/"v1"', '"a", "v1"', 'a,v1', '*', '"a",W/"v1" ,b', ' "v1" ', '"v1'])(
    'is 304 when If-None-Match is %s',
    async (value) => {
      const answer = await get('/etag/v1', [['If-None-Match', value]])
      expect([answer.status, answer.header('ETag'), answer.bytes]).toEqual([304, 'v1', null])
      expect(answer.header('Content-Type')).toBeUndefined()
    },
  )

  it.each(['"v2"', '', ',', '"a, v1"', 'w/"v1"', '"V1"'])(
    'is 200 when If-None-Match is %s',
    async (value) => {
      expect((await get('/etag/v1', [['If-None-Match', value]])).status).toBe(200)
    },
  )

  it.each([
    ['"v1"', 200],
    ['W/"v1"', 200],
    ['*', 200],
    ['"a", "b"', 412],
    ['', 200],
  ])('If-Match %s is %i', async (value, status) => {
    const answer = await get('/etag/v1', [['If-Match', value]])
    expect([answer.status, answer.header('ETag')]).toEqual([
      status,
      status === 200 ? 'v1' : undefined,
    ])
  })

  it('asks If-Match only where there is no If-None-Match', async () => {
    const both = (none: string): HeaderList => [
      ['If-None-Match', none],
      ['If-Match', '"other"'],
    ]
    expect((await get('/etag/v1', both('"old"'))).status).toBe(200)
    expect((await get('/etag/v1', both('"v1"'))).status).toBe(304)
    expect((await get('/etag/v1', both(''))).status).toBe(412)
  })

  it('joins repeated fields', async () => {
    const answer = await get('/etag/b', [
      ['If-None-Match', '"a"'],
      ['if-none-match', '"b"'],
    ])
    expect(answer.status).toBe(304)
  })

  it('takes tags with commas, quotes and other scripts', async () => {
    expect((await get('/etag/a%2Cb', [['If-None-Match', '"a,b"']])).status).toBe(304)
    const answer = await get('/etag/caf%C3%A9', [['If-None-Match', '"caf\xc3\xa9"']])
    expect([answer.status, answer.header('ETag')]).toEqual([304, 'caf\xc3\xa9'])
  })

  it('refuses a tag that no field can carry', async () => {
    expect((await get('/etag/a%0D%0ASet-Cookie:x')).status).toBe(400)
  })
})
