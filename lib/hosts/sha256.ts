/** SHA-256 of bytes, for checksums and signatures. In JavaScript, so that hosts run wherever the course does. */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { base64 } from './base64'

/** In lower-case hexadecimal. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

/** HMAC-SHA-256 (RFC 2104) of a text under a key, both as UTF-8; in lower-case hexadecimal. */
export function hmacSha256Hex(key: string, text: string): string {
  const encoder = new TextEncoder()
  return bytesToHex(hmac(sha256, encoder.encode(key), encoder.encode(text)))
}

/** The Repr-Digest field of a whole representation (RFC 9530 section 3), also where only a part of it is sent. */
export function reprDigestField(bytes: Uint8Array): readonly [name: string, value: string] {
  return ['Repr-Digest', `sha-256=:${base64(sha256(bytes))}:`]
}
