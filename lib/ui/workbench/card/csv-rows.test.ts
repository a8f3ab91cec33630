import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvRows } from './csv-rows'

it('reads quotes, line breaks within them, and rows of different lengths', () => {
  expect(csvRows('a,b\r\n"1, 2","say ""hi""\nnow"\n,\nlast', ',', 10)).toEqual([
    ['a', 'b'],
    ['1, 2', 'say "hi"\nnow'],
    ['', ''],
    ['last'],
  ])
  expect(csvRows('a\tb\n', '\t', 10)).toEqual([['a', 'b']])
})

it('gives as many rows as are wanted', () => {
  expect(csvRows('1\n2\n3\n', ',', 2)).toEqual([['1'], ['2']])
})

it('reads back every table that was written', () => {
  const cell = fc.string()
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 })
  fc.assert(
    fc.property(table, (rows) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
      const text = rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('')
      expect(csvRows(text, ',', 100)).toEqual(rows)
    }),
  )
})
