import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headerList } from './header-list'

const field = fc.record({ bytes: fc.uint8Array({ maxLength: 20 }), place: fc.nat(2) })

test('wherever the pieces lie, each byte is one character', () => {
  fc.assert(
    fc.property(fc.array(field, { maxLength: 12 }), (fields) => {
      // Three buffers, as when a head arrives in pieces; in each, one field follows the other.
      const buffers = [0, 1, 2].map(() => Buffer.alloc(300))
      const used = [7, 0, 30]
      const pieces = fields.map(({ bytes, place }) => {
        const at = used[place] ?? 0
        used[place] = at + bytes.length + 2
        const buffer = buffers[place] ?? Buffer.alloc(0)
        buffer.set(bytes, at)
        return buffer.subarray(at, at + bytes.length)
      })
      const words = fields.map(({ bytes }) => String.fromCharCode(...bytes))
      const expected = words.flatMap((name, i) =>
        i % 2 === 0 && i + 1 < words.length ? [[name, words[i + 1]]] : [],
      )
      expect(headerList(pieces)).toEqual(expected)
    }),
  )
})

test('fields from far apart are decoded one by one', () => {
  const buffer = Buffer.alloc(100_000, 'x')
  const pieces = [buffer.subarray(0, 2), buffer.subarray(99_000, 99_003)]
  expect(headerList(pieces)).toEqual([['xx', 'xxx']])
})
