import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asCurl } from './as-curl'
import { asFetch } from './as-fetch'
import { asHar } from './as-har'
import { asPython } from './as-python'
import { asTypescript } from './as-typescript'
import { commandEnd } from './command-end'
import { readCurl, UnreadableCommand } from './curl-command'
import { fromCurl } from './from-curl'
import { looksLikeCurl } from './looks-like-curl'
import { MASK, maskSecrets } from './mask-secrets'
import { requestToWrite, type SentMessage } from './request-to-write'

const encode = (text: string) => new TextEncoder().encode(text)

const post: SentMessage = {
  method: 'POST',
  url: 'https://httpbin.org/post?tea=sencha',
  headers: [
    ['Host', 'httpbin.org'],
    ['User-Agent', 'requests 1.0'],
    ['Accept-Encoding', 'gzip, deflate'],
    ['Accept', '*/*'],
    ['Connection', 'keep-alive'],
    ['X-Cup', '2'],
    ['Content-Length', '14'],
    ['Content-Type', 'application/json'],
  ],
  body: encode('{"leaf":"green"}'),
}
const get: SentMessage = {
  method: 'GET',
  url: 'https://httpbin.org/get',
  headers: [],
  body: new Uint8Array(),
}

describe('a message as a program', () => {
  test('for this course leaves out what the client adds', () => {
    expect(asTypescript(requestToWrite(post))).toBe(
      [
        "import requests from 'requests';",
        '',
        "const response = await requests.post('https://httpbin.org/post?tea=sencha', {",
        "  headers: { 'X-Cup': '2' },",
        "  json: { leaf: 'green' },",
        '});',
        'response.statusCode;',
        '',
      ].join('\n'),
    )
  })

  test('for Python', () => {
    expect(asPython(requestToWrite(post))).toBe(
      [
        'import requests',
        '',
        'response = requests.post(',
        '    "https://httpbin.org/post?tea=sencha",',
        '    headers={"X-Cup": "2"},',
        '    json={"leaf": "green"},',
        ')',
        'print(response.status_code)',
        '',
      ].join('\n'),
    )
  })

  test('for fetch says what a page may not set', () => {
    const headers = [...post.headers, ['Cookie', 'a=1'] as const]
    const program = asFetch(requestToWrite({ ...post, headers }))
    expect(program).toContain('// Browsers set these themselves: Cookie.')
    expect(program).toContain("body: JSON.stringify({ leaf: 'green' })")
    expect(program).toContain("'Content-Type': 'application/json'")
  })

  test('with a form, pairs, odd methods and bytes', () => {
    const type = [['Content-Type', 'application/x-www-form-urlencoded']] as const
    const form = requestToWrite({
      ...get,
      method: 'POST',
      headers: type,
      body: encode('a=1&b=x+y'),
    })
    expect(asTypescript(form)).toContain("data: { a: '1', b: 'x y' }")
    const twice = requestToWrite({ ...get, method: 'POST', headers: type, body: encode('a=1&a=2') })
    expect(asTypescript(twice)).toContain("data: [['a', '1'], ['a', '2']]")
    expect(asTypescript(requestToWrite({ ...get, method: 'PURGE' }))).toContain(
      "requests.request('PURGE', 'https://httpbin.org/get')",
    )
    const bytes = requestToWrite({ ...get, method: 'PUT', body: Uint8Array.of(0xff, 0) })
    expect(asTypescript(bytes)).toContain("atob('/wA=')")
    expect(asPython(bytes)).toContain('data=base64.b64decode("/wA=")')
  })

  test('keeps JSON as text where writing it again would change it', () => {
    const body = encode('{"n": 12345678901234567890}')
    const request = requestToWrite({ ...post, body })
    expect(request.body).toEqual({ kind: 'text', text: '{"n": 12345678901234567890}' })
    expect(request.headers).toContainEqual(['Content-Type', 'application/json'])
  })
})

describe('an archive', () => {
  test('holds both messages and the times', () => {
    const response = {
      version: '1.1',
      status: 302,
      reason: 'Found',
      headers: [['Location', '/get'] as const],
      body: Uint8Array.of(0xff),
      bodySize: 1,
    }
    const phases = { connect: 1, wait: 30, receive: 5 }
    const har = JSON.parse(
      asHar(
        [
          { request: post, response, startedAt: 0, phases },
          { request: get, response: null, startedAt: 5, phases },
        ],
        {
          name: 'Roundtrip',
          version: '1',
        },
      ),
    )
    expect(har.log.version).toBe('1.2')
    expect(har.log.entries[0]).toMatchObject({
      startedDateTime: '1970-01-01T00:00:00.000Z',
      time: 36,
      request: {
        queryString: [{ name: 'tea', value: 'sencha' }],
        postData: { mimeType: 'application/json', text: '{"leaf":"green"}' },
      },
      response: { redirectURL: '/get', content: { text: '/w==', encoding: 'base64' } },
    })
    expect(har.log.entries[1].response.status).toBe(0)
  })
})

describe('secrets', () => {
  test('are masked wherever they stand, and told', () => {
    const { message, isMasked } = maskSecrets({
      method: 'POST',
      url: 'https://mara:kettle@vault.test/?api_key=k1&q=tea',
      headers: [
        ['Authorization', 'Bearer t0ken'],
        ['Cookie', 'session=abc; theme=dark'],
        ['X-Api-Key', 'k2'],
        ['Accept', '*/*'],
        ['Content-Type', 'application/json'],
      ],
      body: encode('{"user":"mara","password":"open \\"sesame"}'),
    })
    expect(isMasked).toBe(true)
    expect(message.url).toBe(`https://mara:${MASK}@vault.test/?api_key=${MASK}&q=tea`)
    expect(message.headers.slice(0, 4)).toEqual([
      ['Authorization', `Bearer ${MASK}`],
      ['Cookie', `session=${MASK}; theme=${MASK}`],
      ['X-Api-Key', MASK],
      ['Accept', '*/*'],
    ])
    expect(new TextDecoder().decode(message.body)).toBe(`{"user":"mara","password":"${MASK}"}`)
  })

  test('a message without any stays as it is', () => {
    expect(maskSecrets(post)).toEqual({ message: post, isMasked: false })
  })
})

