import { expect, it } from 'vitest'
import { spanLines } from './span-lines'

it('splits at line breaks and keeps colours', () => {
  const lines = spanLines([{ text: 'a\nb', color: 'string' }, { text: 'c' }, { text: '\n' }])
  expect(lines).toEqual([
    [{ text: 'a', color: 'string' }],
    [{ text: 'b', color: 'string' }, { text: 'c' }],
    [],
  ])
})
