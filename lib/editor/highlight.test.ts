import { describe, expect, it } from 'vitest'
import { highlightLines } from './highlight'

describe('highlightLines', () => {
  it('keeps every character and every line', () => {
    const code = "const a = 'x'\n\n// done\n"
    const text = highlightLines(code).map((line) => line.map((token) => token.text).join(''))
    expect(text.join('\n')).toBe(code)
  })

  it('gives keywords, strings, numbers and comments their class', () => {
    const classOf = (piece: string) =>
      highlightLines("const n: number = await f(`a`, 'b', 12, true, null) // note")
        .flat()
        .find((token) => token.text.includes(piece))?.className
    expect(classOf('const')).toBe('tok-keyword')
    expect(classOf('await')).toBe('tok-keyword')
    expect(classOf("'b'")).toBe('tok-string')
    expect(classOf('`a`')).toBe('tok-string')
    expect(classOf('12')).toBe('tok-number')
    expect(classOf('true')).toBe('tok-number')
    expect(classOf('null')).toBe('tok-number')
    expect(classOf('note')).toBe('tok-note')
  })
})
