import { describe, expect, it } from 'vitest'
import { createCookie } from './cookie'
import { storeSetCookies } from './cookie-jar'
import {
  CookieConflictError,
  cookiejarFromDict,
  mergeCookies,
  RequestsCookieJar,
  removeCookieByName,
} from './cookies'

/** Two hosts, two paths, one name twice. */
function filled(): RequestsCookieJar {
  const jar = new RequestsCookieJar()
  jar.set('a', '1', { domain: 'one.test', path: '/x' })
  jar.set('a', '2', { domain: 'two.test' })
  jar.set('b', '3', { domain: 'two.test' })
  return jar
}

describe('a jar as a dict', () => {
  it('gives values by name, as a property and by get', () => {
    const jar = filled()
    expect(jar.b).toBe('3')
    expect(jar.get('b')).toBe('3')
    expect('b' in jar).toBe(true)
    expect(jar.has('b')).toBe(true)
    expect(jar.none).toBeUndefined()
    expect(jar.get('none')).toBeNull()
    expect(jar.get('none', 'default')).toBe('default')
    expect(jar.size).toBe(3)
  })

  it('refuses a name that two cookies answer to, until it is told which', () => {
    const jar = filled()
    expect(() => jar.a).toThrow(CookieConflictError)
    expect(() => jar.get('a')).toThrow("There are multiple cookies with name, 'a'")
    expect(jar.get('a', null, { domain: 'one.test' })).toBe('1')
    expect(jar.get('a', null, { domain: '.two.test' })).toBe('2')
    expect(jar.get('a', null, { path: '/x' })).toBe('1')
  })

  it('sets by assignment and removes by delete or null', () => {
    const jar = new RequestsCookieJar()
    jar.theme = 'dark'
    expect(jar.getDict()).toEqual({ theme: 'dark' })
    delete jar.theme
    expect(jar.size).toBe(0)
    jar.set('n', 5)
    expect(jar.n).toBe('5')
    expect(jar.set('n', null)).toBeNull()
    expect(jar.has('n')).toBe(false)
  })

  it('lists names, values, pairs, domains and paths in their order', () => {
    const jar = filled()
    expect(jar.keys()).toEqual(['a', 'a', 'b'])
    expect(jar.values()).toEqual(['1', '2', '3'])
    expect(jar.items()).toEqual([
      ['a', '1'],
      ['a', '2'],
      ['b', '3'],
    ])
    expect(jar.listDomains()).toEqual(['one.test', 'two.test'])
    expect(jar.listPaths()).toEqual(['/x', '/'])
    expect([...jar].map((cookie) => cookie.path)).toEqual(['/x', '/', '/'])
    expect(jar.getDict('two.test')).toEqual({ a: '2', b: '3' })
    expect(jar.getDict(null, '/x')).toEqual({ a: '1' })
  })

  it('has multiple domains when they differ, and not when one has several cookies', () => {
    const jar = new RequestsCookieJar()
    jar.set('a', '1', { domain: 'one.test' })
    jar.set('b', '1', { domain: 'one.test' })
    expect(jar.multipleDomains()).toBe(false)
    jar.set('a', '1', { domain: 'two.test' })
    expect(jar.multipleDomains()).toBe(true)
  })

  it('is emptied whole, by domain, by path, by name', () => {
    const jar = filled()
    jar.clear('two.test', '/', 'b')
    expect(jar.keys()).toEqual(['a', 'a'])
    jar.clear('two.test')
    expect(jar.listDomains()).toEqual(['one.test'])
    jar.clear()
    expect(jar.size).toBe(0)
  })

  it('keeps a cookie that is named like something of JavaScript', () => {
    const jar = cookiejarFromDict(JSON.parse('{"__proto__":"1","constructor":"2"}'))
    expect(jar.keys()).toEqual(['__proto__', 'constructor'])
    expect(Object.entries(jar.getDict())).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ])
  })

  it('copies, and is not changed through the copy', () => {
    const jar = filled()
    const copy = jar.copy()
    copy.set('c', '4')
    for (const cookie of copy) cookie.value = 'changed'
    expect(jar.has('c')).toBe(false)
    expect(jar.b).toBe('3')
  })

  it('prints as in Python', () => {
    const jar = new RequestsCookieJar()
    jar.set('a', '1', { domain: 'one.test', path: '/x' })
    expect(String(jar)).toBe('<RequestsCookieJar[<Cookie a=1 for one.test/x>]>')
  })

  it.each([
    ['an unknown attribute', { paths: '/' }, "Did you mean 'path'?"],
    ['a value that is no text', null, "The value of the cookie 'a' must be a string, not object."],
  ])('refuses %s', (_, attributes, message) => {
    const create = () =>
      attributes === null
        ? createCookie('a', {} as never)
        : createCookie('a', '1', attributes as never)
    expect(create).toThrow(message)
  })
})

describe('functions around the jar', () => {
  it('make a jar of a mapping, over or under what is there', () => {
    const jar = cookiejarFromDict({ a: '1', b: '2' })
    expect(cookiejarFromDict({ a: '9', c: '3' }, jar, false).getDict()).toEqual({
      a: '1',
      b: '2',
      c: '3',
    })
    expect(cookiejarFromDict({ a: '9' }, jar)).toBe(jar)
    expect(jar.a).toBe('9')
    expect(cookiejarFromDict(null).size).toBe(0)
  })

  it('merge a mapping under, and a jar over, what is there', () => {
    const jar = cookiejarFromDict({ a: '1' })
    expect(mergeCookies(jar, { a: '2', b: '2' }).getDict()).toEqual({ a: '1', b: '2' })
    expect(mergeCookies(jar, cookiejarFromDict({ a: '3' })).getDict()).toEqual({ a: '3', b: '2' })
    expect(() => mergeCookies({} as never, {})).toThrow('You can only merge into CookieJar')
  })

  it('remove by name, domain and path', () => {
    const jar = filled()
    removeCookieByName(jar, 'a', 'one.test')
    expect(jar.a).toBe('2')
    removeCookieByName(jar, 'a')
    expect(jar.keys()).toEqual(['b'])
  })
})

describe('expiry', () => {
  it('follows the clock of the jar', () => {
    let now = Date.UTC(2030, 0, 1)
    const jar = new RequestsCookieJar({ now: () => now })
    const set = (...headers: string[]) =>
      storeSetCookies(
        jar,
        'http://ex.com/',
        headers.map((value) => ['Set-Cookie', value]),
      )
    set('short=1; Max-Age=10', 'long=1; Expires=Wed, 02 Jan 2030 00:00:00 GMT', 'session=1')
    set('wins=1; Max-Age=20; Expires=Sat, 01 Jan 2000 00:00:00 GMT')
    expect(jar.keys()).toEqual(['short', 'long', 'session', 'wins'])
    now += 9_999
    expect(jar.has('short')).toBe(true)
    now += 1
    expect(jar.keys()).toEqual(['long', 'session', 'wins'])
    now += 10_000
    expect(jar.copy().keys()).toEqual(['long', 'session'])
    now += 86_400_000
    expect(jar.keys()).toEqual(['session'])
    set('session=; Max-Age=0')
    expect(jar.size).toBe(0)
  })

  it('takes an endless Max-Age for the end of time', () => {
    const jar = new RequestsCookieJar()
    storeSetCookies(jar, 'http://ex.com/', [['set-cookie', `a=1; Max-Age=${'9'.repeat(400)}`]])
    expect(jar.a).toBe('1')
  })
})
