import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInRange, isInTimeRange, parseSearchQuery } from './search-query'

const known = new Set(['language', 'user', 'stars'])
const parse = (text: string) => {
  const { words, qualifiers } = parseSearchQuery(text, known)
  return { words, qualifiers: Object.fromEntries(qualifiers) }
}
const term = (value: string, isRefused = false) => ({ value, isRefused })

describe('a search query', () => {
  it.each([
    'requests language:python',
    'requests+language:python',
    ' requests  LANGUAGE:Python ',
    'language:"python" requests',
  ])('`%s` is a word and a qualifier', (text) => {
    expect(parse(text)).toEqual({
      words: [term('requests')],
      qualifiers: { language: [term('python')] },
    })
  })

  it('keeps phrases together, also in qualifiers', () => {
    expect(parse('"signal box" language:"objective c"')).toEqual({
      words: [term('signal box')],
      qualifiers: { language: [term('objective c')] },
    })
  })

  it('knows what is refused', () => {
    expect(parse('tea NOT green -user:lowtide')).toEqual({
      words: [term('tea'), term('green', true)],
      qualifiers: { user: [term('lowtide', true)] },
    })
  })

  it('keeps the plus signs of a name that ends with them', () => {
    expect(parse('kettle language:c++').qualifiers).toEqual({ language: [term('c++')] })
    expect(parse('language:c++ kettle').words).toEqual([term('kettle')])
  })

  it('takes unknown qualifiers, lone signs and half quotations as words', () => {
    expect(parse('a:b - "half').words.map(({ value }) => value)).toEqual(['a:b', '-', 'half'])
  })

  it('is read whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { words } = parseSearchQuery(text, known)
        for (const { value } of words) expect(value).not.toMatch(/^$|"/)
      }),
    )
  })
})

describe('ranges', () => {
  it.each([
    ['500', [500]],
    ['>500', [501]],
    ['>=500', [500, 501]],
    ['<500', [499]],
    ['<=500', [499, 500]],
    ['499..500', [499, 500]],
    ['500..*', [500, 501]],
    ['*..499', [499]],
    ['many', []],
    ['', []],
  ])('%s', (range, fitting) => {
    expect([499, 500, 501].filter((count) => isInRange(count, range))).toEqual(fitting)
  })

  it.each([
    ['2024-05-02', ['2024-05-02T09:00:00Z']],
    ['>=2024-05-02', ['2024-05-02T09:00:00Z', '2024-05-03T09:00:00Z']],
    ['<2024-05-02', ['2024-05-01T09:00:00Z']],
    ['2024-05-01..2024-05-02', ['2024-05-01T09:00:00Z']],
    ['soon', []],
  ])('of time: %s', (range, fitting) => {
    const times = [1, 2, 3].map((day) => `2024-05-0${day}T09:00:00Z`)
    expect(times.filter((time) => isInTimeRange(time, range))).toEqual(fitting)
  })
})
