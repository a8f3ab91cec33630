import { describe, expect, test } from 'vitest'
import type { Problem } from '../../language/protocol'
import type { Slip } from '../diagnostics/slips'
import { mergeProblems } from './merge-problems'

const code = 'if a:\n  b c\nresponse.status\nmore()\n'

function slip(part: string, isSyntax = false, until = part): Slip {
  const from = code.indexOf(part)
  const to = from + part.length
  const end = code.indexOf(until) + until.length
  return { from, to, end, text: `slip ${part}`, hint: '', fixes: [], severity: 'error', isSyntax }
}

function problem(part: string, isSyntax = false): Problem {
  const from = code.indexOf(part)
  const to = from + part.length
  const original = `ts1: ${part}`
  return { from, to, severity: 'error', isSyntax, text: null, hint: null, original, fixes: [] }
}

const shown = (slips: Slip[], problems: Problem[]) =>
  mergeProblems(code, slips, problems).map(({ text, originals }) => text ?? originals.join())

describe('each slip is shown once', () => {
  test('in our words, with those of TypeScript', () => {
    const [only, ...rest] = mergeProblems(code, [slip('status')], [problem('status')])
    expect(only).toMatchObject({ text: 'slip status', originals: ['ts1: status'] })
    expect(rest).toEqual([])
  })

  test('and not again for what follows from it on the lines that cannot be read', () => {
    const found = shown(
      [slip('if a:', true, 'b c')],
      [problem('a'), problem('c', true), problem('status')],
    )
    expect(found).toEqual(['slip if a:', 'ts1: status'])
  })

  test('where a line cannot be read, its meaning is not told', () => {
    expect(shown([], [problem('c', true), problem('b'), problem('status')])).toEqual([
      'ts1: c',
      'ts1: status',
    ])
  })

  test('and no long list of syntax errors', () => {
    const errors = ['a', 'b', 'c', 'more', '('].map((part) => problem(part, true))
    expect(shown([], errors)).toHaveLength(3)
  })
})
