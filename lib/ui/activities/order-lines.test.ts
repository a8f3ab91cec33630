import fc from 'fast-check'
import { expect, it } from 'vitest'
import { coloursOf, linesOf, moveLine } from './order-lines'

it('tells equal lines apart', () => {
  expect(linesOf('a\n}\n}').map(({ key }) => key)).toEqual(['a#0', '}#0', '}#1'])
})

it('moves one line and keeps the order of the others', () => {
  expect(moveLine('a\nb\nc', 0, 2)).toBe('b\nc\na')
  expect(moveLine('a\nb\nc', 2, 0)).toBe('c\na\nb')
  expect(moveLine('a\nb\nc', 7, 0)).toBe('a\nb\nc')
})

it('can be moved back', () => {
  const place = fc.nat(4)
  fc.assert(
    fc.property(place, place, (from, to) => {
      const code = 'a\nb\nb\nc\nd'
      expect(moveLine(moveLine(code, from, to), to, from)).toBe(code)
    }),
  )
})

it('finds the colours of a line by its text', () => {
  const piece = { text: 'let', className: 'tok-keyword' }
  expect(coloursOf([[piece], []], 'let\n}').get('let')).toEqual([piece])
})
