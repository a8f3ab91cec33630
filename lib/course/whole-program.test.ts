import { describe, expect, it } from 'vitest'
import { framedProgram } from '../runner/framed-program'
import { programFrame, type UnseenCode, wholeProgram } from './whole-program'

const part = (code: string, line = 1) => ({ code, line })
const unseen = (before: readonly string[], after: readonly string[]): UnseenCode => ({
  before: before.map((code) => part(code)),
  after: after.map((code) => part(code)),
})
/** Runs it, and gives what it wrote down with `say`. */
function said(code: string): unknown[] {
  const lines: unknown[] = []
  new Function('say', code)((line: unknown) => lines.push(line))
  return lines
}

describe('a program of several pieces', () => {
  it('keeps the last statement of each piece apart from a bracket below it', () => {
    const around = unseen(
      ["say('one')", 'const two = () => say(2) // two'],
      ["['three'].forEach(say) // ;", "(() => say('four'))()"],
    )
    const shown = "two()\n// say('never')"
    const { code } = wholeProgram(around, part(shown))
    expect(said(code)).toEqual(['one', 2, 'three', 'four'])
    expect(framedProgram(shown, programFrame(around, shown))).toBe(code)
  })

  it('looks over a text that is empty', () => {
    const around = unseen(["say('one')"], ["(() => say('two'))()"])
    expect(said(wholeProgram(around, part('// nothing yet')).code)).toEqual(['one', 'two'])
    expect(said(wholeProgram(around, part('')).code)).toEqual(['one', 'two'])
  })

  it('moves no line and no column, and adds nothing where nothing is needed', () => {
    const shown = 'f()\n  g() // last'
    const { code } = wholeProgram(unseen(['let a'], ['(h)()\nk()']), part(shown))
    expect(code.split('\n')).toEqual(['let a', 'f()', '  g(); // last', '(h)()', 'k()'])
    const plain = wholeProgram(unseen(['let a'], ['h()']), part(shown))
    expect(plain.code).toBe(`let a\n${shown}\nh()`)
  })

  it('finds the lines of the text and of the file', () => {
    const program = wholeProgram(
      { before: [part('a\nb', 10)], after: [part('(z)()', 40)] },
      part('x\ny', 20),
    )
    expect([1, 2, 3, 4, 5].map(program.visibleLine)).toEqual([null, null, 1, 2, null])
    expect([1, 2, 3, 4, 5].map(program.fileLine)).toEqual([10, 11, 20, 21, 40])
  })
})
