/** The answer to a Digest challenge: the value of `Authorization` (RFC 7616 section 3.4). */
import { type DigestChallenge, realmText } from './digest-challenge'

export interface DigestQuestion {
  readonly challenge: DigestChallenge
  readonly username: string
  readonly password: string
  readonly method: string
  /** Path and query, as in the request line. */
  readonly uri: string
  /** How often the nonce has been used, this time included. */
  readonly nonceCount: number
  /** The client's own random text. */
  readonly cnonce: string
  /** For `auth-int`; null when the body cannot be known beforehand, as that of a stream. */
  readonly body: Uint8Array | null
}

/** What the answer will protect: '' is RFC 2069; null when nothing of what the server offers is possible. */
export function protectionOf(
  { qop }: DigestChallenge,
  isBodyKnown: boolean,
): '' | 'auth' | 'auth-int' | null {
  if (qop.size === 0) return ''
  if (qop.has('auth')) return 'auth'
  return isBodyKnown ? 'auth-int' : null
}

/** Null when the challenge wants a body protected that cannot be known. */
export function digestAnswer(question: DigestQuestion): string | null {
  const { challenge, username, password, method, uri, cnonce, body } = question
  const { nonce, opaque, algorithmName } = challenge
  const { hash, isSession } = challenge.algorithm
  const protection = protectionOf(challenge, body !== null)
  if (protection === null) return null
  const realm = realmText(challenge.realm)
  const nc = question.nonceCount.toString(16).padStart(8, '0')
  const key = hash(`${username}:${realm}:${password}`)
  const ha1 = isSession ? hash(`${key}:${nonce}:${cnonce}`) : key
  const integrity = protection === 'auth-int' ? `:${hash(body ?? new Uint8Array())}` : ''
  const ha2 = hash(`${method}:${uri}${integrity}`)
  const used = protection === '' ? nonce : `${nonce}:${nc}:${cnonce}:${protection}`
  const parts = [
    challenge.isUserHashed ? `username=${quoted(hash(`${username}:${realm}`))}` : nameOf(username),
    `realm=${quoted(challenge.realm)}`,
    `nonce=${quoted(nonce)}`,
    `uri=${quoted(uri)}`,
    `response=${quoted(hash(`${ha1}:${used}:${ha2}`))}`,
  ]
  if (opaque !== null && opaque !== '') parts.push(`opaque=${quoted(opaque)}`)
  // Quoted as requests does it: servers that insist on either form insist on this one.
  if (algorithmName !== null) parts.push(`algorithm=${quoted(algorithmName)}`)
  if (protection !== '') {
    parts.push(`qop=${quoted(protection)}`, `nc=${nc}`, `cnonce=${quoted(cnonce)}`)
  } else if (isSession) parts.push(`cnonce=${quoted(cnonce)}`)
  if (challenge.isUserHashed) parts.push('userhash=true')
  return `Digest ${parts.join(', ')}`
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

/** Beyond ASCII as RFC 8187 has it. */
function nameOf(username: string): string {
  if (/^\p{ASCII}*$/u.test(username)) return `username=${quoted(username)}`
  const encoded = encodeURIComponent(username).replace(
    /[*'()]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `username*=UTF-8''${encoded}`
}
