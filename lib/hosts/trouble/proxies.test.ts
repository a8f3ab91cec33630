import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import requests from '../../requests/index'
import { type CourseNetwork, carriers, courseNetwork } from '../../tunnel/carrier-network.fixture'
import { failureOf } from './failure.fixture'

const OPEN = 'http://proxy.test:3128'
const GUARDED = 'auth-proxy.test:3128'
const through = (proxy: string) => ({ proxies: { http: proxy, https: proxy } })

let network: CourseNetwork
afterEach(() => {
  network.close()
  expect(network.faults).toEqual([])
})

const seenBy = async (proxy: string) => (await requests.get(`${proxy}/seen`)).json().seen

describe.each(carriers)('%s', (carrier) => {
  beforeEach(async () => {
    network = await courseNetwork({ carrier })
  })

  test('an http request is all the proxy\u2019s to see, and says that it went through it', async () => {
    const headers = { 'X-Secret': 'kettle' }
    // Like the real one, httpbin hides what proxies add, unless it is asked for.
    const url = 'http://httpbin.org/headers?show_env=1'
    const response = await requests.get(url, { headers, ...through(OPEN) })
    expect(response.headers.Via).toBe('1.1 proxy.test')
    expect(response.json().headers.Via).toBe('1.1 proxy.test')
    const [sight] = await seenBy(OPEN)
    expect(sight.request).toBe('GET http://httpbin.org/headers?show_env=1 HTTP/1.1')
    expect(sight.headers).toContain('X-Secret: kettle')
  })

  test('of an https request it sees where it leads', async () => {
    const url = 'https://httpbin.org/headers?show_env=1'
    const response = await requests.get(url, {
      ...through(OPEN),
      headers: { 'X-Secret': 'kettle' },
    })
    expect(response.statusCode).toBe(200)
    expect('Via' in response.json().headers).toBe(false)
    expect(await seenBy(OPEN)).toEqual([
      { request: 'CONNECT httpbin.org:443 HTTP/1.1', headers: ['Host: httpbin.org:443'] },
    ])
    await requests.delete(`${OPEN}/seen`)
    expect(await seenBy(OPEN)).toEqual([])
  })

  test('a session opens one tunnel for all its requests', async () => {
    const session = requests.session()
    session.proxies = { https: OPEN }
    await session.get('https://httpbin.org/get')
    await session.get('https://httpbin.org/get')
    await session.close()
    expect(await seenBy(OPEN)).toHaveLength(1)
  })

  test.each(['mara:kettle', 'user:pass'])('%s opens auth-proxy.test', async (pair) => {
    const proxies = through(`http://${pair}@${GUARDED}`)
    for (const scheme of ['http', 'https']) {
      const response = await requests.get(`${scheme}://httpbin.org/headers`, proxies)
      expect(response.statusCode).toBe(200)
      // The origin never sees the credentials.
      expect(response.text).not.toMatch(/proxy-auth/i)
    }
    const [plain, tunnel] = await seenBy(`http://${GUARDED}`)
    const field = `Proxy-Authorization: Basic ${btoa(pair)}`
    expect(plain.headers).toContain(field)
    expect(tunnel.headers).toEqual(['Host: httpbin.org:443', field])
  })

  test.each(['', 'mara:tea@'])('without the right pair (%s) http is a 407', async (pair) => {
    const response = await requests.get(
      'http://httpbin.org/get',
      through(`http://${pair}${GUARDED}`),
    )
    expect(response.statusCode).toBe(407)
    expect(response.headers['Proxy-Authenticate']).toBe('Basic realm="auth-proxy.test"')
  })

  test('and https a ProxyError', async () => {
    const asked = requests.get('https://httpbin.org/get', through(`http://mara:tea@${GUARDED}`))
    expect(await failureOf(asked)).toEqual({
      name: 'ProxyError',
      message:
        "HTTPSConnectionPool(host='httpbin.org', port=443): Max retries exceeded with url: /get (Caused by ProxyError: Unable to connect to proxy http://auth-proxy.test:3128: Tunnel connection failed: 407 Proxy Authentication Required. It wants a name and a password that it knows, as in `http://name:password@auth-proxy.test:3128`.)",
      code: 'ERR_PROXY_TUNNEL',
    })
  })

  test('a dead port, for http: the pool is the proxy\u2019s', async () => {
    const asked = requests.get('http://httpbin.org/get', through('http://a:b@proxy.test:9'))
    expect(await failureOf(asked)).toEqual({
      name: 'ProxyError',
      message:
        "HTTPConnectionPool(host='proxy.test', port=9): Max retries exceeded with url: http://httpbin.org/get (Caused by ProxyError: Unable to connect to proxy http://proxy.test:9: NewConnectionError: Failed to establish a new connection: [Errno 111] Connection refused. `proxy.test` refused the connection: nothing listens on port 9 there; it listens on 3128.)",
      code: 'ECONNREFUSED',
    })
  })

  test('a dead port, for https', async () => {
    const asked = requests.get('https://httpbin.org/get', through('http://proxy.test:9'))
    expect(await failureOf(asked)).toMatchObject({
      name: 'ProxyError',
      message: expect.stringMatching(
        /^HTTPSConnectionPool\(host='httpbin\.org', port=443\): Max retries exceeded with url: \/get \(Caused by ProxyError: Unable to connect to proxy http:\/\/proxy\.test:9: NewConnectionError/,
      ),
      code: 'ECONNREFUSED',
    })
  })

  test('a proxy that nobody knows', async () => {
    const asked = requests.get('https://httpbin.org/get', through('http://prxy.test:3128'))
    expect(await failureOf(asked)).toMatchObject({
      name: 'ProxyError',
      message: expect.stringContaining(
        "NameResolutionError: Failed to resolve 'prxy.test'. No machine called `prxy.test` here; the closest is `proxy.test`.",
      ),
      code: 'ENOTFOUND',
    })
  })

  test('the failures of the machine behind it stay what they are', async () => {
    const fails = async (url: string) => (await failureOf(requests.get(url, through(OPEN)))).name
    expect(await fails('https://expired.test/')).toBe('SSLError')
    expect(await fails('https://refused.test/')).toBe('ConnectionError')
    expect(await fails('https://reset.test/before')).toBe('ConnectionError')
  })

  test('certificates of both sides pass through the tunnel', async () => {
    const options = { ...through(OPEN), cert: 'playground-client.pem' }
    expect((await requests.get('https://mtls.test/', options)).statusCode).toBe(200)
    const verify = { ...through(OPEN), verify: 'playground-ca.pem' }
    expect((await requests.get('https://internal.test/', verify)).statusCode).toBe(200)
  })
})
