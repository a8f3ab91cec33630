import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineIndex } from './line-index'

describe('lineIndex', () => {
  it('counts lines and columns from 1, whatever ends the lines', () => {
    const lines = lineIndex('ab\ncd\r\nef\rg')
    expect(lines.position(0)).toEqual({ line: 1, column: 1 })
    expect(lines.position(4)).toEqual({ line: 2, column: 2 })
    expect(lines.position(7)).toEqual({ line: 3, column: 1 })
    expect(lines.position(10)).toEqual({ line: 4, column: 1 })
    expect(lines.position(99)).toEqual({ line: 4, column: 2 })
  })

  it('moves a column behind its line to the end of the line', () => {
    const lines = lineIndex('ab\ncd')
    expect(lines.offset({ line: 1, column: 50 })).toBe(2)
    expect(lines.offset({ line: 2, column: 50 })).toBe(5)
    expect(lines.offset({ line: 9, column: 1 })).toBe(5)
  })

  it('goes back and forth', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', 'é')), fc.nat(30), (chars, n) => {
        const text = chars.join('')
        const offset = Math.min(n, text.length)
        const lines = lineIndex(text)
        expect(lines.offset(lines.position(offset))).toBe(offset)
      }),
    )
  })
})
