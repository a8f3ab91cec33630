import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goesTo, readSetCookie } from './cookie'
import { cookieHeaderFor, storeSetCookies } from './cookie-jar'
import { RequestsCookieJar } from './cookies'

const NOW = Date.UTC(2030, 0, 1)

/** What a jar sends to one URL after another one answered with these Set-Cookie headers. */
function roundTrip(from: string, headers: string[], to: string): string | null {
  const jar = new RequestsCookieJar({ now: () => NOW })
  storeSetCookies(
    jar,
    from,
    headers.map((value) => ['Set-Cookie', value]),
  )
  return cookieHeaderFor(jar, to)
}

describe('scope', () => {
  it.each([
    // Host-only, and with Domain
    ['http://a.shop.test/', 'a=1', 'http://a.shop.test/', true],
    ['http://a.shop.test/', 'a=1', 'http://x.a.shop.test/', false],
    ['http://a.shop.test/', 'a=1', 'http://shop.test/', false],
    ['http://a.shop.test/', 'a=1; Domain=shop.test', 'http://b.shop.test/', true],
    ['http://a.shop.test/', 'a=1; Domain=.shop.test', 'http://shop.test/', true],
    ['http://a.shop.test/', 'a=1; DOMAIN=SHOP.TEST', 'http://b.shop.test:8080/', true],
    ['http://a.shop.test/', 'a=1; Domain=shop.test', 'http://othershop.test/', false],
    // Refused: foreign, below, a whole top-level domain
    ['http://a.shop.test/', 'a=1; Domain=b.shop.test', 'http://b.shop.test/', false],
    ['http://shop.test/', 'a=1; Domain=a.shop.test', 'http://a.shop.test/', false],
    ['http://evil.test/', 'a=1; Domain=shop.test', 'http://shop.test/', false],
    ['http://shop.test/', 'a=1; Domain=test', 'http://shop.test/', false],
    // One label or an address is its own domain only
    ['http://localhost/', 'a=1; Domain=localhost', 'http://localhost/', true],
    ['http://localhost/', 'a=1; Domain=localhost', 'http://x.localhost/', false],
    ['http://127.0.0.1/', 'a=1; Domain=127.0.0.1', 'http://127.0.0.1:8000/', true],
    ['http://127.0.0.1/', 'a=1; Domain=0.0.1', 'http://127.0.0.1/', false],
    ['http://[::1]/', 'a=1', 'http://[::1]:80/', true],
    // Path
    ['http://ex.com/x/y', 'a=1', 'http://ex.com/x/z', true],
    ['http://ex.com/x/y', 'a=1', 'http://ex.com/x', true],
    ['http://ex.com/x/y', 'a=1', 'http://ex.com/', false],
    ['http://ex.com/x/y?q=/z/', 'a=1; Path=relative', 'http://ex.com/x/z', true],
    ['http://ex.com/', 'a=1; Path=/x', 'http://ex.com/x?q', true],
    ['http://ex.com/', 'a=1; Path=/x', 'http://ex.com/x/y', true],
    ['http://ex.com/', 'a=1; Path=/x', 'http://ex.com/xy', false],
    ['http://ex.com/', 'a=1; Path=/x/', 'http://ex.com/x', false],
    // Secure
    ['https://ex.com/', 'a=1; Secure', 'https://ex.com/', true],
    ['https://ex.com/', 'a=1; Secure', 'http://ex.com/', false],
    ['http://localhost/', 'a=1; Secure', 'http://localhost/', false],
    ['https://ex.com/', 'a=1; HttpOnly; SameSite=Strict', 'http://ex.com/', true],
    // No cookies at all
    ['http://ex.com/', '', 'http://ex.com/', false],
    ['http://ex.com/', 'a', 'http://ex.com/', false],
    ['http://ex.com/', '=1', 'http://ex.com/', false],
  ])('from %s, %j goes to %s: %j', (from, header, to, goes) => {
    expect(roundTrip(from, [header], to)).toBe(goes ? 'a=1' : null)
  })
})

