import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ComparedLine, compareLines, isSame } from './line-comparison'

const program = fc
  .array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1 })
  .map((lines) => lines.join('\n'))

/** How many lines of one side a comparison accounts for. */
function count(lines: readonly ComparedLine[], side: 'now' | 'other'): number {
  return lines.reduce((sum, line) => {
    if (line.kind === 'folded') return sum + line.lines
    return line.kind === 'both' || line.kind === side ? sum + 1 : sum
  }, 0)
}

test('every line of both texts is accounted for, and equal texts are the same', () => {
  fc.assert(
    fc.property(program, program, (now, other) => {
      const lines = compareLines(now, other)
      expect(count(lines, 'now')).toBe(now.split('\n').length)
      expect(count(lines, 'other')).toBe(other.split('\n').length)
      expect(isSame(lines)).toBe(now === other)
    }),
  )
})

test('a changed line stands between its neighbours, and far ones are folded', () => {
  const before = Array.from({ length: 12 }, (_, n) => `line ${n + 1}`)
  const after = before.with(6, 'changed')
  expect(compareLines(before.join('\n'), after.join('\n'))).toEqual([
    { kind: 'folded', lines: 3 },
    { kind: 'both', text: 'line 4' },
    { kind: 'both', text: 'line 5' },
    { kind: 'both', text: 'line 6' },
    { kind: 'now', text: 'line 7' },
    { kind: 'other', text: 'changed' },
    { kind: 'both', text: 'line 8' },
    { kind: 'both', text: 'line 9' },
    { kind: 'both', text: 'line 10' },
    { kind: 'folded', lines: 2 },
  ])
})

test('texts without a line in common are compared in bounded time', () => {
  const lines = (letter: string) => Array.from({ length: 3000 }, (_, n) => letter + n).join('\n')
  const compared = compareLines(lines('a'), lines('b'))
  expect(count(compared, 'now')).toBe(3000)
  expect(count(compared, 'other')).toBe(3000)
})
