import { describe, expect, it } from 'vitest'
import { where } from './certs'
import { FakeTransport } from './fake-transport.fixture'
import requests from './index'
import * as utils from './utils'

type Row = [call: () => unknown, result: unknown]

/** What requests 2.34 answers, in camelCase. */
const ROWS: Record<string, Row> = {
  parseListHeader: [() => utils.parseListHeader('a, "b, c" , d'), ['a', 'b, c', 'd']],
  parseDictHeader: [
    () => utils.parseDictHeader('foo="is \\"a, b", bar=x, flag, __proto__=1'),
    Object.fromEntries([
      ['foo', 'is "a, b'],
      ['bar', 'x'],
      ['flag', null],
      ['__proto__', '1'],
    ]),
  ],
  unquoteHeaderValue: [() => utils.unquoteHeaderValue('"a\\"b\\\\"'), 'a"b\\'],
  'unquoteHeaderValue of a file': [
    () => utils.unquoteHeaderValue('"\\\\server\\x"', true),
    '\\\\server\\x',
  ],
  getAuthFromUrl: [() => utils.getAuthFromUrl('http://u%20s:p%25@ex.com/'), ['u s', 'p%']],
  'getAuthFromUrl without': [() => utils.getAuthFromUrl('http://ex.com/'), ['', '']],
  urldefragauth: [
    () => utils.urldefragauth('http://u:p@ex.com/path?a=1#test'),
    'http://ex.com/path?a=1',
  ],
  'urldefragauth without a scheme': [() => utils.urldefragauth('ex.com/path'), '//ex.com/path'],
  'urldefragauth with slashes': [() => utils.urldefragauth('//u:p@ex.com/a'), '//ex.com/a'],
  prependSchemeIfNeeded: [
    () => utils.prependSchemeIfNeeded('ex.com:80', 'http'),
    'http://ex.com:80',
  ],
  'prependSchemeIfNeeded with slashes': [
    () => utils.prependSchemeIfNeeded('//ex.com/path', 'http'),
    'http://ex.com/path',
  ],
  'prependSchemeIfNeeded with one': [
    () => utils.prependSchemeIfNeeded('https://user@ex.com/path?query', 'http'),
    'https://user@ex.com/path?query',
  ],
  requoteUri: [
    () => utils.requoteUri('http://ex.com/fiz?buz=%ppicture'),
    'http://ex.com/fiz?buz=%25ppicture',
  ],
  unquoteUnreserved: [
    () => utils.unquoteUnreserved('http://ex.com/%7Ea%25'),
    'http://ex.com/~a%25',
  ],
  getEncodingFromHeaders: [
    () => utils.getEncodingFromHeaders({ 'content-type': 'application/json' }),
    'utf-8',
  ],
  'getEncodingFromHeaders without': [() => utils.getEncodingFromHeaders({}), null],
  getEncodingsFromContent: [
    () => utils.getEncodingsFromContent('<?xml encoding="a"?><meta charset="b"><META charset=c>'),
    ['b', 'c', 'a'],
  ],
  guessJsonUtf: [() => utils.guessJsonUtf(Uint8Array.of(0x7b, 0, 0x7d, 0)), 'utf-16-le'],
  parseHeaderLinks: [
    () => utils.parseHeaderLinks('<http://ex.com/2>; rel="next"'),
    [{ url: 'http://ex.com/2', rel: 'next' }],
  ],
  toKeyValList: [() => utils.toKeyValList({ a: 1 }), [['a', 1]]],
  'toKeyValList of pairs': [() => utils.toKeyValList([['a', 1]]), [['a', 1]]],
  'toKeyValList of null': [() => utils.toKeyValList(null), null],
  fromKeyValList: [() => utils.fromKeyValList([['a', 1]]), { a: 1 }],
  'superLen of text': [() => utils.superLen('ü'), 2],
  'superLen of bytes': [() => utils.superLen(new Uint16Array(2)), 4],
  'superLen of a Blob': [() => utils.superLen(new Blob(['abc'])), 3],
  'superLen of a list': [() => utils.superLen([1, 2]), 2],
  'superLen of a stream': [() => utils.superLen(new ReadableStream()), 0],
  guessFilename: [() => utils.guessFilename(new File([], 'a/b.txt')), 'b.txt'],
  'guessFilename of <stdin>': [() => utils.guessFilename({ name: '<stdin>' }), null],
  'guessFilename of bytes': [() => utils.guessFilename(new Uint8Array()), null],
  'iterSlices of text': [() => [...utils.iterSlices('abcde', 2)], ['ab', 'cd', 'e']],
  'iterSlices in one': [() => [...utils.iterSlices('abc', null)], ['abc']],
  'iterSlices of bytes': [
    () => [...utils.iterSlices(Uint8Array.of(1, 2, 3), 2)],
    [Uint8Array.of(1, 2), Uint8Array.of(3)],
  ],
  isIpv4Address: [
    () => ['8.8.8.8', '8.8.8.8.8', '256.1.1.1', 'a'].map(utils.isIpv4Address),
    [true, false, false, false],
  ],
  isValidCidr: [
    () =>
      ['192.168.1.0/24', '8.8.8.8', '192.168.1.0/a', '192.168.1.0/128', '1.1.1.1/0', '1.1.1/9'].map(
        utils.isValidCidr,
      ),
    [true, false, false, false, false, false],
  ],
  addressInNetwork: [
    () => [
      utils.addressInNetwork('192.168.1.1', '192.168.1.0/24'),
      utils.addressInNetwork('172.16.0.1', '192.168.1.0/24'),
    ],
    [true, false],
  ],
  dottedNetmask: [
    () => [8, 24, 25, 32].map(utils.dottedNetmask),
    ['255.0.0.0', '255.255.255.0', '255.255.255.128', '255.255.255.255'],
  ],
  dictFromCookiejar: [
    () =>
      utils.dictFromCookiejar(
        utils.addDictToCookiejar(new requests.cookies.RequestsCookieJar(), { a: '1' }),
      ),
    { a: '1' },
  ],
  defaultUserAgent: [() => utils.defaultUserAgent('mine'), `mine/${requests.__version__}`],
  defaultHeaders: [
    () => [...utils.defaultHeaders()],
    ['User-Agent', 'Accept-Encoding', 'Accept', 'Connection'],
  ],
  'certs.where': [() => [where(), utils.DEFAULT_CA_BUNDLE_PATH], [null, null]],
}

