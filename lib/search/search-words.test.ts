import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchWords, wordsWithPlaces } from './search-words'

test('names count as a whole and in their parts', () => {
  expect(searchWords('response.statusCode')).toEqual([
    'response.statuscode',
    'response',
    'statuscode',
    'status',
    'code',
  ])
  expect(searchWords('Content-Type, HTTPError')).toEqual([
    'content-type',
    'content',
    'type',
    'httperror',
    'http',
    'error',
  ])
})

test('accents and capitals make no difference, numbers are words', () => {
  expect(searchWords('Café CAFE, 404!')).toEqual(['cafe', 'cafe', '404'])
})

test('each word stands where it is said to', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { word, from, to } of wordsWithPlaces(text)) {
        expect(to).toBeGreaterThan(from)
        expect(searchWords(text.slice(from, to))).toContain(word)
      }
    }),
  )
})
