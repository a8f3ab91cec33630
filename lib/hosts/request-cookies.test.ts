import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requestCookies } from './request-cookies'
import { setCookie } from './set-cookie'

const read = (value: string) => [...requestCookies([['Cookie', value]])]

describe('the cookies of a request', () => {
  it.each([
    ['a=1; b=2;c=3', ['a', '1'], ['b', '2'], ['c', '3']],
    ['a=1; a=2', ['a', '1']],
    ['a="x y"; b="caf\\303\\251"; c="\\"q\\\\"', ['a', 'x y'], ['b', 'café'], ['c', '"q\\']],
    ['a="x;y"; b=2', ['a', 'x;y'], ['b', '2']],
    ['a; =b; ; c=', ['a', ''], ['c', '']],
    ['a= sp ;b=c=d', ['a', 'sp'], ['b', 'c=d']],
    ['a=x"y"; "b"=1; c="', ['a', 'x"y"'], ['"b"', '1'], ['c', '"']],
    ['a="x" y; b=1', ['a', '"x" y'], ['b', '1']],
    ['a=\\303; b="\\8"', ['a', '\\303'], ['b', '8']],
    ['a=caf\u00c3\u00a9', ['a', 'café']],
    ['a=\u00ff', ['a', '\ufffd']],
    ['__proto__=1', ['__proto__', '1']],
    [''],
  ])('%j', (value, ...pairs) => expect(read(value)).toEqual(pairs))

  it('are none without a Cookie field, and joined from several as WSGI servers join them', () => {
    expect([...requestCookies([])]).toEqual([])
    const twice = [
      ['Cookie', 'a=1'],
      ['cookie', 'b=2'],
    ] as const
    expect([...requestCookies(twice)]).toEqual([['a', '1,b=2']])
  })

  it('come back as they were set, whatever text they hold', () => {
    const name = fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,10}$/)
    fc.assert(
      fc.property(name, fc.string({ unit: 'grapheme' }), (key, value) => {
        const field = setCookie(key, value)
        expect(field).toMatch(/^[\x20-\x7e]*$/)
        // A value that begins and ends in quotes is quoted once more, so it cannot be mistaken.
        expect(read(`[first]=1; ${field}; [last]=1`)).toContainEqual([key, value])
      }),
    )
  })

  it('are read in time that grows with their length only', () => {
    const hostile = ['a="'.repeat(20_000), `a="${'\\'.repeat(60_000)}`, ';'.repeat(60_000)]
    for (const value of hostile) read(value)
  }, 2000)
})
