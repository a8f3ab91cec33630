import { expect, it } from 'vitest'
import { hexRow, hexRowCount, hexRuler, hexWidth } from './hex-rows'

const bytes = new Uint8Array(20).map((_, index) => index + 55)

it('shows offset, bytes and characters', () => {
  expect(hexRowCount(bytes, 16)).toBe(2)
  expect(hexRow(bytes, 0, 16)).toEqual({
    offset: '000000',
    hex: '37 38 39 3a 3b 3c 3d 3e  3f 40 41 42 43 44 45 46',
    ascii: '789:;<=>?@ABCDEF',
  })
  expect(hexRow(bytes, 1, 16)).toEqual({ offset: '000010', hex: '47 48 49 4a', ascii: 'GHIJ' })
  expect(hexRow(new Uint8Array([0, 255]), 0, 16).ascii).toBe('..')
})

it('has half of the bytes in a row where it is narrow', () => {
  expect([hexWidth(38), hexWidth(80)]).toEqual([8, 16])
  expect(hexRowCount(bytes, 8)).toBe(3)
  expect(hexRow(bytes, 1, 8)).toEqual({
    offset: '000008',
    hex: '3f 40 41 42 43 44 45 46',
    ascii: '?@ABCDEF',
  })
})

it('rules each column', () => {
  expect(hexRuler(8)).toEqual({
    offset: 'offset',
    hex: '00 01 02 03 04 05 06 07',
    ascii: '01234567',
  })
  expect(hexRuler(16).hex).toBe('00 01 02 03 04 05 06 07  08 09 0a 0b 0c 0d 0e 0f')
})
