import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markedDifference } from './marked-difference'

const marks = (parts: ReturnType<typeof markedDifference>['got']) =>
  parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')

it('marks whole words that differ, in code only', () => {
  const { got, wanted } = markedDifference('printed `found` after', 'printed `missing`')
  expect(marks(got)).toBe('printed [found] after')
  expect(marks(wanted)).toBe('printed [missing]')
})

it('leaves what is equal before and behind', () => {
  const { got, wanted } = markedDifference('`GET /a?lang=py&x=1`', '`GET /a?lang=python&x=1`')
  expect(marks(got)).toBe('GET /a?lang=[py]&x=1')
  expect(marks(wanted)).toBe('GET /a?lang=[python]&x=1')
})

it('marks what one has more', () => {
  const { got, wanted } = markedDifference('`GET /a`', '`GET /a?b=1`')
  expect(marks(got)).toBe('GET /a')
  expect(marks(wanted)).toBe('GET /a[?b=1]')
})

it('marks nothing where there is nothing to compare with', () => {
  expect(marks(markedDifference('`x`', null).got)).toBe('x')
  expect(marks(markedDifference('no request', '`GET /`').wanted)).toBe('GET /')
})

it('never changes a text', () => {
  const code = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[`\s]/.test(text))
  fc.assert(
    fc.property(code, code, (a, b) => {
      const { got, wanted } = markedDifference(`\`${a}\``, `\`${b}\``)
      expect(got.map(({ text }) => text).join('')).toBe(a)
      expect(wanted.map(({ text }) => text).join('')).toBe(b)
    }),
  )
})
