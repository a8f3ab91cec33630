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