describe('a curl command', () => {
  test.each([
    ['curl https://a.test', true],
    ['  $ curl -s a.test', true],
    ['curling is a sport', false],
    ['const curl = 1', false],
    ['curl', false],
  ])('%j is one: %s', (text, is) => expect(looksLikeCurl(text)).toBe(is))

  test('copied from a page is read', () => {
    const { message, follows, timeout } = readCurl(
      `$ curl -sSL -X PATCH 'https://api.github.com/user' \\
        -H "Accept: application/json" -H 'X-Empty;' --data-raw '{"a":"it'\\''s"}' --max-time 5 | jq .`,
    )
    expect(message).toMatchObject({ method: 'PATCH', url: 'https://api.github.com/user' })
    expect(message.headers).toEqual([
      ['Accept', 'application/json'],
      ['X-Empty', ''],
      ['Content-Type', 'application/x-www-form-urlencoded'],
    ])
    expect(new TextDecoder().decode(message.body)).toBe('{"a":"it\'s"}')
    expect([follows, timeout]).toEqual([true, 5])
  })

  test('copied for Windows is read', () => {
    const { message } = readCurl(
      'curl ^"https://a.test/x?y=1^&z=2^" ^\r\n  -H ^"Accept: text/plain^" ^\r\n  --data-raw ^"^{^\\^"a^\\^":1^}^"',
    )
    expect(message.url).toBe('https://a.test/x?y=1&z=2')
    expect(message.headers[0]).toEqual(['Accept', 'text/plain'])
    expect(new TextDecoder().decode(message.body)).toBe('{"a":1}')
  })

  test('names what it leaves out: more addresses, and other commands', () => {
    expect(readCurl('curl https://a.test https://b.test | jq .name').ignored).toEqual([
      'https://b.test',
      '| jq .name',
    ])
  })

  test.each([
    ['curl a.test', 'curl a.test'],
    ['\n$ curl a.test \\\n -k\n{"ok": true}', '\n$ curl a.test \\\n -k'],
    ['curl a.test ^\r\n -k\r\nmore', 'curl a.test ^\r\n -k'],
    ["curl -d 'one\ntwo\\' a.test\nmore", "curl -d 'one\ntwo\\' a.test"],
    ['curl -d "one\n\\"two" a.test\n', 'curl -d "one\n\\"two" a.test'],
    ['curl -d "^" a.test\nmore', 'curl -d "^" a.test'],
  ])('%j ends where its command does', (text, command) => {
    expect(text.slice(0, commandEnd(text))).toBe(command)
  })

  test('is the program that sends the same', () => {
    const { program, ignored } = fromCurl(
      "curl -u mara:tea -G -d q=x -d 'n=1' -o out httpbin.org/get",
    )
    expect(program).toContain("requests.get('http://httpbin.org/get?q=x&n=1', {")
    expect(program).toContain("auth: ['mara', 'tea']")
    expect(program).toContain('allowRedirects: false')
    expect(ignored).toEqual(['-o out'])
    expect(fromCurl('curl -L --json \'{"a":1}\' https://a.test').program).toContain(
      'json: { a: 1 }',
    )
    expect(fromCurl('curl -IL https://a.test').program).toContain('allowRedirects: true')
  })

  test.each([
    ['curl -s', 'has no address'],
    ['curl is a tool for the command line', 'has no address'],
    ["curl 'https://a.test", 'is a quote missing?'],
    ['curl -d @file.json https://a.test', 'reads `file.json`, a file of your computer'],
    ['curl -F a=@b https://a.test', 'write it with `files`'],
    ['curl https://a.test -H', '`-H` of the curl command has no value'],
  ])('%s is refused: %s', (text, message) => {
    expect(() => readCurl(text)).toThrow(UnreadableCommand)
    expect(() => readCurl(text)).toThrow(message)
  })

  test('that we write is read back as the same message', () => {
    const value = fc
      .string({ unit: fc.constantFrom(...'abc \'"$`\\!%@;:=&é') })
      .map((text) => text.replace(/[^\x20-\x7e]/g, '').trim())
      .filter((text) => text !== '')
    const message = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PURGE'),
      url: fc.constantFrom('https://a.test/', 'https://a.test/x?y=%20z&w=1'),
      headers: fc.uniqueArray(
        fc.tuple(fc.constantFrom('X-One', 'X-Two', 'Accept', 'Cookie'), value),
        { selector: ([name]) => name },
      ),
      body: fc
        .string({ unit: fc.constantFrom(...'ab \'"$`\\!%@\né{}') })
        .map((text) => encode(text)),
    })
    fc.assert(
      fc.property(message, (sent) => {
        const typed = sent.body.length > 0
        const headers = typed
          ? [...sent.headers, ['Content-Type', 'text/plain'] as const]
          : sent.headers
        const got = readCurl(asCurl({ ...sent, headers })).message
        expect(got.method).toBe(sent.method)
        expect(got.url).toBe(sent.url)
        expect(new Map(got.headers)).toEqual(new Map(headers))
        expect(new TextDecoder().decode(got.body)).toBe(new TextDecoder().decode(sent.body))
      }),
    )
  })
})
