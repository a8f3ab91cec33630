import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InvalidHeader } from './exceptions'
import { parseHttpDate, parseRetryAfter } from './retry-after'

const NOW = Date.UTC(1994, 10, 6, 8, 49, 27)

describe('parseRetryAfter', () => {
  it.each([
    ['5', 5],
    [' 7 ', 7],
    ['0', 0],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 10],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 10],
    ['Sun Nov  6 08:49:37 1994', 10],
    ['Sun, 06 Nov 1994 08:49:17 GMT', 0],
  ])('%j is %d seconds', (header, seconds) => {
    expect(parseRetryAfter(header, NOW)).toBe(seconds)
  })

  it.each([
    '1.5',
    '-5',
    'abc',
    '',
    '1e3',
    '2030-01-01',
    'Sun, 31 Feb 1994 08:49:37 GMT',
    'Sun, 06 Foo 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 25:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37 CET',
  ])('refuses %j', (header) => {
    expect(() => parseRetryAfter(header, NOW)).toThrow(InvalidHeader)
    expect(() => parseRetryAfter(header, NOW)).toThrow(`Invalid Retry-After header: ${header}`)
  })
})

describe('parseHttpDate', () => {
  it('reads what toUTCString writes', () => {
    const years = { min: new Date('1000-01-01'), max: new Date('9999-12-31') }
    const dates = fc.date({ ...years, noInvalidDate: true })
    fc.assert(
      fc.property(dates, (date) => {
        date.setUTCMilliseconds(0)
        expect(parseHttpDate(date.toUTCString())).toBe(date.getTime())
      }),
    )
  })

  it('takes two digits of the year as of this century up to 68', () => {
    expect(parseHttpDate('Sunday, 01-Jan-68 00:00:00 GMT')).toBe(Date.UTC(2068, 0, 1))
    expect(parseHttpDate('Sunday, 01-Jan-69 00:00:00 GMT')).toBe(Date.UTC(1969, 0, 1))
  })
})
