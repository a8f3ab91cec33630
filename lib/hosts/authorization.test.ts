import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authParameters, isSameSecret, parseAuthorization, parseBasic } from './authorization'
import { base64 } from './base64'

const basic = (pair: string) => `Basic ${base64(new TextEncoder().encode(pair))}`

describe('an Authorization field', () => {
  it.each([
    ['Bearer a b ', { scheme: 'bearer', rest: 'a b' }],
    ['DIGEST  x', { scheme: 'digest', rest: 'x' }],
    ['Bearer', undefined],
    ['Bearer  ', undefined],
    ['', undefined],
  ])('%j', (field, credentials) => expect(parseAuthorization(field)).toEqual(credentials))

  it.each([
    [basic('u:p'), { name: 'u', password: 'p' }],
    [basic('ü:p:q').replace('Basic', 'bAsIc'), { name: 'ü', password: 'p:q' }],
    [basic(':'), { name: '', password: '' }],
    [basic('no colon'), undefined],
    ['Basic ***', undefined],
    ['Bearer dTpw', undefined],
    ['Basic', undefined],
  ])('%s has the name and password %j', (field, pair) => expect(parseBasic(field)).toEqual(pair))
})

describe('parameters of credentials', () => {
  it.each([
    ['a=b, C="d, \\"e\\" \\\\", a=x', { a: 'b', c: 'd, "e" \\' }],
    ['a=,b = "" , c*=UTF-8\'\'x', { a: '', b: '', 'c*': "UTF-8''x" }],
    ['__proto__=1', JSON.parse('{"__proto__":"1"}') as object],
    ['nothing, "here"', {}],
  ])('%s', (text, parameters) => {
    expect(Object.fromEntries(authParameters(text))).toEqual(parameters)
  })

  it('are read in time that grows with their length only', () => {
    for (const piece of ['a="', 'a= ', 'a', '\\"', ' ']) authParameters(piece.repeat(40_000))
  }, 2000)
})

it('secrets are the same when every character is', () => {
  const text = fc.string({ maxLength: 5 })
  fc.assert(fc.property(text, text, (a, b) => isSameSecret(a, b) === (a === b)))
  expect(isSameSecret('abab', 'ab')).toBe(false)
  expect(isSameSecret('', 'a')).toBe(false)
  expect(isSameSecret('', '')).toBe(true)
})
