import { expect, it } from 'vitest'
import { addRandomUuid, randomUuid } from './polyfills'

it('makes version 4 UUIDs', () => {
  expect(randomUuid(new Uint8Array(16))).toBe('00000000-0000-4000-8000-000000000000')
  expect(randomUuid(new Uint8Array(16).fill(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
})

it('adds what is missing, and leaves what is there', () => {
  const bare = { getRandomValues: (bytes: Uint8Array) => bytes } as unknown as Crypto
  addRandomUuid(bare)
  expect(bare.randomUUID()).toBe('00000000-0000-4000-8000-000000000000')
  const { randomUUID } = crypto
  addRandomUuid(crypto)
  expect(crypto.randomUUID).toBe(randomUUID)
})
