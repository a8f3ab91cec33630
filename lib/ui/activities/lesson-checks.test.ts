import { expect, it } from 'vitest'
import { countChecks } from './lesson-checks'

const exercises = [
  { id: 'a', checks: 4, isOptional: false },
  { id: 'b', checks: 3, isOptional: false },
  { id: 'c', checks: 1, isOptional: true },
]

it('counts all checks of what is done, and of the rest those of the last run', () => {
  const latest = new Map([
    ['a', 1],
    ['b', 2],
  ])
  expect(countChecks(exercises, new Set(['a']), latest)).toEqual({ passed: 6, total: 8 })
  expect(countChecks(exercises, undefined, new Map())).toEqual({ passed: 0, total: 8 })
})
