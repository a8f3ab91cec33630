import { expect, it } from 'vitest'
import { formPairs } from './form-pairs'
import { jsonRecords } from './json-lines'

const records = (text: string, limit = 10) =>
  jsonRecords(new TextEncoder().encode(text), limit).map(({ from, to }) => text.slice(from, to))

it('finds one record to a line, and none in an empty one', () => {
  expect(records('{"a":1}\r\n\n [2] \n"x"')).toEqual(['{"a":1}', '[2]', '"x"'])
  expect(records('1\n2\n3', 2)).toEqual(['1', '2'])
})

it('finds records after record separators, over several lines', () => {
  expect(records('\x1e{"a":\n1}\n\x1e[2]\n')).toEqual(['{"a":\n1}', '[2]'])
})

it('decodes a form body pair by pair, and keeps how it was sent', () => {
  expect(formPairs('tea=Earl+Grey&cup=1&cup=2&%C3%A9=%26&flag&', 10)).toEqual([
    { name: 'tea', value: 'Earl Grey', sent: 'tea=Earl+Grey' },
    { name: 'cup', value: '1', sent: 'cup=1' },
    { name: 'cup', value: '2', sent: 'cup=2' },
    { name: 'é', value: '&', sent: '%C3%A9=%26' },
    { name: 'flag', value: '', sent: 'flag' },
  ])
  expect(formPairs('a=1&b=2', 1)).toHaveLength(1)
})
