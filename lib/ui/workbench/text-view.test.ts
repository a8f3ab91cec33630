import { expect, it } from 'vitest'
import { beginning } from './text-view'

it('shows short texts whole', () => {
  expect(beginning('a\nb\n', 1)).toBe('a\nb\n')
  expect(beginning('', 1)).toBe('')
})

it('lays out a part of a long one, more when asked', () => {
  const lines = Array.from({ length: 500 }, (_, index) => String(index)).join('\n')
  expect(beginning(lines, 1).split('\n')).toHaveLength(200)
  expect(beginning(lines, 4)).toBe(lines)
  expect(beginning('x'.repeat(50_000), 1)).toHaveLength(20_000)
})
