import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ByteLog } from './byte-log'

it('keeps the first bytes and counts all', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 900 })), fc.nat(3000), (pieces, limit) => {
      const log = new ByteLog(limit)
      for (const piece of pieces) log.append(piece)
      const all = pieces.flatMap((piece) => [...piece])
      expect(log.size).toBe(all.length)
      expect([...log.bytes()]).toEqual(all.slice(0, limit))
    }),
  )
})

it('gives views that later bytes do not change', () => {
  const log = new ByteLog(10)
  log.append(new Uint8Array([1, 2]))
  const early = log.bytes()
  log.append(new Uint8Array([3]))
  expect([...early]).toEqual([1, 2])
})