describe('the Cookie header', () => {
  it('has longer paths first, then older cookies', () => {
    const headers = ['root=1; Path=/', 'deep=2; Path=/a/b', 'mid=3; Path=/a', 'late=4; Path=/']
    expect(roundTrip('http://ex.com/', headers, 'http://ex.com/a/b')).toBe(
      'deep=2; mid=3; root=1; late=4',
    )
  })

  it('keeps quotes, blanks and equals signs of a value', () => {
    expect(roundTrip('http://ex.com/', ['g="quoted v"', 'h=a=b=='], 'http://ex.com/')).toBe(
      'g="quoted v"; h=a=b==',
    )
  })

  it('keeps the place of a cookie that is set again', () => {
    const headers = ['a=1', 'b=2', 'a=3']
    expect(roundTrip('http://ex.com/', headers, 'http://ex.com/')).toBe('a=3; b=2')
  })
})

describe('readSetCookie', () => {
  it('keeps what the header says', () => {
    const header = 'id=x; Domain=Ex.com; Path=/p; Secure; HttpOnly; SameSite=lax; Max-Age=60'
    expect(readSetCookie(header, 'https://a.ex.com/', NOW)).toEqual({
      name: 'id',
      value: 'x',
      domain: 'ex.com',
      path: '/p',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
      expires: new Date(NOW + 60_000),
      hostOnly: false,
    })
  })

  it.each([
    ['Wed, 09 Jun 2032 10:18:14 GMT', Date.UTC(2032, 5, 9, 10, 18, 14)],
    ['Wednesday, 09-Jun-32 10:18:14 GMT', Date.UTC(2032, 5, 9, 10, 18, 14)],
    ['Wed Jun  9 10:18:14 2032', Date.UTC(2032, 5, 9, 10, 18, 14)],
    ['soon', null],
  ])('reads the date %j', (text, time) => {
    const cookie = readSetCookie(`a=1; Expires=${text}`, 'http://ex.com/', NOW)
    expect(cookie?.expires?.getTime() ?? null).toBe(time)
  })
})

describe('for any hosts and paths', () => {
  const label = fc.stringMatching(/^[a-z]{1,3}$/)
  const host = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'))
  const path = fc.array(label, { maxLength: 3 }).map((segments) => `/${segments.join('/')}`)

  it('a cookie with a Domain goes to that domain and to what is below it, and nowhere else', () => {
    fc.assert(
      fc.property(host, host, host, (setter, domain, other) => {
        const isBelow = (name: string) => name === domain || name.endsWith(`.${domain}`)
        const sent = roundTrip(
          `http://${setter}/`,
          [`a=1; Domain=${domain}; Path=/`],
          `http://${other}/`,
        )
        expect(sent !== null).toBe(isBelow(setter) && isBelow(other))
      }),
      { examples: [['b.a.c', 'a.c', 'x.a.c'] as [string, string, string]] },
    )
  })

  it('a cookie without a Domain goes to the one host that set it', () => {
    fc.assert(
      fc.property(host, host, (setter, other) => {
        const sent = roundTrip(`http://${setter}/`, ['a=1'], `http://${other}/`)
        expect(sent !== null).toBe(setter === other)
        expect(roundTrip(`http://${setter}/`, ['a=1'], `http://${setter}/`)).toBe('a=1')
      }),
    )
  })

  it('a cookie goes to its path and to what is below it, and nowhere else', () => {
    fc.assert(
      fc.property(path, path, (scope, asked) => {
        const below = scope === '/' || asked === scope || asked.startsWith(`${scope}/`)
        const sent = roundTrip('http://ex.com/', [`a=1; Path=${scope}`], `http://ex.com${asked}`)
        expect(sent !== null).toBe(below)
      }),
    )
  })

  it('a Secure cookie goes over https alone, and an expired one nowhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.boolean(), (maxAge, isSecure) => {
        const header = `a=1; Max-Age=${maxAge}${isSecure ? '; Secure' : ''}`
        const sent = (to: string) => roundTrip('https://ex.com/', [header], to) !== null
        expect(sent('https://ex.com/')).toBe(maxAge > 0)
        expect(sent('http://ex.com/')).toBe(maxAge > 0 && !isSecure)
      }),
    )
  })

  it('no header makes it throw, and none makes a cookie for a place that could not set it', () => {
    fc.assert(
      fc.property(fc.string(), host, (header, setter) => {
        const cookie = readSetCookie(`${header}; Domain=${setter}`, `https://${setter}/`, NOW)
        if (cookie !== null && cookie.path === '/') {
          expect(goesTo(cookie, `https://${setter}/`)).toBe(true)
        }
      }),
    )
  })
})
