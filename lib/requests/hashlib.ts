/**
 * After Python's `hashlib`: checksums of text and bytes. In JavaScript and at once, because `crypto.subtle` gives
 * promises, and on plain HTTP is not there at all.
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { algorithmNames, hashableBytes, hashNamed } from './hash-algorithms'

/** A hash that grows. */
export interface Hash {
  /** `sha256`. */
  readonly name: string
  /** Bytes of the digest. */
  readonly digestSize: number
  /** Bytes that the algorithm takes at a time. */
  readonly blockSize: number
  /** Adds more, and returns itself. @throws TypeError for what is neither text nor bytes. */
  update(data: string | Uint8Array): Hash
  /** The hash of all that was added; more can be added afterwards. */
  digest(): Uint8Array
  /** The same in lower-case hexadecimal. */
  hexdigest(): string
  /** Another one with the same beginning. */
  copy(): Hash
}

/**
 * Python's `hashlib.new`. Text counts as its bytes in UTF-8.
 * @param data what it begins with. @default nothing
 * @throws RangeError for a name that is not known; TypeError for what is neither text nor bytes.
 */
function newHash(name: string, data: string | Uint8Array = ''): Hash {
  return growing(name, hashNamed(name).create().update(hashableBytes(data)))
}

type Growing = ReturnType<ReturnType<typeof hashNamed>['create']>

function growing(name: string, state: Growing): Hash {
  const hash: Hash = {
    name: name.toLowerCase().replace('-', ''),
    digestSize: state.outputLen,
    blockSize: state.blockLen,
    update(data) {
      state.update(hashableBytes(data))
      return hash
    },
    // A copy comes to its end, so that this one need not.
    digest: () => state.clone().digest(),
    hexdigest: () => bytesToHex(hash.digest()),
    copy: () => growing(name, state.clone()),
  }
  return hash
}

export const md5 = (data?: string | Uint8Array): Hash => newHash('md5', data)
export const sha1 = (data?: string | Uint8Array): Hash => newHash('sha1', data)
export const sha224 = (data?: string | Uint8Array): Hash => newHash('sha224', data)
export const sha256 = (data?: string | Uint8Array): Hash => newHash('sha256', data)
export const sha384 = (data?: string | Uint8Array): Hash => newHash('sha384', data)
export const sha512 = (data?: string | Uint8Array): Hash => newHash('sha512', data)

/** Names that `new` takes. */
export const algorithmsAvailable: ReadonlySet<string> = new Set(algorithmNames)

export { newHash as new }

export default { new: newHash, md5, sha1, sha224, sha256, sha384, sha512, algorithmsAvailable }
