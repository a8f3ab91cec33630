/** Whether Digest credentials are right (RFC 7616 section 3.4; without qop, RFC 2069 section 2.1.2). */
import { authParameters, isSameSecret, parseAuthorization } from '../authorization'
import { percentDecode } from '../percent-encoding'
import { parseTarget } from '../target'
import { type DigestAlgorithm, digestHash } from './digest-hash'

export type DigestCredentials = ReadonlyMap<string, string>

/** What they must fit. */
export interface DigestQuestion {
  readonly realm: string
  readonly algorithm: DigestAlgorithm
  /** The qualities of protection that were offered. */
  readonly qop: readonly string[]
  readonly user: string
  readonly password: string
  readonly method: string
  /** As in the request line. */
  readonly target: string
  readonly body: Uint8Array
}

/** The parameters of an Authorization field; undefined when it is not Digest, or has none. */
export function digestCredentials(field: string | undefined): DigestCredentials | undefined {
  const credentials = field === undefined ? undefined : parseAuthorization(field)
  if (credentials?.scheme !== 'digest') return undefined
  const parameters = authParameters(credentials.rest)
  return parameters.size === 0 ? undefined : parameters
}

/**
 * Checks the user, the address and the hash. Any nonce is good: the server keeps none, so that clients can be
 * tried with whatever they make of old ones.
 */
export function isRightDigest(given: DigestCredentials, question: DigestQuestion): boolean {
  const { algorithm, target } = question
  const get = (name: string) => given.get(name) ?? ''
  if (!isUser(given, question.user) || get('realm') !== question.realm) return false
  // Without the parameter it is MD5 that the client has taken.
  if ((get('algorithm') || 'MD5').toUpperCase() !== algorithm) return false
  if (pathAndQuery(get('uri')) !== pathAndQuery(target)) return false
  const wanted = expectedResponse(given, question)
  return wanted !== undefined && isSameSecret(get('response').toLowerCase(), wanted)
}

/** Undefined when the credentials want a protection that was not offered, or lack a part of it. */
function expectedResponse(
  given: DigestCredentials,
  { algorithm, qop: offered, user, realm, password, method, body }: DigestQuestion,
): string | undefined {
  const hash = (input: string | Uint8Array) => digestHash(algorithm, input)
  const [nonce, uri, nc, cnonce, qop] = ['nonce', 'uri', 'nc', 'cnonce', 'qop'].map((name) =>
    given.get(name),
  )
  if (nonce === undefined || nonce === '') return undefined
  const key = hash(`${user}:${realm}:${password}`)
  if (qop === undefined) return hash(`${key}:${nonce}:${hash(`${method}:${uri}`)}`)
  if (!offered.includes(qop) || !/^[0-9a-f]{8}$/i.test(nc ?? '') || !cnonce) return undefined
  const integrity = qop === 'auth-int' ? `:${hash(body)}` : ''
  return hash(`${key}:${nonce}:${nc}:${cnonce}:${qop}:${hash(`${method}:${uri}${integrity}`)}`)
}

/** Names travel as UTF-8, as latin-1, or in the extended form (RFC 7616 section 3.4): all three are read. */
function isUser(given: DigestCredentials, user: string): boolean {
  const extended = /^utf-8'[^']*'(.*)$/i.exec(given.get('username*') ?? '')
  if (extended !== null) return isSameSecret(percentDecode(extended[1] ?? ''), user)
  const name = given.get('username')
  if (name === undefined) return false
  return isSameSecret(name, user) || isSameSecret(fromUtf8(name), user)
}

/** Field values are latin-1 text: each character is a byte. */
function fromUtf8(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff),
  )
}

/** Requests through a proxy have the absolute form in one place, and not in the other. */
function pathAndQuery(target: string): string {
  const { path, query } = parseTarget(target)
  return query === '' ? path : `${path}?${query}`
}
