import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { programUpTo } from './program-up-to'

/** Cuts at the `|` in the code. */
function cut(marked: string) {
  const offset = marked.indexOf('|')
  const source = marked.slice(0, offset) + marked.slice(offset + 1)
  return { source, ...programUpTo(source, offset) }
}

describe('programUpTo', () => {
  it('keeps the statement at the cursor and all above it', () => {
    const { code, line, inside } = cut('a()\nb(|)\nc()\n')
    expect(code.trimEnd()).toBe('a()\nb()')
    expect({ line, inside }).toEqual({ line: 2, inside: null })
  })

  it.each([
    ['at the start of the line', 'a()\n|  b()\nc()', 'a()\n  b()'],
    ['at the end of the line', 'a()\nb();|\nc()', 'a()\nb();'],
    ['on a blank line', 'a()\n\n|\nc()', 'a()'],
    ['in a comment between', 'a()\n// no|te\nc()', 'a()'],
    ['between two statements of a line', 'a(); |b(); c()', 'a(); b();'],
    ['in the last statement', 'a()\nc(|)', 'a()\nc()'],
  ])('finds its statement %s', (_, marked, kept) => {
    expect(cut(marked).code.trimEnd()).toBe(kept)
  })

  it('runs a block to its end, and says where it starts', () => {
    const { code, line, inside } = cut('a()\nfor (const x of y) {\n  b(|)\n  c()\n}\nd()')
    expect(code.trimEnd()).toBe('a()\nfor (const x of y) {\n  b()\n  c()\n}')
    expect({ line, inside }).toEqual({ line: 5, inside: 2 })
  })

  it('keeps the functions, imports and types below, which the code above may use', () => {
    const { code } = cut(
      "a()|\nb()\nfunction f() {\n  return 1\n}\nc()\nimport d from 'd'\nexport function g() {}",
    )
    expect(code.replace(/ +$/gm, '')).toBe(
      "a()\n\nfunction f() {\n  return 1\n}\n\nimport d from 'd'\nexport function g() {}",
    )
  })

  it('is empty above the first statement', () => {
    const { code, line } = cut('|\n\n// a\nb()')
    expect(code.trim()).toBe('')
    expect(line).toBe(0)
  })

  it('runs what stands above code that cannot be read', () => {
    expect(cut('a(|)\nb(\nconst = 3').code.trimEnd()).toBe('a()')
  })

  it('never moves anything: length and line breaks stay, whatever the code', () => {
    const piece = fc.constantFrom(
      'a()',
      '\n',
      ' ',
      '{',
      '}',
      'if (x) {',
      '`${',
      '`',
      '\r\n',
      'é',
      '//',
      '(',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(120), (pieces, at) => {
        const source = pieces.join('')
        const { code } = programUpTo(source, Math.min(at, source.length))
        expect(code).toHaveLength(source.length)
        expect(code.replace(/[^\n]/g, '')).toBe(source.replace(/[^\n]/g, ''))
      }),
    )
  })
})
