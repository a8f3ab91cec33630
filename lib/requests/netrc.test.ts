import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { setEnvironment } from './environment'
import { getNetrcAuth, parseNetrc } from './netrc'

afterEach(() => setEnvironment(null))

function authFor(url: string, text: string): [string, string] | null {
  setEnvironment({ get: () => undefined, netrc: () => text })
  return getNetrcAuth(url)
}

describe('getNetrcAuth', () => {
  const file = `# accounts
machine ex.com login me password s3cret#x
machine two.test
  account acc
  password "with \\"quotes\\" and blanks"

macdef init
  machine evil.test login a password b

machine empty.test login "" password ""
default login anyone password guest`

  it.each([
    ['https://ex.com:8443/a', ['me', 's3cret#x']],
    ['https://EX.com/', ['me', 's3cret#x']],
    ['http://two.test/', ['acc', 'with "quotes" and blanks']],
    ['http://other.test/', ['anyone', 'guest']],
    ['http://evil.test/', ['anyone', 'guest']],
    ['http://empty.test/', null],
    ['mailto:x', null],
  ])('%s: %j', (url, auth) => {
    expect(authFor(url, file)).toEqual(auth)
  })

  it.each([
    ['nothing', ''],
    ['a word that does not belong there', 'machine ex.com login a pass b'],
    ['an end in the middle', 'machine ex.com login'],
    ['a login of no machine', 'login a password b'],
  ])('finds nothing in a file with %s', (_, text) => {
    expect(authFor('http://ex.com/', text)).toBeNull()
  })

  it('finds nothing when the file cannot be read', () => {
    setEnvironment({
      get: () => undefined,
      netrc() {
        throw new Error('EACCES')
      },
    })
    expect(getNetrcAuth('http://ex.com/')).toBeNull()
  })
})

describe('parseNetrc', () => {
  it('gives back what was written in quotes', () => {
    const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`
    fc.assert(
      fc.property(fc.string(), fc.string(), (login, password) => {
        const text = `machine a.test\n\tlogin ${quoted(login)}\n\tpassword ${quoted(password)}\n`
        expect(parseNetrc(text).get('a.test')).toEqual({ login, account: '', password })
      }),
    )
  })
})
