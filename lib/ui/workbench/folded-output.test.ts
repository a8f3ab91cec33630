import { expect, it } from 'vitest'
import { foldedOutput } from './folded-output'
import type { Entry } from './run-log'

const printed = (key: number, line: number): Entry => {
  return { key, at: 0, line, kind: 'printed', level: 'log', spans: [] }
}
const lines = (count: number, line: number, from = 0) =>
  Array.from({ length: count }, (_, index) => printed(from + index, line))
const shape = (entries: Entry[], unfolded: number[] = []) =>
  foldedOutput(entries, new Set(unfolded)).map((item) => ('entry' in item ? item.entry.key : item))

it('shows short runs whole', () => {
  expect(shape(lines(12, 4))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
})

it('folds the middle of a long run of one line, until it is opened', () => {
  expect(shape(lines(44, 4))).toEqual([0, 1, 2, { key: 3, line: 4, hidden: 39 }, 42, 43])
  expect(shape(lines(44, 4), [3])).toHaveLength(44)
})

it('does not fold lines that alternate', () => {
  const mixed = Array.from({ length: 40 }, (_, key) => printed(key, key % 2))
  expect(shape(mixed)).toHaveLength(40)
})
