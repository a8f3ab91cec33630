import { describe, expect, test } from 'vitest'
import { COURSE_BUNDLE } from '../hosts/certificate'
import { CLIENT_CERTIFICATE } from '../hosts/trouble/client-certificate'
import { InvalidProxyURL, InvalidSchema, ProxyError } from '../requests/exceptions'
import type { TransportRequest } from '../requests/transport'
import { CA_BUNDLES, CLIENT_CERTIFICATES, connectionTerms } from './connection-terms'

const get: TransportRequest = {
  method: 'GET',
  url: 'https://httpbin.org/get',
  headers: [],
  body: null,
  connectTimeout: null,
  readTimeout: null,
  verify: true,
  cert: null,
  proxy: null,
}

describe('certificate files', () => {
  test('of the course are known by their names', () => {
    expect(connectionTerms({ ...get, verify: COURSE_BUNDLE }).verify).toBe(COURSE_BUNDLE)
    expect(CA_BUNDLES).toEqual([COURSE_BUNDLE])
    expect(CLIENT_CERTIFICATES).toEqual([CLIENT_CERTIFICATE])
    const cert = ['playground-client.pem', 'playground-client.key'] as const
    expect(connectionTerms({ ...get, cert }).certificate).toBe('playground-client.pem')
  })

  test.each([
    [
      { verify: 'class-ca.pem' },
      'Could not find a suitable TLS CA certificate bundle, invalid path: class-ca.pem',
    ],
    [{ cert: 'me.pem' }, 'Could not find the TLS certificate file, invalid path: me.pem'],
    [
      { cert: ['me.crt', 'me.key'] as const },
      'Could not find the TLS certificate file, invalid path: me.crt',
    ],
    [
      { cert: ['playground-client.pem', 'me.key'] as const },
      'Could not find the TLS key file, invalid path: me.key',
    ],
  ])('%o names the file that is not there', (options, message) => {
    expect(() => connectionTerms({ ...get, ...options })).toThrow(message)
  })

  test('matter to https alone', () => {
    const options = { url: 'http://httpbin.org/get', verify: 'class-ca.pem', cert: 'me.pem' }
    expect(connectionTerms({ ...get, ...options })).toMatchObject({
      verify: true,
      certificate: null,
    })
  })
})

describe('proxies', () => {
  const proxy = 'http://mara:kettle@proxy.test:3128'

  test('credentials go along with a CONNECT', () => {
    expect(connectionTerms({ ...get, proxy }).proxy).toEqual({
      url: 'http://proxy.test:3128',
      authorization: 'Basic bWFyYTprZXR0bGU=',
    })
  })

  test('but not beside a message, which has its own', () => {
    const { proxy: terms } = connectionTerms({ ...get, url: 'http://httpbin.org/get', proxy })
    expect(terms).toEqual({ url: 'http://proxy.test:3128', authorization: null })
  })

  test.each([
    ['socks5://localhost:1080', InvalidSchema, 'Missing dependencies for SOCKS support.'],
    ['http://', InvalidProxyURL, 'Please check proxy URL. It is malformed'],
  ])('that can be none are refused as in Node: %s', (url, type, message) => {
    expect(() => connectionTerms({ ...get, proxy: url })).toThrow(type)
    expect(() => connectionTerms({ ...get, proxy: url })).toThrow(message)
  })

  test('that speak anything but http are refused, without the password', () => {
    const asked = () => connectionTerms({ ...get, proxy: 'https://mara:kettle@proxy.test:3128' })
    expect(asked).toThrow(ProxyError)
    expect(asked).toThrow(/https:\/\/proxy\.test:3128/)
    expect(asked).not.toThrow(/kettle/)
  })
})
