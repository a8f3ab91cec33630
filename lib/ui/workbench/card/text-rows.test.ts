import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textRow, textRows } from './text-rows'

const encode = (text: string) => new TextEncoder().encode(text)

function rowsOf(text: string, columns: number): string[] {
  const bytes = encode(text)
  const rows = textRows(bytes, columns)
  return Array.from({ length: rows.count }, (_, row) => textRow(bytes, rows, row))
}

it('cuts at line breaks and at the width, and not within a character', () => {
  expect(rowsOf('one\r\ntwo\n\nfour', 10)).toEqual(['one', 'two', '', 'four'])
  expect(rowsOf('abcdefgh\nij', 3)).toEqual(['abc', 'def', 'gh', 'ij'])
  expect(rowsOf('ééééé', 2)).toEqual(['éé', 'éé', 'é'])
  expect(rowsOf('', 3)).toEqual([])
  expect(rowsOf('\n', 3)).toEqual([''])
})

it('loses and invents nothing', () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n\uFEFF]/g, ''))
  fc.assert(
    fc.property(fc.array(line), fc.integer({ min: 1, max: 20 }), (lines, columns) => {
      const rows = rowsOf(lines.map((text) => `${text}\n`).join(''), columns)
      expect(rows.join('')).toBe(lines.join(''))
      for (const row of rows) expect(Array.from(row).length).toBeLessThanOrEqual(columns)
      expect(rows.length).toBeGreaterThanOrEqual(lines.length)
    }),
  )
})
