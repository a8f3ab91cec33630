import { expect, it } from 'vitest'
import { hexRow, hexRowCount } from './hex-rows'

it('shows offset, bytes and characters', () => {
  const bytes = new Uint8Array(20).map((_, index) => index + 55)
  expect(hexRowCount(bytes)).toBe(2)
  expect(hexRow(bytes, 0)).toEqual({
    offset: '000000',
    hex: '37 38 39 3a 3b 3c 3d 3e  3f 40 41 42 43 44 45 46',
    ascii: '789:;<=>?@ABCDEF',
  })
  expect(hexRow(bytes, 1)).toEqual({ offset: '000010', hex: '47 48 49 4a', ascii: 'GHIJ' })
  expect(hexRow(new Uint8Array([0, 255]), 0).ascii).toBe('..')
})
