/** other.test and evil.test, the redirects that lead there, and loop.test. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import requests, { Session } from '../../requests/index'
import { type CourseNetwork, carriers, courseNetwork } from '../../tunnel/carrier-network.fixture'
import { failureOf } from './failure.fixture'

let network: CourseNetwork
afterEach(() => {
  network.close()
  expect(network.faults).toEqual([])
})

describe.each(carriers)('%s', (carrier) => {
  beforeEach(async () => {
    network = await courseNetwork({ carrier })
  })

  test('what leaks to a stranger by a redirect: own headers, but not Authorization', async () => {
    const response = await requests.get('https://trouble.test/leave/302/evil.test', {
      auth: ['mara', 'kettle'],
      headers: { 'X-Api-Key': 'not-for-strangers' },
      cookies: { session: 'abc' },
    })
    expect(response.url).toBe('https://evil.test/echo')
    expect(response.json()).toMatchObject({
      host: 'evil.test',
      method: 'GET',
      secrets: [{ in: 'header', name: 'X-Api-Key', value: 'not-for-strangers' }],
      verdict: 'A secret has come here.',
    })
  })

  test('what is sent there directly is all marked', async () => {
    const response = await requests.post('https://other.test/echo?token=t&tea=oolong', {
      auth: ['mara', 'kettle'],
      data: { password: 'p', cups: '2' },
    })
    expect(response.json().secrets).toEqual([
      { in: 'header', name: 'Authorization', value: 'Basic bWFyYTprZXR0bGU=', says: 'mara:kettle' },
      { in: 'query', name: 'token', value: 't' },
      { in: 'body', name: 'password', value: 'p' },
    ])
    expect((await requests.get('https://other.test/echo')).json().verdict).toBe(
      'No secret has come here.',
    )
  })

  test.each([
    [302, 'GET', ''],
    [307, 'POST', 'token=t'],
    [308, 'POST', 'token=t'],
  ])('%i keeps what it keeps', async (status, method, body) => {
    const url = `https://trouble.test/leave/${status}/other.test?scheme=http`
    const answer = (await requests.post(url, { data: { token: 't' } })).json()
    expect(answer).toMatchObject({ method, body, scheme: 'http' })
    expect(answer.secrets).toHaveLength(body === '' ? 0 : 1)
  })

  test.each([
    ['/leave/302/httpbin.org', 404, 'The host must be one of other.test, evil.test.'],
    ['/leave/200/evil.test', 404, 'The status must be one of 301, 302, 303, 307, 308.'],
    ['/leave/302/evil.test?scheme=ftp', 400, '`scheme` must be one of https, http.'],
  ])('trouble.test%s leads nowhere', async (target, status, message) => {
    const response = await requests.get(`https://trouble.test${target}`)
    expect([response.statusCode, response.json().message]).toEqual([status, message])
  })

  test.each(['/two/a', '/itself', '/growing/more'])('loop.test%s has no end', async (path) => {
    expect(await failureOf(requests.get(`https://loop.test${path}`))).toEqual({
      name: 'TooManyRedirects',
      message: 'Exceeded 30 redirects.',
      code: null,
    })
    const session = new Session({ maxRedirects: 2 })
    expect((await failureOf(session.get(`https://loop.test${path}`))).message).toBe(
      'Exceeded 2 redirects.',
    )
    await session.close()
  })

  test('an address that grows is never the same, and stays within bounds', async () => {
    const options = { allowRedirects: false }
    const next = async (path: string) =>
      (await requests.get(`https://loop.test${path}`, options)).headers.Location
    expect(await next('/growing/more')).toBe('/growing/more/more')
    const long = `/growing${'/more'.repeat(5000)}`
    expect((await next(long))?.length).toBeLessThanOrEqual(long.length)
  })

  test('a loop that a cookie ends', async () => {
    const response = await requests.get('https://loop.test/until-cookie')
    expect(response.json()).toEqual({ arrived: true })
    expect(response.history).toHaveLength(1)
  })
})
