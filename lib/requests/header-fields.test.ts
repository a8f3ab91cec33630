import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkHeader, mergeHeaders } from './header-fields'

describe('checkHeader', () => {
  it.each([
    ['X-Id', '1'],
    ['X-Empty', ''],
    ['X-Text', 'tab\tand é'],
  ])('lets %j: %j pass', (name, value) => {
    expect(() => checkHeader(name, value)).not.toThrow()
  })

  it.each([
    [' X', '1', "in header name: ' X'"],
    ['X:Y', '1', "in header name: 'X:Y'"],
    ['X\r\nY', '1', "in header name: 'X\\r\\nY'"],
    ['', '1', "in header name: ''"],
    ['X', ' 1', "in header value: ' 1'"],
    ['X', '1\r\nEvil: 2', "in header value: '1\\r\\nEvil: 2'"],
    ['X', '1\n', "in header value: '1\\n'"],
    ['X Y', '1', 'a character that is not among'],
    ['X', '😀', 'not among latin-1 text'],
    ['X', 'a\0b', 'not among latin-1 text'],
    ['X', 5, "Header part (5) from ('X', 5) must be of type str or bytes"],
    ['X', null, "Header part (None) from ('X', None) must be of type str"],
  ])('refuses %j: %j', (name, value, message) => {
    expect(() => checkHeader(name, value)).toThrow(
      expect.objectContaining({ name: 'InvalidHeader', message: expect.stringContaining(message) }),
    )
  })
})

describe('mergeHeaders', () => {
  it("keeps the session's places, takes the call's spelling, and removes by null", () => {
    const session = { 'User-Agent': 'a', Accept: '*/*', Connection: 'keep-alive' }
    const call = { ACCEPT: 'text/html', 'user-agent': null, 'X-New': '1', Connection: undefined }
    expect([...mergeHeaders(session, call).items()]).toEqual([
      ['ACCEPT', 'text/html'],
      ['Connection', 'keep-alive'],
      ['X-New', '1'],
    ])
  })

  it('is the call over the session, name by name', () => {
    const name = fc.constantFrom('A', 'a', 'B', 'b', 'C', '__proto__')
    const session = fc.array(fc.tuple(name, fc.string()))
    const call = fc.array(fc.tuple(name, fc.option(fc.string())))
    fc.assert(
      fc.property(session, call, (mine, theirs) => {
        const merged = mergeHeaders(mine, theirs)
        const model = new Map<string, string | null>()
        for (const [key, value] of [...mine, ...theirs]) model.set(key.toLowerCase(), value)
        const kept = [...model].filter(([, value]) => value !== null)
        expect([...merged.lowerItems()]).toEqual(kept)
      }),
    )
  })
})
