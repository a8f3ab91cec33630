import { expect, it } from 'vitest'
import { count, duration, grouped, shortSize, size } from './measures'

it('writes times', () => {
  const written = [0, 0.4, 0.6, 38.4, 999, 999.6, 1400, 9960, 61_000].map(duration)
  expect(written).toEqual([
    '<1 ms',
    '<1 ms',
    '1 ms',
    '38 ms',
    '999 ms',
    '1.0 s',
    '1.4 s',
    '10 s',
    '61 s',
  ])
})

it('writes sizes', () => {
  expect([0, 1, 168, 12_345, 999_960].map(size)).toEqual([
    '0 bytes',
    '1 byte',
    '168 bytes',
    '12.3 KB',
    '1.0 MB',
  ])
  expect(shortSize(168)).toBe('168 B')
})

it('counts', () => {
  expect([0, 1, 2].map((number) => count(number, 'trip'))).toEqual(['0 trips', '1 trip', '2 trips'])
})

it('groups the digits of large numbers', () => {
  expect([7, 2000, 998_000, 1_234_567].map(grouped)).toEqual([
    '7',
    '2\u00a0000',
    '998\u00a0000',
    '1\u00a0234\u00a0567',
  ])
})
