/** What a call refuses before anything is sent: the exception, and the words of requests and urllib3. */
import { describe, expect, it } from 'vitest'
import { HTTPAdapter } from './adapters'
import { FakeTransport } from './fake-transport.fixture'
import type { RequestOptions } from './options'
import { Request } from './request'
import type { Response } from './response'
import { Session } from './session'

const URL = 'http://ex.com/'

/** A name that requests chose, or a class of JavaScript where Python has ValueError or TypeError. */
type Row = readonly [
  what: string,
  call: (session: Session) => Promise<Response>,
  name: string,
  message: string,
]

const post =
  (options: unknown) =>
  (session: Session): Promise<Response> =>
    session.post(URL, options as RequestOptions)

const get =
  (url: string, options: unknown = {}) =>
  (session: Session): Promise<Response> =>
    session.get(url, options as RequestOptions)

function cycle(): unknown {
  const value: Record<string, unknown> = {}
  value.itself = { value }
  return value
}

function* pieces() {
  yield 'piece'
}

const LEADING =
  'Invalid leading whitespace, reserved character(s), or return character(s) in header'
const TIMEOUT =
  'Pass a (connect, read) timeout tuple, or a single float to set both timeouts to the same value.'
const NOT_POSITIVE = 'but the timeout cannot be set to a value less than or equal to 0.'

const rows: readonly Row[] = [
  // Headers
  [
    'a header with a line break',
    get(URL, { headers: { 'X-A': 'b\r\nEvil: 1' } }),
    'InvalidHeader',
    `${LEADING} value: 'b\\r\\nEvil: 1'`,
  ],
  [
    'a header that begins with a blank',
    get(URL, { headers: { 'X-A': ' b' } }),
    'InvalidHeader',
    `${LEADING} value: ' b'`,
  ],
  [
    'a header name with a line break',
    get(URL, { headers: { 'X-A\nEvil': '1' } }),
    'InvalidHeader',
    `${LEADING} name: 'X-A\\nEvil'`,
  ],
  [
    'a number as a header',
    get(URL, { headers: { 'X-Count': 5 } }),
    'InvalidHeader',
    "Header part (5) from ('X-Count', 5) must be of type str or bytes, not number",
  ],
  [
    'a list as a header',
    get(URL, { headers: { 'X-A': ['1'] } }),
    'InvalidHeader',
    "Header part (('1',)) from ('X-A', ('1',)) must be of type str or bytes, not object",
  ],
  // JSON
  [
    'not-a-number in json',
    post({ json: { n: Number.NaN } }),
    'InvalidJSONError',
    'Out of range float values are not JSON compliant: NaN',
  ],
  [
    'infinity in json',
    post({ json: [Number.NEGATIVE_INFINITY] }),
    'InvalidJSONError',
    'Out of range float values are not JSON compliant: -Infinity',
  ],
  [
    'a big integer in json',
    post({ json: { n: 1n } }),
    'InvalidJSONError',
    'Object of type bigint is not JSON serializable',
  ],
  ['a cycle in json', post({ json: cycle() }), 'InvalidJSONError', 'Circular reference detected'],
  // Bodies
  [
    'files with text as data',
    post({ files: { f: 'x' }, data: 'text' }),
    'TypeError',
    'Data must not be a string.',
  ],
  [
    'files with a stream as data',
    post({ files: { f: 'x' }, data: pieces() }),
    'TypeError',
    'Streamed bodies and files are mutually exclusive.',
  ],
  [
    'a number as data',
    post({ data: 5 }),
    'TypeError',
    'data must be an object, pairs, a string or bytes, not number.',
  ],
  // Queries
  [
    'an object within params',
    get(URL, { params: { filter: { size: 1 } } }),
    'TypeError',
    'params.filter must be a string, a number or a boolean, not object; convert it first, such as with JSON.stringify.',
  ],
  [
    'an object within a list of params',
    get(URL, { params: { ids: [1, {}] } }),
    'TypeError',
    'params.ids must be a string, a number or a boolean, not object; convert it first, such as with JSON.stringify.',
  ],
  [
    'params that are no pairs',
    get(URL, { params: ['a', 'b'] }),
    'TypeError',
    'params as a list must consist of [name, value] pairs.',
  ],
  // Timeouts
  [
    'a timeout of three',
    get(URL, { timeout: [1, 2, 3] }),
    'RangeError',
    `Invalid timeout (1, 2, 3). ${TIMEOUT}`,
  ],
  [
    'a timeout of nothing',
    get(URL, { timeout: 0 }),
    'RangeError',
    `Attempted to set connect timeout to 0, ${NOT_POSITIVE}`,
  ],
  [
    'one of two timeouts below nothing',
    get(URL, { timeout: [1, -1] }),
    'RangeError',
    `Invalid timeout (1, -1). ${TIMEOUT}`,
  ],
  [
    'a single timeout below nothing',
    get(URL, { timeout: -1 }),
    'RangeError',
    `Attempted to set connect timeout to -1, ${NOT_POSITIVE}`,
  ],
  [
    'text as a timeout',
    get(URL, { timeout: '5' }),
    'RangeError',
    'Timeout value connect was 5, but it must be an int, float or None.',
  ],
  // Addresses
  [
    'an address without a scheme',
    get('ex.com/a'),
    'MissingSchema',
    "Invalid URL 'ex.com/a': No scheme supplied. Perhaps you meant https://ex.com/a?",
  ],
  [
    'an address without a host',
    get('https://'),
    'InvalidURL',
    "Invalid URL 'https://': No host supplied",
  ],
  [
    'a port as the only scheme, whatever the params',
    get('localhost:3000/x', { params: { a: '1' } }),
    'InvalidSchema',
    "No connection adapters were found for 'localhost:3000/x'",
  ],
  [
    'a port that is none',
    get('http://ex.com:port/'),
    'InvalidURL',
    'Failed to parse: http://ex.com:port/',
  ],
  // The rest
  [
    'a request that was not prepared',
    (session) => session.send(new Request('GET', URL) as never),
    'TypeError',
    'You can only send PreparedRequests: await session.prepareRequest(request) makes one.',
  ],
  [
    'a method of two words',
    (session) => session.request('GET IT', URL),
    'TypeError',
    "Invalid method 'GET IT': it must be one word, such as 'GET'.",
  ],
  [
    'one name as auth',
    get(URL, { auth: ['user'] }),
    'TypeError',
    'auth must be [user, password], an object with a call method such as HTTPBasicAuth, or a function.',
  ],
  [
    'auth that returns nothing',
    get(URL, { auth: () => undefined }),
    'TypeError',
    'auth must return the request that it was given.',
  ],
  [
    'text as a hook',
    get(URL, { hooks: { response: 'log' } }),
    'TypeError',
    'A hook must be a function.',
  ],
  [
    'text as options',
    get(URL, 'q=tea'),
    'TypeError',
    "options must be an object such as { params: { q: 'tea' } }.",
  ],
]

