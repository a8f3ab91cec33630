/** The hashes that programs can ask for by name, as Python's `hashlib` calls them. */
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js'

const HASHES = { md5, sha1, sha224, sha256, sha384, sha512 } as const

export type AlgorithmName = keyof typeof HASHES

export const algorithmNames = Object.keys(HASHES) as readonly AlgorithmName[]

/** @throws RangeError for a name that is not known. */
export function hashNamed(name: string): (typeof HASHES)[AlgorithmName] {
  const known = name.toLowerCase().replace('-', '')
  if (Object.hasOwn(HASHES, known)) return HASHES[known as AlgorithmName]
  throw new RangeError(`There is no hash '${name}'. Try one of ${algorithmNames.join(', ')}.`)
}

/** Text counts as its bytes in UTF-8. @throws TypeError for anything else than text or bytes. */
export function hashableBytes(data: unknown): Uint8Array {
  if (typeof data === 'string') return new TextEncoder().encode(data)
  if (data instanceof Uint8Array) return data
  throw new TypeError('Only text and bytes (Uint8Array) can be hashed. Try JSON.stringify first.')
}
