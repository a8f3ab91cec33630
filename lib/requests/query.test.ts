import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeParams, type Params } from './query'

describe('encodeParams', () => {
  const rows: [Params, string][] = [
    [{ q: 'requests+language:python' }, 'q=requests%2Blanguage%3Apython'],
    [{ s: 'a b~*-._é/?&=%' }, 's=a+b~%2A-._%C3%A9%2F%3F%26%3D%25'],
    [{ a: null, b: '', c: undefined }, 'b='],
    [{ a: ['x', null, 'y'] }, 'a=x&a=y'],
    [{ e: [] }, ''],
    [{ t: true, f: 1.0, i: 3, big: 10n }, 't=true&f=1&i=3&big=10'],
    [
      [
        ['a', '1'],
        ['a', '2'],
        ['b', 3],
      ],
      'a=1&a=2&b=3',
    ],
    [new Map([['a', '1']]), 'a=1'],
    [new URLSearchParams('a=1&a=~*'), 'a=1&a=~%2A'],
    ['raw=é', 'raw=é'],
    [new TextEncoder().encode('q=a+b'), 'q=a+b'],
    [JSON.parse('{"__proto__": "x"}'), '__proto__=x'],
  ]
  it.each(rows)('row %#: %o', (params, query) => {
    expect(encodeParams(params, 'params')).toBe(query)
  })

  it('says the same as the pairs that it was given, without those that are nothing', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 8 })
    const one = fc.oneof(text, fc.integer(), fc.boolean(), fc.constantFrom(null, undefined))
    const value = fc.oneof(one, fc.array(one, { maxLength: 3 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, value), { maxLength: 5 }), (pairs) => {
        const query = encodeParams(pairs, 'params')
        const said = pairs
          .flatMap(([name, values]) => [values].flat().map((item) => [name, item] as const))
          .filter(([, item]) => item !== null && item !== undefined)
        expect([...new URLSearchParams(query)]).toEqual(
          said.map(([name, item]) => [name, String(item)]),
        )
        expect(query).toMatch(/^(?:[\w.~+&=-]|%[0-9A-F]{2})*$/)
      }),
    )
  })

  it.each([
    [{ filter: { a: 1 } }, 'params.filter must be a string, a number or a boolean, not object'],
    [{ when: new Date(0) }, 'params.when must be'],
    [['ab'], 'must consist of [name, value] pairs'],
    [new Date(0), 'params must be an object, pairs, a string or bytes, not Date'],
    [5, 'params must be an object, pairs, a string or bytes, not number'],
  ])('refuses %j', (params, message) => {
    expect(() => encodeParams(params as never, 'params')).toThrow(message)
  })
})
