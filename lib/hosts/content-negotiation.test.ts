import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { preferredLanguage, preferredMediaType } from './content-negotiation'

const types = ['application/json', 'text/csv', 'image/svg+xml'] as const

describe('Accept', () => {
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['text/csv', 'text/csv'],
    ['TEXT/CSV', 'text/csv'],
    ['text/*', 'text/csv'],
    ['text/csv;q=0.5, application/json;q=0.4', 'text/csv'],
    ['text/csv; q=0.4, */*;q=0.5', 'application/json'],
    ['application/json;q=0, */*', 'text/csv'],
    ['image/*;q=0.9, text/csv;header=absent;q=0.8', 'image/svg+xml'],
    ['text/html', undefined],
    ['*/*;q=0', undefined],
  ])('%s gets %s', (accept, type) => {
    expect(preferredMediaType(accept, types)).toBe(type)
  })
})

describe('Accept-Language', () => {
  it.each([
    [undefined, ['en', 'fr'], 'en'],
    ['fr', ['en', 'fr'], 'fr'],
    ['fr-CA', ['en', 'fr'], 'fr'],
    ['fr, en;q=0.5', ['en', 'fr'], 'fr'],
    ['fr, en;q=0.5', ['en'], 'en'],
    ['fr', ['en'], undefined],
    ['de, *;q=0.1', ['en', 'fr'], 'en'],
    ['en;q=0, *', ['en', 'fr'], 'fr'],
  ])('%s of %j gets %s', (field, offered, tag) => {
    expect(preferredLanguage(field, offered)).toBe(tag)
  })
})

it('takes any field, and gives only what is offered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (field) => {
      expect([...types, undefined]).toContain(preferredMediaType(field, types))
      expect(['en', undefined]).toContain(preferredLanguage(field, ['en']))
    }),
  )
})
