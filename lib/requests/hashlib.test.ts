import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hashlib, * as hashlibNames from './hashlib'
import hmac, * as hmacNames from './hmac'

const name = fc.constantFrom('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512')
const data = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array())

describe('hashlib', () => {
  it('hashes as Node does, in one piece or in several', () => {
    fc.assert(
      fc.property(name, data, data, (algorithm, left, right) => {
        const wanted = createHash(algorithm).update(left).update(right)
        const hash = hashlib.new(algorithm, left).update(right)
        expect(hash.hexdigest()).toBe(wanted.copy().digest('hex'))
        expect(hash.digest()).toEqual(new Uint8Array(wanted.digest()))
        expect(hash.digestSize).toBe(hash.digest().length)
      }),
    )
  })

  it.each(['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const)('has %s', (each) => {
    const wanted = createHash(each).update('tea').digest('hex')
    expect(hashlib[each]('tea').hexdigest()).toBe(wanted)
    expect(hashlibNames[each]().update('tea').hexdigest()).toBe(wanted)
    expect(hashlib.algorithmsAvailable.has(each)).toBe(true)
  })

  it('goes on after a digest, and apart from its copy', () => {
    const hash = hashlib.sha256('a')
    const first = hash.hexdigest()
    const copy = hash.copy().update('b')
    expect(hash.hexdigest()).toBe(first)
    expect(copy.hexdigest()).toBe(hashlib.sha256('ab').hexdigest())
    expect([hash.name, hash.blockSize]).toEqual(['sha256', 64])
  })

  it('says which hashes there are, and what can be hashed', () => {
    expect(() => hashlib.new('sha3')).toThrow("There is no hash 'sha3'. Try one of md5, sha1")
    expect(() => hashlib.new('constructor')).toThrow(RangeError)
    expect(() => hashlib.sha256({ tea: 1 } as never)).toThrow('Only text and bytes')
    expect(hashlib.new('SHA-256').name).toBe('sha256')
  })
})

describe('hmac', () => {
  it('signs as Node does, in one piece or in several', () => {
    fc.assert(
      fc.property(name, data, data, data, (algorithm, key, left, right) => {
        const wanted = createHmac(algorithm, key).update(left).update(right).digest('hex')
        expect(hmac.new(key, left, algorithm).update(right).hexdigest()).toBe(wanted)
      }),
    )
  })

  it('takes SHA-256 unless told otherwise, and no message', () => {
    const wanted = createHmac('sha256', 'key').update('').digest()
    expect(hmacNames.new('key').digest()).toEqual(new Uint8Array(wanted))
    expect(hmac.digest('key', '', 'sha256')).toEqual(new Uint8Array(wanted))
    expect(hmac.new('key').name).toBe('hmac-sha256')
  })

  it('goes on after a digest, and apart from its copy', () => {
    const signature = hmac.new('key', 'a')
    const first = signature.hexdigest()
    expect(signature.copy().update('b').hexdigest()).toBe(hmac.new('key', 'ab').hexdigest())
    expect(signature.hexdigest()).toBe(first)
  })

  it('compares whole signatures', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        expect(hmac.compareDigest(left, right)).toBe(left === right)
        expect(hmac.compareDigest(left, left)).toBe(true)
      }),
    )
    expect(hmac.compareDigest('ab', Uint8Array.of(0x61, 0x62))).toBe(true)
  })

  it('refuses what is neither text nor bytes', () => {
    expect(() => hmac.new(1 as never)).toThrow(TypeError)
    expect(() => hmac.new('key', '', 'sha3')).toThrow(RangeError)
  })
})
