import { expect, it } from 'vitest'
import { readTagList } from './etag'

it.each([
  ['', []],
  [' , ,', []],
  ['*', ['*']],
  ['"*"', [{ isWeak: false, opaque: '*' }]],
  ['"a"', [{ isWeak: false, opaque: 'a' }]],
  ['W/"a"', [{ isWeak: true, opaque: 'a' }]],
  ['""', [{ isWeak: false, opaque: '' }]],
  [
    'a b , W/c',
    [
      { isWeak: false, opaque: 'a b' },
      { isWeak: true, opaque: 'c' },
    ],
  ],
  [
    '"a,b","c"',
    [
      { isWeak: false, opaque: 'a,b' },
      { isWeak: false, opaque: 'c' },
    ],
  ],
])('the tags of %s', (field, tags) => {
  expect(readTagList(field)).toEqual(tags)
})
