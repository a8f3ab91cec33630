import { describe, expect, it } from 'vitest'
import { COURSE_BUNDLE, checkCertificate } from './certificate'

const now = Date.UTC(2026, 4, 1)
const good = { names: ['shop.test', '*.shop.test'] }

describe('a certificate', () => {
  it('tells whose it is', () => {
    expect(checkCertificate(good, 'shop.test', true, now)).toEqual({
      subject: 'shop.test',
      issuer: 'Roundtrip Public Root',
      validTo: '2026-07-30',
      isVerified: true,
    })
  })

  it.each(['a.shop.test', 'shop.test'])('is good for %s', (name) => {
    expect(checkCertificate(good, name, true, now).isVerified).toBe(true)
  })

  it.each([
    [good, 'a.b.shop.test', true, 'ERR_TLS_CERT_ALTNAME_INVALID', /not for `a\.b\.shop\.test`/],
    [
      { ...good, validTo: Date.UTC(2019, 3, 30) },
      'shop.test',
      true,
      'CERT_HAS_EXPIRED',
      /2019-04-30/,
    ],
    [{ ...good, issuer: 'self' }, 'shop.test', true, 'DEPTH_ZERO_SELF_SIGNED_CERT', /nobody/],
    [
      { ...good, issuer: 'self' },
      'shop.test',
      COURSE_BUNDLE,
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      /nobody/,
    ],
    [
      { ...good, issuer: 'course' },
      'shop.test',
      true,
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      /pass verify: 'playground-ca\.pem'/,
    ],
    [good, 'shop.test', COURSE_BUNDLE, 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', /leave verify out/],
  ] as const)('%o is refused for %s with verify %s', (certificate, name, verify, code, message) => {
    const asked = () => checkCertificate(certificate, name, verify, now)
    expect(asked).toThrow(expect.objectContaining({ kind: 'tls', code }))
    expect(asked).toThrow(message)
    expect(checkCertificate(certificate, name, false, now).isVerified).toBe(false)
  })

  it('of the course is trusted by its bundle', () => {
    const certificate = { ...good, issuer: 'course' } as const
    expect(checkCertificate(certificate, 'shop.test', COURSE_BUNDLE, now)).toMatchObject({
      issuer: 'Roundtrip Playground Root',
      isVerified: true,
    })
  })
})
