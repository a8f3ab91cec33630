/**
 * The hashes of Digest authentication, by the names of RFC 7616 and of requests. In JavaScript, because browsers
 * have no MD5, and their other hashes only as promises.
 */
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha512, sha512_256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** The hash in lower-case hexadecimal; text is hashed as UTF-8. */
export type HexHash = (input: string | Uint8Array) => string

/** From the weakest to the strongest. */
const HASHES = {
  MD5: md5,
  SHA: sha1,
  'SHA-256': sha256,
  'SHA-512-256': sha512_256,
  'SHA-512': sha512,
}
const NAMES = Object.keys(HASHES)

export interface DigestAlgorithm {
  readonly hash: HexHash
  /** Whether the key is made anew from every nonce: the names that end in `-sess`. */
  readonly isSession: boolean
  /** Greater is stronger. */
  readonly strength: number
}

/** By its name in any letter case; null for one that is not known. */
export function digestAlgorithm(name: string): DigestAlgorithm | null {
  const [, base = '', session] = /^(.*?)(-sess)?$/is.exec(name) ?? []
  const strength = NAMES.indexOf(base.toUpperCase())
  const algorithm = Object.values(HASHES)[strength]
  if (algorithm === undefined) return null
  const hash: HexHash = (input) =>
    bytesToHex(algorithm(typeof input === 'string' ? new TextEncoder().encode(input) : input))
  return { hash, isSession: session !== undefined, strength }
}
