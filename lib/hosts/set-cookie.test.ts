import { describe, expect, it } from 'vitest'
import { deleteCookie, setCookie } from './set-cookie'

describe('a Set-Cookie field', () => {
  it.each([
    ['', 'k='],
    ['v', 'k=v'],
    ["a/b:c=d!#$%&'*+-.^_`|~", "k=a/b:c=d!#$%&'*+-.^_`|~"],
    ['b c', 'k="b c"'],
    ['a@b', 'k="a@b"'],
    ['café', 'k="caf\\303\\251"'],
    [',;"\\', 'k="\\054\\073\\"\\\\"'],
    ['\u0000\r\n\u007f', 'k="\\000\\015\\012\\177"'],
  ])('of %j is %s', (value, field) => expect(setCookie('k', value)).toBe(field))

  it('has its attributes in the order of the original', () => {
    const attributes = {
      sameSite: 'Lax',
      path: '/x',
      httpOnly: true,
      secure: true,
      maxAge: 0,
      expires: 'Thu, 01 Jan 1970 00:00:00 GMT',
      domain: 'shop.test',
    } as const
    expect(setCookie('k', 'v', attributes)).toBe(
      'k=v; Domain=shop.test; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Secure; HttpOnly; Path=/x; SameSite=Lax',
    )
    expect(setCookie('k', 'v', { secure: false, httpOnly: false })).toBe('k=v')
  })

  it('deletes by a date that is over', () => {
    expect(deleteCookie('k', { path: '/' })).toBe(
      'k=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/',
    )
  })
})
