import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { codes } from './status-codes'

describe('codes', () => {
  it.each([
    ['ok', 200],
    ['okay', 200],
    ['\\o/', 200],
    ['✓', 200],
    ['notFound', 404],
    ['not_found', 404],
    ['NOT_FOUND', 404],
    ['NOTFOUND', 404],
    ['-o-', 404],
    ['teapot', 418],
    ['imATeapot', 418],
    ['im_a_teapot', 418],
    ['earlyHints', 102],
    ['uriTooLong', 414],
    ['precondition', 428],
    ['/o\\', 500],
    ['networkAuthentication', 511],
  ])('%s is %i', (name, code) => {
    expect(codes[name]).toBe(code)
  })

  it('has all names of requests', () => {
    const camelCase = Object.keys(codes).filter((name) => !/_/.test(name) && !/^[A-Z]+$/.test(name))
    expect(camelCase.length).toBeGreaterThan(120)
    expect(new Set(Object.values(codes)).size).toBe(68)
  })

  it.each(['nope', 'toString', '__proto__'])('has no %s', (name) => {
    expect(codes[name]).toBeUndefined()
  })

  it('knows each number as a type', () => {
    const ok: 200 = codes.ok
    const missing: 404 = codes.notFound
    expect([ok, missing]).toEqual([200, 404])
  })

  it('shows as Python shows it', () => {
    expect(inspect(codes)).toBe("<lookup 'status_codes'>")
  })
})
