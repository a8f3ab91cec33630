import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formDecode, percentDecode } from './percent-encoding'

it('undoes encodeURIComponent for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(percentDecode(encodeURIComponent(text))).toBe(text)
    }),
  )
})

it.each([
  ['%zz', '%zz'],
  ['100%', '100%'],
  ['%4', '%4'],
  ['%FF', '\ufffd'],
  ['a%2Fb', 'a/b'],
  ['caf\u00c3\u00a9', 'café'],
  ['日%20本', '日 本'],
  ['a+b', 'a+b'],
])('reads %s as %s', (text, decoded) => expect(percentDecode(text)).toBe(decoded))

it('takes + for a blank in forms only', () => expect(formDecode('a+b%2B')).toBe('a b+'))
