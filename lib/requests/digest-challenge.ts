/** What a server asks of Digest authentication (RFC 7616 section 3.3). */
import { encodeLatin1 } from '../http/latin1'
import { type Challenge, parseChallenges } from './auth-challenges'
import { type DigestAlgorithm, digestAlgorithm } from './digest-hashes'

export interface DigestChallenge {
  /** As the bytes of the header came, to be sent back as they are. */
  readonly realm: string
  readonly nonce: string
  readonly opaque: string | null
  /** As the server spells it; null where it does not say, which means MD5. */
  readonly algorithmName: string | null
  readonly algorithm: DigestAlgorithm
  /** What may be protected; none is the older RFC 2069. */
  readonly qop: ReadonlySet<string>
  /** The nonce was too old, while user name and password may be right. */
  readonly isStale: boolean
  /** Whether the user name is to be hidden. */
  readonly isUserHashed: boolean
}

/** The strongest Digest challenge of a header that can be answered, the first of equals; null when there is none. */
export function strongestDigest(header: string): DigestChallenge | null {
  let strongest: DigestChallenge | null = null
  for (const challenge of parseChallenges(header)) {
    const digest = readDigest(challenge)
    if (digest === null) continue
    const beats = strongest === null || digest.algorithm.strength > strongest.algorithm.strength
    if (beats) strongest = digest
  }
  return strongest
}

function readDigest({ scheme, params }: Challenge): DigestChallenge | null {
  const [realm, nonce] = [params.get('realm'), params.get('nonce')]
  const algorithm = digestAlgorithm(params.get('algorithm') ?? 'MD5')
  if (scheme !== 'digest' || realm === undefined || nonce === undefined || algorithm === null) {
    return null
  }
  const qop = (params.get('qop') ?? '').toLowerCase().split(/[\s,]+/)
  const known = new Set(qop.filter((protection) => protection !== ''))
  if (known.size > 0 && !known.has('auth') && !known.has('auth-int')) return null
  return {
    realm,
    nonce,
    opaque: params.get('opaque') ?? null,
    algorithmName: params.get('algorithm') ?? null,
    algorithm,
    qop: known,
    isStale: params.get('stale')?.toLowerCase() === 'true',
    isUserHashed: params.get('userhash')?.toLowerCase() === 'true',
  }
}

/** Header bytes are UTF-8 if they can be; the realm is hashed as the server's own text. */
export function realmText(realm: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(encodeLatin1(realm))
  } catch {
    return realm
  }
}
