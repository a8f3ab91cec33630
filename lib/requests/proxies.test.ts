import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { setEnvironment } from './environment'
import {
  getEnvironProxies,
  type Proxies,
  proxyAuthorization,
  resolveProxies,
  selectProxy,
  shouldBypassProxies,
} from './proxies'

function environment(variables: Readonly<Record<string, string>>): void {
  setEnvironment({ get: (name) => variables[name], netrc: () => null })
}

afterEach(() => setEnvironment(null))

describe('selectProxy', () => {
  const proxies = {
    http: 'http://http.proxy',
    'http://some.host': 'http://some.host.proxy',
    all: 'socks5://all',
    'all://other.host': 'http://other.proxy',
  }
  it.each([
    ['hTTp://u:p@Some.Host/path', proxies, 'http://some.host.proxy'],
    ['hTTp://u:p@Other.Host/path', proxies, 'http://http.proxy'],
    ['https://other.host/', proxies, 'http://other.proxy'],
    ['https://third.host:8443/', proxies, 'socks5://all'],
    ['https://ex.com/', { http: 'http://x' }, null],
    ['http://ex.com/', { http: null, all: 'http://x' }, null],
    ['http://ex.com/', null, null],
    ['http://ex.com/', {}, null],
  ])('%s by %j: %j', (url, given, proxy) => {
    expect(selectProxy(url, given as Proxies | null)).toBe(proxy)
  })
})

describe('shouldBypassProxies', () => {
  it.each([
    ['http://localhost:5000/', 'localhost', true],
    ['http://ex.com/', 'ex.com', true],
    ['http://EX.com/', 'ex.COM', true],
    ['http://sub.ex.com/', 'ex.com', true],
    ['http://sub.ex.com/', '.ex.com', true],
    ['http://ex.com/', '.ex.com', true],
    ['http://ab.com/', 'b.com', false],
    ['http://ex.com:8080/', 'ex.com:8080', true],
    ['http://ex.com/', 'ex.com:8080', false],
    ['http://sub.ex.com:8080/', 'ex.com:8080', true],
    ['http://ex.com/', 'one.test, ex.com ,two.test', true],
    ['http://192.168.0.1:5000/', '192.168.0.0/24', true],
    ['http://192.168.1.1:5000/', '192.168.0.0/24', false],
    ['http://192.168.0.1/', '192.168.0.1', true],
    ['http://192.168.0.1/', '0.1', false],
    ['http://10.1.2.3/', '10.0.0.0/33', false],
    ['http://10.1.2.3/', '0.0.0.0/0', false],
    ['http://172.16.1.1/', '172.16.1.1', true],
    ['http://[::1]/', '::1', true],
    ['http://ex.com/', '*', true],
    ['http://ex.com/', 'one.test,*', true],
    ['http://ex.com/', '', false],
    ['file:///etc/passwd', '', true],
  ])('%s with NO_PROXY=%s: %j', (url, noProxy, bypasses) => {
    environment({ NO_PROXY: noProxy })
    expect(shouldBypassProxies(url)).toBe(bypasses)
    expect(shouldBypassProxies(url, noProxy)).toBe(bypasses)
  })

  it('a network has the addresses that begin with its bits', () => {
    const byte = fc.integer({ min: 0, max: 255 })
    const address = fc.tuple(byte, byte, byte, byte)
    fc.assert(
      fc.property(address, address, fc.integer({ min: 1, max: 32 }), (one, other, bits) => {
        const binary = (bytes: number[]) =>
          bytes.map((part) => part.toString(2).padStart(8, '0')).join('')
        const isInside = binary(one).slice(0, bits) === binary(other).slice(0, bits)
        const network = `${other.join('.')}/${bits}`
        expect(shouldBypassProxies(`http://${one.join('.')}/`, network)).toBe(isInside)
        expect(shouldBypassProxies(`http://${other.join('.')}/`, network)).toBe(true)
      }),
    )
  })
})

describe('the environment', () => {
  it('gives proxies by scheme, lower case first', () => {
    environment({ HTTP_PROXY: 'upper', http_proxy: 'lower', HTTPS_PROXY: 's', ALL_PROXY: 'a' })
    expect(getEnvironProxies('http://ex.com/')).toEqual({ http: 'lower', https: 's', all: 'a' })
    expect(getEnvironProxies('http://ex.com/', 'ex.com')).toEqual({})
  })

  it('is not trusted with HTTP_PROXY under CGI, where a client can set it', () => {
    environment({ REQUEST_METHOD: 'GET', HTTP_PROXY: 'http://evil', HTTPS_PROXY: 'http://p' })
    expect(getEnvironProxies('http://ex.com/')).toEqual({ https: 'http://p' })
  })
})

describe('resolveProxies', () => {
  const resolve = (url: string, proxies: Proxies | null, trustEnv = true) =>
    selectProxy(url, resolveProxies({ url }, proxies, trustEnv))

  it('takes what the program says before what the environment says', () => {
    environment({ HTTP_PROXY: 'http://env', ALL_PROXY: 'http://env-all' })
    expect(resolve('http://ex.com/', null)).toBe('http://env')
    expect(resolve('https://ex.com/', {})).toBe('http://env-all')
    expect(resolve('http://ex.com/', { all: 'http://mine' })).toBe('http://mine')
    expect(resolve('http://ex.com/', { https: 'http://mine' })).toBe('http://env')
    expect(resolve('http://ex.com/', { http: null })).toBeNull()
    expect(resolve('http://ex.com/', { no_proxy: 'ex.com' })).toBeNull()
    expect(resolve('http://ex.com/', {}, false)).toBeNull()
  })

  it('asks the environment anew for each place', () => {
    environment({ HTTP_PROXY: 'http://env', NO_PROXY: 'direct.test' })
    const first = resolveProxies({ url: 'http://ex.com/' }, {})
    expect(selectProxy('http://ex.com/', first)).toBe('http://env')
    expect(resolve('http://direct.test/', first)).toBeNull()
  })
})

describe('proxyAuthorization', () => {
  it.each([
    ['http://ex.com/', 'http://u:p%40@proxy.test', `Basic ${btoa('u:p@')}`],
    ['http://ex.com/', 'http://proxy.test', null],
    ['https://ex.com/', 'http://u:p@proxy.test', null],
  ])('%s by %s: %j', (url, all, value) => {
    expect(proxyAuthorization(url, { all })).toBe(value)
  })
})
