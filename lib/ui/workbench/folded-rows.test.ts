import { expect, it } from 'vitest'
import { foldedRows } from './folded-rows'

it('shows up to eight rows', () => {
  expect(foldedRows(Array(8).fill('200'))).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})

it('folds equal ones in the middle', () => {
  const rows = foldedRows(Array(19).fill('200'))
  expect(rows).toEqual([0, 1, 2, { hidden: 14, words: '200' }, 17, 18])
})

it('never folds the odd ones out', () => {
  const words = Array(12).fill('200')
  words[6] = '503'
  expect(foldedRows(words)).toEqual([0, 1, 2, { hidden: 6, words: '200' }, 6, 10, 11])
})
