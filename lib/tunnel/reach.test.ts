import { expect, test } from 'vitest'
import { InvalidProxyURL, InvalidSchema, ProxyError } from '../requests/exceptions'
import requests from '../requests/index'
import { TunnelTransport } from './transport'

const transport = new TunnelTransport(() => {
  throw new Error('nothing may be sent')
})
const session = new requests.Session({ trustEnv: false })
session.mount('https://', new requests.adapters.HTTPAdapter({ transport }))

test('a proxy that does not exist is a ProxyError, without its password', async () => {
  const proxies = { https: 'http://mara:kettle@proxy.test:3128' }
  const failed = session.get('https://httpbin.org/get', { proxies })
  await expect(failed).rejects.toThrow(ProxyError)
  await expect(failed).rejects.toThrow(/http:\/\/proxy\.test:3128/)
  await expect(failed).rejects.not.toThrow(/kettle/)
})

test.each([
  ['socks5://localhost:1080', InvalidSchema, 'Missing dependencies for SOCKS support.'],
  ['http://', InvalidProxyURL, 'Please check proxy URL. It is malformed'],
])('a proxy that can be none is refused as in Node: %s', async (proxy, type, message) => {
  const failed = session.get('https://httpbin.org/get', { proxies: { https: proxy } })
  await expect(failed).rejects.toThrow(type)
  await expect(failed).rejects.toThrow(message)
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
])('%o names the file that is not there', async (options, message) => {
  await expect(session.get('https://httpbin.org/get', options)).rejects.toThrow(message)
})
