/**
 * The hashes of Digest authentication (RFC 7616 section 6.1). In JavaScript, because hosts run wherever the
 * lessons are checked, and `crypto.subtle` has no MD5.
 */
import { md5 } from '@noble/hashes/legacy.js'
import { sha256, sha512, sha512_256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const hashes = {
  MD5: md5,
  'SHA-256': sha256,
  'SHA-512': sha512,
  'SHA-512-256': sha512_256,
} as const

export type DigestAlgorithm = keyof typeof hashes
export const digestAlgorithms: readonly string[] = Object.keys(hashes)

/** MD5 for every name that is none, as the original has it. */
export function digestAlgorithm(name: string): DigestAlgorithm {
  return Object.hasOwn(hashes, name) ? (name as DigestAlgorithm) : 'MD5'
}

/** In lower-case hexadecimal; text is hashed as UTF-8. */
export function digestHash(algorithm: DigestAlgorithm, input: string | Uint8Array): string {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  return bytesToHex(hashes[algorithm](bytes))
}
