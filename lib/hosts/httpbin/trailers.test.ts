import { describe, expect, it } from 'vitest'
import { ask, questionTo } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin()

describe('/trailers', () => {
  it('sends every pair behind the body, and announces the names', async () => {
    const { headers, trailers, body } = await httpbin(questionTo('/trailers?X-A=1&x-b=2&X-A=3'))
    expect(trailers).toEqual([
      ['X-A', '1'],
      ['x-b', '2'],
      ['X-A', '3'],
    ])
    expect(headers).toContainEqual(['Trailer', 'X-A, x-b'])
    expect(headers.map(([name]) => name)).not.toContain('Content-Length')
    expect(body).not.toBeInstanceOf(Uint8Array)
    expect((await ask(httpbin, '/trailers?X-A=1&x-b=2&X-A=3')).json()).toEqual({
      'X-A': ['1', '3'],
      'x-b': '2',
    })
  })

  it('announces nothing where there is nothing', async () => {
    expect((await ask(httpbin, '/trailers')).header('Trailer')).toBeUndefined()
  })

  it.each([
    'Content-Length=1',
    'transfer-encoding=chunked',
    'Host=evil',
    'Content-Type=text/html',
    'Set-Cookie=a=b',
    'Authorization=x',
    'Cache-Control=no-store',
    'Trailer=x',
    'Clear-Site-Data=%22*%22',
    'Location=/',
    'Access-Control-Allow-Origin=*',
    'a%20b=1',
    'a%0D%0Ab=1',
    '=1',
    'X=a%0D%0Ab',
    'X=%00',
    'X=%E2%82%AC',
  ])('refuses %s', async (query) => {
    const answer = await ask(httpbin, `/trailers?${query}`)
    expect([answer.status, answer.text]).toEqual([400, expect.stringMatching(/trailer/)])
  })

  it('has room for so many', async () => {
    const query = Array.from({ length: 81 }, () => 'a=1').join('&')
    expect((await ask(httpbin, `/trailers?${query}`)).status).toBe(413)
  })
})
