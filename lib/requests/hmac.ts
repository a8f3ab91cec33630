/** After Python's `hmac`: signatures of text and bytes under a key that is not sent along (RFC 2104). */
import { hmac as keyed } from '@noble/hashes/hmac.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { hashableBytes, hashNamed } from './hash-algorithms'

/** A signature that grows. */
export interface HMAC {
  /** `hmac-sha256`. */
  readonly name: string
  /** Bytes of the digest. */
  readonly digestSize: number
  /** Adds more, and returns itself. @throws TypeError for what is neither text nor bytes. */
  update(data: string | Uint8Array): HMAC
  /** The signature of all that was added; more can be added afterwards. */
  digest(): Uint8Array
  /** The same in lower-case hexadecimal. */
  hexdigest(): string
  /** Another one with the same beginning. */
  copy(): HMAC
}

/**
 * Python's `hmac.new`. Text counts as its bytes in UTF-8.
 * @param message what it begins with; null for nothing. @default null
 * @param digestmod the hash: `sha256`, `sha512`, … @default 'sha256'
 * @throws RangeError for a hash that is not known; TypeError for what is neither text nor bytes.
 */
function newHmac(
  key: string | Uint8Array,
  message: string | Uint8Array | null = null,
  digestmod = 'sha256',
): HMAC {
  const state = keyed.create(hashNamed(digestmod), hashableBytes(key))
  state.update(hashableBytes(message ?? ''))
  return growing(digestmod, state)
}

/** What the library's own have that is needed here. */
interface Growing {
  readonly outputLen: number
  update(data: Uint8Array): unknown
  digest(): Uint8Array
  clone(): Growing
}

function growing(digestmod: string, state: Growing): HMAC {
  const signature: HMAC = {
    name: `hmac-${digestmod.toLowerCase().replace('-', '')}`,
    digestSize: state.outputLen,
    update(data) {
      state.update(hashableBytes(data))
      return signature
    },
    // A copy comes to its end, so that this one need not.
    digest: () => state.clone().digest(),
    hexdigest: () => bytesToHex(signature.digest()),
    copy: () => growing(digestmod, state.clone()),
  }
  return signature
}

/** The signature at once, as bytes. @throws as `new` does. */
export function digest(
  key: string | Uint8Array,
  message: string | Uint8Array,
  digestmod: string,
): Uint8Array {
  return newHmac(key, message, digestmod).digest()
}

/** Whether two signatures are the same, in a time that tells nothing about where they differ. */
export function compareDigest(left: string | Uint8Array, right: string | Uint8Array): boolean {
  const [given, wanted] = [hashableBytes(left), hashableBytes(right)]
  let difference = given.length ^ wanted.length
  for (const [at, byte] of given.entries()) difference |= byte ^ (wanted[at] ?? 0)
  return difference === 0
}

export { newHmac as new }

export default { new: newHmac, digest, compareDigest }
