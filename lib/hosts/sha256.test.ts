import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hmacSha256Hex, reprDigestField, sha256Hex } from './sha256'

it('hashes as Node does', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), fc.string(), (bytes, key, text) => {
      expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
      expect(hmacSha256Hex(key, text)).toBe(createHmac('sha256', key).update(text).digest('hex'))
    }),
  )
})

it('writes the field of RFC 9530', () => {
  // The example of its appendix B.1.
  const bytes = new TextEncoder().encode('{"hello": "world"}\n')
  expect(reprDigestField(bytes)).toEqual([
    'Repr-Digest',
    'sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:',
  ])
})
