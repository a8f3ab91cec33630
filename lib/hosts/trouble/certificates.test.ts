/** The machines with certificates, mtls.test and the impostor, as a program meets them. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import requests from '../../requests/index'
import { type CourseNetwork, carriers, courseNetwork } from '../../tunnel/carrier-network.fixture'
import { failureOf } from './failure.fixture'

let network: CourseNetwork
afterEach(() => {
  network.close()
  vi.restoreAllMocks()
  expect(network.faults).toEqual([])
})

describe.each(carriers)('%s', (carrier) => {
  beforeEach(async () => {
    network = await courseNetwork({ carrier })
  })

  test.each([
    [
      'expired.test',
      'CERT_HAS_EXPIRED',
      'The certificate of `expired.test` ended on 2019-04-30, so the identity of the server is unknown.',
    ],
    [
      'self-signed.test',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'The certificate of `self-signed.test` is signed by nobody but itself, so anybody could have made it.',
    ],
    [
      'wrong-host.test',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'The certificate is good for `right-host.test`, `*.right-host.test` and not for `wrong-host.test`: it may be another machine.',
    ],
    [
      'untrusted-root.test',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      "The certificate of `untrusted-root.test` is signed by “Roundtrip Playground Root”, which is not trusted here; to trust it, pass verify: 'playground-ca.pem'.",
    ],
    [
      'internal.test',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      "The certificate of `internal.test` is signed by “Roundtrip Playground Root”, which is not trusted here; to trust it, pass verify: 'playground-ca.pem'.",
    ],
  ])('%s is an SSLError, unless nobody looks', async (host, code, detail) => {
    const warn = vi.spyOn(process, 'emitWarning').mockReturnValue()
    const url = `https://${host}/`
    expect(await failureOf(requests.get(url))).toEqual({
      name: 'SSLError',
      message: `HTTPSConnectionPool(host='${host}', port=443): Max retries exceeded with url: / (Caused by SSLError: certificate verify failed. ${detail})`,
      code,
    })
    expect((await requests.get(url, { verify: false })).json().host).toBe(host)
    expect(String(warn.mock.calls[0]?.[0])).toContain('InsecureRequestWarning')
    expect((await requests.get(`http://${host}/`)).statusCode).toBe(200)
  })

  test('the course\u2019s bundle trusts what its authority signed, and that alone', async () => {
    const verify = 'playground-ca.pem'
    for (const host of ['internal.test', 'untrusted-root.test']) {
      expect((await requests.get(`https://${host}/`, { verify })).statusCode).toBe(200)
      expect(network.facts.at(-1)?.certificate).toMatchObject({
        subject: host,
        issuer: 'Roundtrip Playground Root',
        isVerified: true,
      })
    }
    for (const host of ['expired.test', 'self-signed.test', 'httpbin.org']) {
      const failure = await failureOf(requests.get(`https://${host}/`, { verify }))
      expect(failure.name).toBe('SSLError')
    }
  })

  test('mtls.test wants to know who asks', async () => {
    const url = 'https://mtls.test/'
    const without = await requests.get(url)
    expect(without.statusCode).toBe(400)
    expect(without.json().message).toBe(
      "No required SSL certificate was sent; pass cert: 'playground-client.pem'.",
    )
    const pair = ['playground-client.pem', 'playground-client.key'] as const
    for (const cert of ['playground-client.pem', pair]) {
      const response = await requests.get(url, { cert: cert as string })
      expect(response.statusCode).toBe(200)
      expect(response.json()).toMatchObject({ subject: 'playground-client' })
    }
    expect(await failureOf(requests.get(url, { cert: 'me.pem' }))).toMatchObject({
      message: 'Could not find the TLS certificate file, invalid path: me.pem',
      code: 'ENOENT',
    })
    const plain = await requests.get('http://mtls.test/', { cert: 'playground-client.pem' })
    expect(plain.json().message).toBe(
      'There are no certificates without TLS; ask https://mtls.test/ instead.',
    )
  })

  test('a session that shows a certificate once does not show it again', async () => {
    const session = requests.session()
    const url = 'https://mtls.test/'
    expect((await session.get(url, { cert: 'playground-client.pem' })).statusCode).toBe(200)
    expect((await session.get(url)).statusCode).toBe(400)
    await session.close()
  })

  test('an impostor gets the password of those who do not check', async () => {
    vi.spyOn(process, 'emitWarning').mockReturnValue()
    const url = 'https://api.github.com/user'
    const auth = ['username', 'open sesame'] as const
    await requests.get('https://trouble.test/next/2/impostor/api.github.com')
    expect(await failureOf(requests.get(url, { auth: [...auth] }))).toMatchObject({
      name: 'SSLError',
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    })
    const fooled = await requests.get(url, { auth: [...auth], verify: false })
    expect(fooled.statusCode).toBe(200)
    expect(fooled.json()).toMatchObject({
      host: 'api.github.com',
      stolen: [{ in: 'header', name: 'Authorization', says: 'username:open sesame' }],
    })
    expect((await requests.get(url, { auth: [...auth] })).json().login).toBe('username')
  })
})
