import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleExchange, sampleResponse } from './sample-exchange'
import { matchesTrip } from './trip-filter'

const get = sampleExchange()
const missing = sampleExchange({
  request: { ...get.request, method: 'POST', url: 'https://library.test/books?about=Trains' },
  response: sampleResponse({ status: 404, reason: 'Not Found' }),
})
const lost = sampleExchange({ state: 'failed', response: null })

describe('the filter of trips', () => {
  it.each([
    ['', [true, true, true]],
    ['  ', [true, true, true]],
    ['library', [false, true, false]],
    ['post', [false, true, false]],
    ['TRAINS', [false, true, false]],
    ['404', [false, true, false]],
    ['4xx', [false, true, false]],
    ['2xx', [true, false, false]],
    ['not found', [false, true, false]],
    ['get 4xx', [false, false, false]],
    ['-2xx', [false, true, true]],
    ['-library -none', [true, false, false]],
    ['-', [true, true, true]],
    ['none', [false, false, true]],
    ['response', [false, false, true]],
    ['9xx', [false, false, false]],
  ] as const)('%j', (filter, found) => {
    expect([get, missing, lost].map((trip) => matchesTrip(trip, filter))).toEqual(found)
  })

  it('finds with one more word never more', () => {
    const word = fc.constantFrom('get', 'post', '2xx', '-404', 'httpbin', '-', 'ok', '-none')
    fc.assert(
      fc.property(fc.array(word), word, (words, more) => {
        for (const trip of [get, missing, lost]) {
          const before = matchesTrip(trip, words.join(' '))
          if (!before) expect(matchesTrip(trip, [...words, more].join(' '))).toBe(false)
        }
      }),
    )
  })
})
