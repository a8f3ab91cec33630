/**
 * What rides in the outer headers of `POST /tunnel`, beside the message: on the way in how the client wants its
 * connection and who it is, on the way out what the connection turned out to be. Values are urlencoded pairs,
 * so that a person can write them: `Roundtrip-Terms: verify=off`.
 */
import { type ConnectionFacts, type ConnectionTerms, usualTerms } from '../http/connection-terms'
import type { Learner } from '../http/message'

export const TERMS_FIELD = 'Roundtrip-Terms'
export const LEARNER_FIELD = 'Roundtrip-Learner'
export const FACTS_FIELD = 'Roundtrip-Facts'

/** Characters of a field's value. */
const MOST_CHARACTERS = 4000

/** A field of this file that is not as it should be. */
export class MalformedField extends Error {
  override readonly name = 'MalformedField'
}

/** The value of `Roundtrip-Terms`; null when they are the usual ones. */
export function writeTerms(terms: ConnectionTerms): string | null {
  const { verify, certificate, proxy, connection } = terms
  const pairs = new URLSearchParams()
  if (verify === false) pairs.set('verify', 'off')
  else if (verify !== true) pairs.set('bundle', verify)
  if (certificate !== null) pairs.set('certificate', certificate)
  if (proxy !== null) pairs.set('proxy', proxy.url)
  if (proxy?.authorization != null) pairs.set('proxy-authorization', proxy.authorization)
  if (connection !== null) pairs.set('connection', connection)
  return pairs.size === 0 ? null : pairs.toString()
}

/** @throws MalformedField */
export function readTerms(value: string | undefined): ConnectionTerms {
  if (value === undefined) return usualTerms
  const pairs = readPairs(TERMS_FIELD, value, [
    'verify',
    'bundle',
    'certificate',
    'proxy',
    'proxy-authorization',
    'connection',
  ])
  const verify = pairs.get('verify') ?? 'on'
  if (verify !== 'on' && verify !== 'off') {
    throw new MalformedField(`${TERMS_FIELD}: \`verify\` must be \`on\` or \`off\`.`)
  }
  const url = pairs.get('proxy')
  const authorization = pairs.get('proxy-authorization') ?? null
  return {
    verify: verify === 'off' ? false : (pairs.get('bundle') ?? true),
    certificate: pairs.get('certificate') ?? null,
    proxy: url === undefined ? null : { url, authorization },
    connection: pairs.get('connection') ?? null,
  }
}

/** The value of `Roundtrip-Learner`. */
export function writeLearner({ id, seed }: Learner): string {
  return new URLSearchParams({ id, seed: String(seed) }).toString()
}

/**
 * @param peer the address that stands for a learner who gives no name.
 * @throws MalformedField
 */
export function readLearner(value: string | undefined, peer: string): Learner {
  if (value === undefined) return { id: peer, seed: 0 }
  const pairs = readPairs(LEARNER_FIELD, value, ['id', 'seed'])
  const { id = peer, seed = '0' } = Object.fromEntries(pairs)
  if (!/^[\w.:-]{1,64}$/.test(id)) {
    throw new MalformedField(
      `${LEARNER_FIELD}: \`id\` must be 1 to 64 letters, digits, . : _ or -.`,
    )
  }
  if (!/^[0-9]{1,9}$/.test(seed)) {
    throw new MalformedField(`${LEARNER_FIELD}: \`seed\` must be a whole number below 10⁹.`)
  }
  return { id, seed: Number(seed) }
}

/** The value of `Roundtrip-Facts`. */
export function writeFacts({ timing, isReused, certificate }: ConnectionFacts): string {
  const pairs = new URLSearchParams({
    lookup: String(timing.lookup),
    connect: String(timing.connect),
    tls: String(timing.tls),
  })
  if (isReused) pairs.set('reused', 'yes')
  if (certificate !== null) {
    pairs.set('subject', certificate.subject)
    pairs.set('issuer', certificate.issuer)
    pairs.set('valid-to', certificate.validTo)
    pairs.set('verified', certificate.isVerified ? 'yes' : 'no')
  }
  return pairs.toString()
}

/** Null for a value that is none of ours: something between may have dropped or changed it. */
export function readFacts(value: string | null): ConnectionFacts | null {
  if (value === null || value.length > MOST_CHARACTERS) return null
  const pairs = new URLSearchParams(value)
  const [lookup, connect, tls] = ['lookup', 'connect', 'tls'].map((name) =>
    Number(pairs.get(name) ?? Number.NaN),
  ) as [number, number, number]
  if (![lookup, connect, tls].every((step) => step >= 0 && Number.isFinite(step))) return null
  const [subject, issuer, validTo] = ['subject', 'issuer', 'valid-to'].map((n) => pairs.get(n))
  return {
    timing: { lookup, connect, tls },
    isReused: pairs.get('reused') === 'yes',
    certificate:
      subject == null || issuer == null || validTo == null
        ? null
        : { subject, issuer, validTo, isVerified: pairs.get('verified') === 'yes' },
  }
}

function readPairs(field: string, value: string, names: readonly string[]): Map<string, string> {
  if (value.length > MOST_CHARACTERS) {
    throw new MalformedField(`${field} may have at most ${MOST_CHARACTERS} characters.`)
  }
  const pairs = new Map<string, string>()
  for (const [name, text] of new URLSearchParams(value)) {
    if (!names.includes(name)) {
      const shown = name.slice(0, 40)
      throw new MalformedField(`${field} has no \`${shown}\`; it has ${names.join(', ')}.`)
    }
    if (pairs.has(name)) throw new MalformedField(`${field} has \`${name}\` twice.`)
    pairs.set(name, text)
  }
  return pairs
}
