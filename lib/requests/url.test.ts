import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Params } from './query'
import {
  authorityOf,
  credentialsOf,
  originOf,
  pathUrl,
  prepareUrl,
  redirectUrl,
  requestTarget,
} from './url'

// Measured against requests 2.34.2 with urllib3 2.7.0.
describe('prepareUrl', () => {
  it.each([
    ['HTTP://Example.COM:80/a/../b?x=1#f', 'http://example.com:80/b?x=1#f'],
    ['http://ex.com', 'http://ex.com/'],
    ['http://ex.com?x=y', 'http://ex.com/?x=y'],
    ['  http://ex.com/ü?ü=ß', 'http://ex.com/%C3%BC?%C3%BC=%C3%9F'],
    ['http://ex.com/a b+c[1]', 'http://ex.com/a%20b+c%5B1%5D'],
    ['http://ex.com/?a=[1]&b={x}|y^z', 'http://ex.com/?a=%5B1%5D&b=%7Bx%7D%7Cy%5Ez'],
    ['http://ex.com//a//b', 'http://ex.com//a//b'],
    ['http://bücher.example/', 'http://xn--bcher-kva.example/'],
    ['http://faß.de', 'http://xn--fa-hia.de/'],
    ['http://user:p%40ss@ex.com/', 'http://user:p%40ss@ex.com/'],
    ['http://u@v@ex.com/', 'http://u%40v@ex.com/'],
    ['http://ex.com/%7Euser/%2f%zz', 'http://ex.com/%257Euser/%252F%25zz'],
    ['http://ex.com/%7Euser', 'http://ex.com/~user'],
    ['http://ex.com/%', 'http://ex.com/%25'],
    ['http://ex.com/?q=%e4', 'http://ex.com/?q=%E4'],
    ['http://ex.com/%2e%2e/b', 'http://ex.com/../b'],
    ['http://ex.com/a/./b/..', 'http://ex.com/a/'],
    ['http://ex.com\\x', 'http://ex.com/%5Cx'],
    ['http://ex.com/?', 'http://ex.com/'],
    ['http://ex.com/#', 'http://ex.com/'],
    ['http://ex.com:/x', 'http://ex.com/x'],
    ['http://ex.com:0080/', 'http://ex.com:80/'],
    ['http://ex.com/a\nb', 'http://ex.com/a%0Ab'],
    ['http://EX.com/%e4#%e4 x', 'http://ex.com/%E4#%E4%20x'],
    ['http://ex.com/x?y?z#a#b', 'http://ex.com/x?y?z#a%23b'],
    ['http://[::1]:80/', 'http://[::1]:80/'],
    ['http://[fe80::1%25eth0]/', 'http://[fe80::1%25eth0]/'],
    ['http://a b/', 'http://a%20b/'],
    // Other schemes are nobody's business here.
    ['localhost:3000/x', 'localhost:3000/x'],
    ['mailto:x@y', 'mailto:x@y'],
  ])('%j becomes %j', (input, prepared) => {
    expect(prepareUrl(input, null)).toBe(prepared)
  })

  it.each([
    [
      'ex.com',
      'MissingSchema',
      "Invalid URL 'ex.com': No scheme supplied. Perhaps you meant https://ex.com?",
    ],
    [
      '//x/y',
      'MissingSchema',
      "Invalid URL '//x/y': No scheme supplied. Perhaps you meant https:////x/y?",
    ],
    ['', 'MissingSchema', "Invalid URL '': No scheme supplied. Perhaps you meant https://?"],
    ['http://', 'InvalidURL', "Invalid URL 'http://': No host supplied"],
    ['http:ex.com', 'InvalidURL', "Invalid URL 'http:ex.com': No host supplied"],
    ['https:///x', 'InvalidURL', "Invalid URL 'https:///x': No host supplied"],
    ['http://*.ex.com', 'InvalidURL', 'URL has an invalid label.'],
    ['http://.ex.com', 'InvalidURL', 'URL has an invalid label.'],
    ['http://[::1', 'InvalidURL', 'Failed to parse: http://[::1'],
    ['http://ex.com:99999/', 'InvalidURL', 'Failed to parse: http://ex.com:99999/'],
    ['http://ex.com:abc/', 'InvalidURL', 'Failed to parse: http://ex.com:abc/'],
    ['http://a_ü.de/', 'InvalidURL', 'Failed to parse: http://a_ü.de/'],
  ])('refuses %j with %s', (input, name, message) => {
    expect(() => prepareUrl(input, null)).toThrow(expect.objectContaining({ name, message }))
  })

  const rows: [Params, string][] = [
    [{ z: 1 }, 'http://ex.com/a?x=1&z=1#f'],
    [{ a: null, b: '' }, 'http://ex.com/a?x=1&b=#f'],
    [{ e: [] }, 'http://ex.com/a?x=1#f'],
    ['é x"<>{}|^`', 'http://ex.com/a?x=1&%C3%A9%20x%22%3C%3E%7B%7D%7C%5E%60#f'],
    ['a=%zz', 'http://ex.com/a?x=1&a=%25zz#f'],
    ['a=%7e', 'http://ex.com/a?x=1&a=~#f'],
    [new TextEncoder().encode('q=a+b:c'), 'http://ex.com/a?x=1&q=a+b:c#f'],
  ]
  it.each(rows)('puts the parameters %j before the fragment', (params, url) => {
    expect(prepareUrl('http://ex.com/a?x=1#f', params)).toBe(url)
  })

  it('makes only characters that may stand in a URL, and does not change its own result', () => {
    const part = fc.string({ unit: 'grapheme', maxLength: 8 })
    fc.assert(
      fc.property(part, part, part, (path, query, fragment) => {
        const clean = (text: string) => text.replace(/[?#]/g, '')
        const url = `http://ex.com/${clean(path)}?${query.replaceAll('#', '')}#${fragment}`
        const prepared = prepareUrl(url, null)
        expect(prepared).toMatch(/^http:\/\/ex\.com\/[\w.~!$&'()*+,;=:@/%?#-]*$/)
        expect(prepareUrl(prepared, null)).toBe(prepared)
      }),
    )
  })

  it('keeps port and double slashes, and puts parameters behind those of the URL, before the fragment', () => {
    const word = fc.stringMatching(/^[a-z]{0,3}$/)
    const path = fc.array(word, { maxLength: 4 }).map((segments) => `/${segments.join('/')}`)
    const port = fc.constantFrom('', ':80', ':443', ':8080')
    fc.assert(
      fc.property(port, path, word, word, word, (at, segments, query, fragment, value) => {
        const url = `http://ex.com${at}${segments}${query && `?${query}`}${fragment && `#${fragment}`}`
        expect(prepareUrl(url, { q: value })).toBe(
          `http://ex.com${at}${segments}?${query && `${query}&`}q=${value}${fragment && `#${fragment}`}`,
        )
      }),
    )
  })
})

describe('redirectUrl', () => {
  it.each([
    ['/b', 'http://ex.com/a/b?x', '', 'http://ex.com/b'],
    ['b', 'http://ex.com/a/c?x', '', 'http://ex.com/a/b'],
    ['../b', 'http://ex.com/a/c/d', '', 'http://ex.com/a/b'],
    ['../../../b', 'http://ex.com/a/c', '', 'http://ex.com/b'],
    ['./', 'http://ex.com/a/c', '', 'http://ex.com/a/'],
    ['?q=1', 'http://ex.com/a/c?x', '', 'http://ex.com/a/c?q=1'],
    ['b', 'http://ex.com', '', 'http://ex.com/b'],
    ['//other.com/x', 'https://ex.com/a', '', 'https://other.com/x'],
    ['HTTP://other.com/x y', 'https://ex.com/a', '', 'http://other.com/x%20y'],
    ['/ü%7e', 'http://ex.com/', '', 'http://ex.com/%C3%BC~'],
    ['/b', 'http://ex.com/a#f', 'f', 'http://ex.com/b#f'],
    ['/b#g', 'http://ex.com/a#f', 'f', 'http://ex.com/b#g'],
    ['mailto:a@b', 'http://ex.com/', '', 'mailto:a@b'],
    ['ftp://other.com/', 'http://ex.com/', '', 'ftp://other.com/'],
    ['/a\tb\r\n', 'http://ex.com/', '', 'http://ex.com/ab'],
    ['http:///x', 'http://ex.com/', '', 'http://ex.com/x'],
  ])('%j from %j', (location, from, fragment, url) => {
    expect(redirectUrl(location, from, fragment)).toBe(url)
  })

  it.each([
    ['http://other.com[./', 'Failed to parse: http://other.com[./'],
    ['http://]', 'Failed to parse: http://]'],
    ['//[::1', 'Failed to parse: https://[::1'],
    ['http://ex.com:abc/', 'Failed to parse: http://ex.com:abc/'],
    ['http://ex.com:99999/', 'Failed to parse: http://ex.com:99999/'],
    ['http:x', "Invalid URL 'http:x': No host supplied"],
  ])('refuses %j', (location, message) => {
    const lead = () => redirectUrl(location, 'https://ex.com/', '')
    expect(lead).toThrow(expect.objectContaining({ name: 'InvalidURL', message }))
  })
})

describe('parts of a prepared URL', () => {
  const url = 'https://user:p%40ss@Ex.com:8443/a?b#c'
  it('tells origin, authority, path and target', () => {
    expect(originOf(url)).toEqual({ scheme: 'https', hostname: 'ex.com', port: 8443 })
    expect(originOf('http://[::1]/')).toEqual({ scheme: 'http', hostname: '::1', port: null })
    expect(authorityOf(url)).toBe('Ex.com:8443')
    expect(pathUrl(url)).toBe('/a?b')
    expect(pathUrl('http://ex.com')).toBe('/')
    expect(requestTarget(url)).toBe('https://Ex.com:8443/a?b')
  })

  it('tells the credentials, decoded', () => {
    expect(credentialsOf(url)).toEqual(['user', 'p@ss'])
    expect(credentialsOf('http://u:@ex.com/')).toEqual(['u', ''])
    expect(credentialsOf('http://u:p:q@ex.com/')).toEqual(['u', 'p:q'])
    expect(credentialsOf('http://user@ex.com/')).toBeNull()
    expect(credentialsOf('http://u@v@ex.com/')).toBeNull()
    expect(credentialsOf('http://:@ex.com/')).toBeNull()
    expect(credentialsOf('http://ex.com/@')).toBeNull()
  })
})

it('a URL that needs nothing is prepared as one that is looked at part by part', () => {
  const some = (characters: string, max: number) =>
    fc.string({ unit: fc.constantFrom(...characters), maxLength: max })
  const plain = "abyzABYZ019_~!$&'()*+,;=:@.-"
  const url = fc.record({
    scheme: fc.constantFrom('http', 'https'),
    host: fc.oneof(fc.constant('a-1.test'), some('abz09.-[]:@', 8)),
    port: fc.oneof(
      fc.constant(''),
      fc.integer({ min: 0, max: 70_000 }).map((port) => `:${port}`),
    ),
    path: some(`/./${plain}`, 12),
    query: some(`?/${plain}`, 6),
    fragment: some(`#?${plain}`, 6),
  })
  const params = fc.constantFrom(null, {}, { q: 'green tea' }, [['a', '1'] as const], 'x=[1]&y=#')
  const outcome = (prepare: () => string) => {
    try {
      return prepare()
    } catch (error) {
      return String(error)
    }
  }
  fc.assert(
    fc.property(url, params, ({ scheme, host, port, path, query, fragment }, more) => {
      const text = `${scheme}://${host}${port}/${path}${query && `?${query}`}${fragment && `#${fragment}`}`
      // A blank before it makes it one of the others.
      expect(outcome(() => prepareUrl(text, more))).toBe(
        outcome(() => prepareUrl(` ${text}`, more)),
      )
    }),
    { numRuns: 2000 },
  )
})
