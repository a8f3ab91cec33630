import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textSchema } from './check'
import { describeText, matchesText, quote } from './text-match'

test('a text holds its parts, begins with its start, and is itself and nothing else', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (before, part, after) => {
      const text = before + part + after
      expect(matchesText(text, text)).toBe(true)
      expect(matchesText({ not: text }, text)).toBe(false)
      expect(matchesText({ contains: part }, text)).toBe(true)
      expect(matchesText({ startsWith: before }, text)).toBe(true)
      expect(matchesText(text, `${text}.`)).toBe(false)
      expect(matchesText({ not: text }, `${text}.`)).toBe(true)
    }),
  )
})

test('a pattern is a regular expression over the whole text', () => {
  expect(matchesText({ matches: '^\\d+ teas?$' }, '2 teas')).toBe(true)
  expect(matchesText({ matches: '^\\d+ teas?$' }, 'all 2 teas')).toBe(false)
})

test('a pattern that is no regular expression is refused when the lesson is read', () => {
  const { error } = textSchema.safeParse({ matches: '(' })
  expect(JSON.stringify(error?.issues)).toContain('is not a regular expression')
})

describe('in words', () => {
  test.each([
    ['text/csv', '`text/csv`'],
    ['', 'an empty text'],
    [{ contains: 'csv' }, '`csv` in it'],
    [{ startsWith: '/a' }, '`/a` at its start'],
    [{ matches: '^a' }, 'a text like `^a`'],
    [{ not: 'a' }, 'anything but `a`'],
  ])('%j', (pattern, words) => {
    expect(describeText(pattern)).toBe(words)
  })

  test('what is long is cut, and says so', () => {
    expect(quote('a'.repeat(1000))).toBe(`\`${'a'.repeat(160)}…\``)
  })
})
