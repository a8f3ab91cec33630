import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodePath, encodeQuery, quotePlus, requoteUrl, unquote } from './percent-encoding'

const wellFormed = fc.string({ unit: 'grapheme' })

describe('quotePlus', () => {
  it.each([
    ['requests+language:python', 'requests%2Blanguage%3Apython'],
    ['a b~*-._é/?&=%', 'a+b~%2A-._%C3%A9%2F%3F%26%3D%25'],
    ['x\ny', 'x%0Ay'],
    ['😀', '%F0%9F%98%80'],
    ['', ''],
  ])('%j becomes %j', (text, quoted) => {
    expect(quotePlus(text)).toBe(quoted)
  })

  it('can be undone, and uses unreserved characters, escapes and + only', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        const quoted = quotePlus(text)
        expect(quoted).toMatch(/^(?:[\w.~+-]|%[0-9A-F]{2})*$/)
        expect(decodeURIComponent(quoted.replaceAll('+', ' '))).toBe(text)
      }),
    )
  })
})

describe('components', () => {
  it('keep valid escapes in upper case, unless one among them is invalid', () => {
    expect(encodePath('/%e4%C3')).toBe('/%E4%C3')
    expect(encodePath('/%e4%zz')).toBe('/%25E4%25zz')
  })

  it('are not changed a second time', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        const once = encodeQuery(text)
        expect(encodeQuery(once)).toBe(once)
      }),
    )
  })

  it('decode to what they were when no % was in them', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        fc.pre(!text.includes('%'))
        expect(decodeURIComponent(encodePath(text))).toBe(text)
      }),
    )
  })
})

/** Texts in which escapes, broken ones and characters of every kind stand side by side. */
const mixed = fc.string({
  unit: fc.oneof(
    fc.constantFrom('%41', '%7e', '%2f', '%C3%bc', '%', '%z', '%4', ' ', '+', '[', '"', 'é', '😀'),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 8,
})
const utf8 = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) => {
    return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }).join('')

describe('for any text, by the rules of urllib3 and requests', () => {
  it.each([
    ['path', encodePath, /[\w.~!$&'()*+,;=:@/-]/],
    ['query', encodeQuery, /[\w.~!$&'()*+,;=:@/?-]/],
  ])(
    'a %s keeps all of its escapes or none, and escapes only what may not stand there',
    (_, encode, safe) => {
      fc.assert(
        fc.property(mixed, (text) => {
          const isEscaped = !/%(?![0-9a-f]{2})/i.test(text)
          const model = text.replace(/%[0-9a-f]{2}|./gisu, (part) => {
            if (part.length === 3 && part.startsWith('%')) {
              return isEscaped ? part.toUpperCase() : `%25${part.slice(1).toUpperCase()}`
            }
            return safe.test(part) && part.length === 1 ? part : utf8(part)
          })
          expect(encode(text)).toBe(model)
        }),
        { numRuns: 300 },
      )
    },
  )

  it('the last step takes the escapes off unreserved characters, and off no others', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 8 }), (text) => {
        const everything = utf8(text)
        const model = [...text]
          .map((character) => (/^[\w.~-]$/.test(character) ? character : utf8(character)))
          .join('')
        expect(requoteUrl(`http://ex.com/${everything}`)).toBe(`http://ex.com/${model}`)
      }),
    )
  })
})

describe('requoteUrl', () => {
  it.each([
    ['http://ex.com/%7e%41?a=%2b', 'http://ex.com/~A?a=%2b'],
    ['http://ex.com/[x]', 'http://ex.com/[x]'],
    ['http://ex.com/?a=%zz', 'http://ex.com/?a=%25zz'],
    ['http://ex.com/?%', 'http://ex.com/?%'],
  ])('%j becomes %j', (url, quoted) => {
    expect(requoteUrl(url)).toBe(quoted)
  })
})

describe('unquote', () => {
  it('undoes UTF-8 escapes and leaves what is none', () => {
    expect(unquote('p%40ss%C3%A9%zz')).toBe('p@ssé%zz')
  })
})
