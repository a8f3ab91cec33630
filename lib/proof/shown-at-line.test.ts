import { expect, test } from 'vitest'
import type { RunFacts } from '../checks/run-facts'
import { shownAtLine } from './shown-at-line'

const code = ["console.log('a')", 'find(3)', 'const tea = find(4)', 'find(5)', 'count = 1'].join(
  '\n',
)

function facts(more: Partial<RunFacts> = {}): { facts: RunFacts } {
  const none = { requests: [], printed: [], values: [], errors: [], ends: new Map() }
  return { facts: { ...none, stopped: null, isOver: true, seconds: 0, ...more } }
}

const error = (line: number | null) =>
  ({
    name: 'TypeError',
    message: '',
    position: line === null ? null : { line, column: 1 },
    phase: 'run',
    frames: [],
  }) as const

test('a value, and what was printed', () => {
  const run = facts({
    values: [{ text: '{\n  a: 1\n}', line: 2 }],
    printed: [
      { text: 'a', line: 1, index: 1 },
      { text: 'b', line: 1, index: 2 },
    ],
  })
  expect([shownAtLine(code, 1, run), shownAtLine(code, 2, run)]).toEqual(['a ⏎ b', '{ a: 1 }'])
})

test('an expression that shows nothing is undefined, when the program came so far', () => {
  expect(shownAtLine(code, 2, facts())).toBe('undefined')
  expect(shownAtLine(code, 2, facts({ errors: [error(4)] }))).toBe('undefined')
  expect(shownAtLine(code, 4, facts({ errors: [error(4)] }))).toBeNull()
  expect(shownAtLine(code, 4, facts({ errors: [error(2)] }))).toBeNull()
  expect(shownAtLine(code, 4, facts({ errors: [error(null)] }))).toBeNull()
  expect(shownAtLine(code, 4, facts({ stopped: 'learner' }))).toBeNull()
})

test('what is no expression, or whose value nobody shows, shows nothing', () => {
  expect([shownAtLine(code, 3, facts()), shownAtLine(code, 5, facts())]).toEqual([null, null])
})
