/** Certificates of the virtual internet: facts instead of cryptography, checked as a TLS client checks real ones. */
import type { CertificateFacts } from '../http/connection-terms'
import { ConnectionFailure } from './virtual-host'

/** Who signed a certificate. */
export type Issuer =
  /** An authority that every client trusts. */
  | 'public'
  /** The course's own authority, which is trusted by those who name its bundle. */
  | 'course'
  /** Nobody else. */
  | 'self'

export interface Certificate {
  /** The names that it is good for; `*.shop.test` stands for one label more. */
  readonly names: readonly string[]
  /** @default 'public' */
  readonly issuer?: Issuer
  /** Milliseconds since the epoch; without it, it is valid for 90 days from whenever it is looked at. */
  readonly validTo?: number
}

/** The file name of the bundle with the course's authority. */
export const COURSE_BUNDLE = 'playground-ca.pem'

const issuerNames: Readonly<Record<Exclude<Issuer, 'self'>, string>> = {
  public: 'Roundtrip Public Root',
  course: 'Roundtrip Playground Root',
}

const DAY = 24 * 60 * 60 * 1000

/**
 * What the client learns of the server's certificate.
 * @param verify whether to check it, or the bundle to check it by: see `ConnectionTerms`.
 * @param now milliseconds since the epoch.
 * @throws ConnectionFailure `tls`, with the code that Node has for it, when a check fails.
 */
export function checkCertificate(
  certificate: Certificate,
  hostname: string,
  verify: boolean | string,
  now: number,
): CertificateFacts {
  const { names, issuer = 'public', validTo = now + 90 * DAY } = certificate
  if (verify !== false) {
    assertTrusted(issuer, hostname, verify)
    if (validTo < now) throw expired(hostname, validTo)
    if (!names.some((name) => covers(name, hostname))) throw wrongName(hostname, names)
  }
  const [subject = hostname] = names
  return {
    subject,
    issuer: issuer === 'self' ? subject : issuerNames[issuer],
    validTo: dayOf(validTo),
    isVerified: verify !== false,
  }
}

function assertTrusted(issuer: Issuer, hostname: string, verify: true | string): void {
  if (issuer === 'self') {
    throw new ConnectionFailure(
      'tls',
      `The certificate of \`${hostname}\` is signed by nobody but itself, so anybody could have made it.`,
      'DEPTH_ZERO_SELF_SIGNED_CERT',
    )
  }
  const isTrusted = issuer === 'course' ? verify === COURSE_BUNDLE : verify === true
  if (isTrusted) return
  const whose = `The certificate of \`${hostname}\` is signed by “${issuerNames[issuer]}”`
  throw new ConnectionFailure(
    'tls',
    issuer === 'course'
      ? `${whose}, which is not trusted here; to trust it, pass verify: '${COURSE_BUNDLE}'.`
      : `${whose}, which is not in the bundle that verify names; leave verify out to trust it.`,
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  )
}

function expired(hostname: string, validTo: number): ConnectionFailure {
  return new ConnectionFailure(
    'tls',
    `The certificate of \`${hostname}\` ended on ${dayOf(validTo)}, so the identity of the server is unknown.`,
    'CERT_HAS_EXPIRED',
  )
}

function wrongName(hostname: string, names: readonly string[]): ConnectionFailure {
  const good = names.map((name) => `\`${name}\``).join(', ')
  return new ConnectionFailure(
    'tls',
    `The certificate is good for ${good} and not for \`${hostname}\`: it may be another machine.`,
    'ERR_TLS_CERT_ALTNAME_INVALID',
  )
}

/** RFC 9525 section 6.3: a wildcard is the whole leftmost label. */
function covers(name: string, hostname: string): boolean {
  if (!name.startsWith('*.')) return name === hostname
  const dot = hostname.indexOf('.')
  return dot > 0 && hostname.slice(dot) === name.slice(1)
}

/** In UTC: `2019-04-30`. */
function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
