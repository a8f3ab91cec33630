import { expect, it } from 'vitest'
import { hangingColumns } from './indentation'

it.each([
  ['', 2],
  ['x', 2],
  ['    x y', 6],
  ['\tx', 4],
  [' \tx', 4],
  ['  \tx', 6],
])('continues %j at column %i', (line, column) => {
  expect(hangingColumns(line)).toBe(column)
})
