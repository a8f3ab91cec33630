import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseChallenges } from './auth-challenges'

const parse = (header: string) =>
  parseChallenges(header).map(({ scheme, params }) => [scheme, Object.fromEntries(params)])

describe('parseChallenges', () => {
  it.each([
    ['', []],
    ['Basic', [['basic', {}]]],
    ['Basic realm="a, b"', [['basic', { realm: 'a, b' }]]],
    [
      'Digest Realm = "a \\"b\\"" ,nonce=x,,qop="auth"',
      [['digest', { realm: 'a "b"', nonce: 'x', qop: 'auth' }]],
    ],
    [
      'Basic realm="a", Digest nonce="b"',
      [
        ['basic', { realm: 'a' }],
        ['digest', { nonce: 'b' }],
      ],
    ],
    [
      'Negotiate abc==, Digest nonce="b"',
      [
        ['negotiate', {}],
        ['digest', { nonce: 'b' }],
      ],
    ],
    [
      'NTLM, Digest nonce="b"',
      [
        ['ntlm', {}],
        ['digest', { nonce: 'b' }],
      ],
    ],
    // RFC 9110 section 11.6.1
    [
      'Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""',
      [
        ['basic', { realm: 'simple' }],
        ['newauth', { realm: 'apps', type: '1', title: 'Login to "apps"' }],
      ],
    ],
    ['"?", Digest nonce="b"', [['digest', { nonce: 'b' }]]],
    ['nonce="b"', []],
    ['Digest nonce="open', [['digest', { nonce: '' }]]],
    ['Digest __proto__="x"', [['digest', Object.fromEntries([['__proto__', 'x']])]]],
  ])('%j', (header, expected) => {
    expect(parse(header)).toEqual(expected)
  })

  it('ends, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB =",\\\t;/') }), (header) => {
        expect(parseChallenges(header).length).toBeLessThanOrEqual(header.length)
      }),
    )
  })

  it('reads back what was quoted', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/)
    const params = fc.dictionary(name, fc.string(), { minKeys: 1, noNullPrototype: true })
    const challenges = fc.array(fc.tuple(name, params), { maxLength: 3 })
    fc.assert(
      fc.property(challenges, (given) => {
        const header = given.map(([scheme, values]) => {
          const quote = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`
          const pairs = Object.entries(values).map(([key, value]) => `${key}=${quote(value)}`)
          return `${scheme} ${pairs.join(', ')}`
        })
        expect(parse(header.join(', '))).toEqual(given)
      }),
    )
  })
})