describe('requests/utils', () => {
  it.each(Object.entries(ROWS))('%s', (_, [call, result]) => {
    expect(call()).toEqual(result)
  })

  it('refuses what it cannot take', () => {
    expect(() => utils.toKeyValList('text' as never)).toThrow('not 2-tuples')
    expect(() => utils.checkHeaderValidity(['a', 'b\n'])).toThrow('Invalid leading whitespace')
    expect(() => utils.unquoteUnreserved('%zz')).toThrow('Invalid percent-escape sequence')
  })

  it('decodes a character that is cut in two', async () => {
    const pieces = [Uint8Array.of(0xc3), Uint8Array.of(0xbc)]
    const texts: unknown[] = []
    const decoding = utils.streamDecodeResponseUnicode(pieces, { encoding: 'utf-8' })
    for await (const text of decoding) texts.push(text)
    expect(texts).toEqual(['ü'])
    const bytes: unknown[] = []
    const raw = utils.streamDecodeResponseUnicode(pieces, { encoding: null })
    for await (const piece of raw) bytes.push(piece)
    expect(bytes).toEqual(pieces)
  })
})

describe('requests/help', () => {
  it('tells versions and the transport', () => {
    expect(requests.help.info()).toEqual({
      requests: { version: requests.__version__ },
      implementation: { name: 'Node.js', version: process.versions.node },
      transport: null,
      acceptEncoding: null,
    })
  })
})

describe('requests/hooks', () => {
  it('dispatches a response to the hooks of its event', async () => {
    const session = new requests.Session()
    session.mount('http://', new requests.adapters.HTTPAdapter({ transport: new FakeTransport() }))
    const response = await session.get('http://ex.com/')
    const other = await session.get('http://ex.com/other')
    expect(requests.hooks.defaultHooks()).toEqual({ response: [] })
    const hooks = { response: () => other }
    expect(await requests.hooks.dispatchHook('response', hooks, response)).toBe(other)
    expect(await requests.hooks.dispatchHook('response', null, response)).toBe(response)
    expect(() => requests.hooks.dispatchHook('request' as never, {}, response)).toThrow(
      'Unsupported event specified, with event name "request".',
    )
  })
})
