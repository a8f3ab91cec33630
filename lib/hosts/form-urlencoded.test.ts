import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parsePairs } from './form-urlencoded'

it.each([
  ['', []],
  ['a', [['a', '']]],
  ['a=', [['a', '']]],
  ['=x', [['', 'x']]],
  [
    'a=1&&b=2&',
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  ['a=1;b=2', [['a', '1;b=2']]],
  ['a=b=c', [['a', 'b=c']]],
  ['a+b=c+d', [['a b', 'c d']]],
  ['__proto__=x', [['__proto__', 'x']]],
])('reads %s', (text, pairs) => expect(parsePairs(text, 100)).toEqual(pairs))

it('reads back what URLSearchParams writes', () => {
  const pairs = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })))
  fc.assert(
    fc.property(pairs, (list) => {
      expect(parsePairs(new URLSearchParams(list).toString(), 100)).toEqual(list)
    }),
  )
})

it('refuses more pairs than allowed, saying how many', () => {
  expect(parsePairs('a&b', 2)).toHaveLength(2)
  expect(() => parsePairs('a&b&c', 2)).toThrow('more than 2')
})