/** A server that leads to itself for ever, and sets a cookie for others. */
const loop = () =>
  new FakeTransport(() => ({
    status: 302,
    headers: [
      ['Location', '/again'],
      ['Set-Cookie', 'stolen=1; Domain=other.test'],
    ],
  }))

function sessionBy(transport: FakeTransport): Session {
  const session = new Session()
  session.mount('http://', new HTTPAdapter({ transport }))
  return session
}

describe('misuse', () => {
  it.each(rows)('%s is refused, and nothing is sent', async (_what, call, name, message) => {
    const transport = new FakeTransport()
    const session = sessionBy(transport)
    await expect(call(session)).rejects.toMatchObject({ name, message })
    expect(transport.sent).toEqual([])
    expect((await session.get(URL)).statusCode).toBe(200)
  })

  it('an endless redirect ends after thirty', async () => {
    const transport = loop()
    await expect(sessionBy(transport).get(URL)).rejects.toMatchObject({
      name: 'TooManyRedirects',
      message: 'Exceeded 30 redirects.',
      response: { statusCode: 302 },
      request: { url: `${URL}again` },
    })
    expect(transport.sent).toHaveLength(31)
  })

  it('a cookie for another domain is not kept', async () => {
    const session = sessionBy(loop())
    const response = await session.get(URL, { allowRedirects: false })
    expect([response.cookies.size, session.cookies.size]).toEqual([0, 0])
    expect(response.headers['Set-Cookie']).toBe('stolen=1; Domain=other.test')
  })
})
