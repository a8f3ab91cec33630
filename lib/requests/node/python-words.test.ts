/**
 * Mistakes and failures, with what Python's requests 2.34.2 (urllib3 2.7.0) answered to each when it was run:
 * classes and words are the same, because people search for them.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HTTPAdapter, Retry } from '../adapters'
import * as exceptions from '../exceptions'
import requests from '../index'
import type { RequestOptions } from '../options'
import { Session } from '../session'
import { type Loopback, rawServer } from './loopback.fixture'
import { NodeTransport } from './node-transport'

const transport = new NodeTransport()
const servers: Loopback[] = []
const ok = 'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi'
let url: string

beforeAll(async () => {
  url = await serving(ok)
})
afterAll(async () => {
  await transport.close()
  await Promise.all(servers.map((server) => server.close()))
})

/** The address of a server that says this to everybody, and closes unless it is told to keep silent. */
async function serving(reply: string, thenSilent = false): Promise<string> {
  const server = await rawServer((socket) => {
    if (reply !== '') socket.write(Buffer.from(reply, 'latin1'))
    if (!thenSilent) socket.end()
  })
  servers.push(server)
  return `http://127.0.0.1:${server.port}/`
}

function session(maxRetries: number | Retry = 0): Session {
  const made = new Session({ trustEnv: false })
  const adapter = new HTTPAdapter({ transport, maxRetries })
  made.mount('http://', adapter)
  made.mount('https://', adapter)
  return made
}

async function failure(attempt: Promise<unknown>): Promise<Error> {
  const error: unknown = await attempt.then(
    (value) => new Error(`It did not fail, but gave ${String(value)}.`),
    (reason: unknown) => reason,
  )
  return error instanceof Error ? error : new Error(String(error))
}

type Class = abstract new (...args: never[]) => Error

describe('an address', () => {
  test.each<[string, Class, string]>([
    [
      'ex.com',
      exceptions.MissingSchema,
      "Invalid URL 'ex.com': No scheme supplied. Perhaps you meant https://ex.com?",
    ],
    [
      '//x/y',
      exceptions.MissingSchema,
      "Invalid URL '//x/y': No scheme supplied. Perhaps you meant https:////x/y?",
    ],
    ['http://', exceptions.InvalidURL, "Invalid URL 'http://': No host supplied"],
    ['http:ex.com', exceptions.InvalidURL, "Invalid URL 'http:ex.com': No host supplied"],
    ['http://*.ex.com', exceptions.InvalidURL, 'URL has an invalid label.'],
    ['http://.ex.com', exceptions.InvalidURL, 'URL has an invalid label.'],
    ['http://ex.com:abc/', exceptions.InvalidURL, 'Failed to parse: http://ex.com:abc/'],
    ['mailto:x@y', exceptions.InvalidSchema, "No connection adapters were found for 'mailto:x@y'"],
    [
      'localhost:3000/x',
      exceptions.InvalidSchema,
      "No connection adapters were found for 'localhost:3000/x'",
    ],
  ])('%s', async (address, type, message) => {
    const error = await failure(session().get(address))
    expect(error).toBeInstanceOf(type)
    expect(error.message).toBe(message)
  })
})

const WHITE = 'Invalid leading whitespace, reserved character(s), or return character(s) in header'
const PAIR =
  'Pass a (connect, read) timeout tuple, or a single float to set both timeouts to the same value.'

describe('an option', () => {
  // Where Python raises ValueError or OSError, or names one of its types, the row has what stands here for it.
  test.each<[RequestOptions | object, Class, string]>([
    [{ headers: { X: 'a\nb' } }, exceptions.InvalidHeader, `${WHITE} value: 'a\\nb'`],
    [{ headers: { X: ' a' } }, exceptions.InvalidHeader, `${WHITE} value: ' a'`],
    [{ headers: { ' X': '1' } }, exceptions.InvalidHeader, `${WHITE} name: ' X'`],
    [{ headers: { 'X:': '1' } }, exceptions.InvalidHeader, `${WHITE} name: 'X:'`],
    [{ headers: { '': '1' } }, exceptions.InvalidHeader, `${WHITE} name: ''`],
    [
      { headers: { X: 5 } },
      exceptions.InvalidHeader,
      "Header part (5) from ('X', 5) must be of type str or bytes, not number",
    ],
    [
      { timeout: 0 },
      RangeError,
      'Attempted to set connect timeout to 0, but the timeout cannot be set to a value less than or equal to 0.',
    ],
    [
      { timeout: 'a' },
      RangeError,
      'Timeout value connect was a, but it must be an int, float or None.',
    ],
    [
      { timeout: true },
      RangeError,
      'Timeout cannot be a boolean value. It must be an int, float or None.',
    ],
    [{ timeout: [1, 2, 3] }, RangeError, `Invalid timeout (1, 2, 3). ${PAIR}`],
    [{ timeout: ['a', 1] }, RangeError, `Invalid timeout ('a', 1). ${PAIR}`],
    [{ timeout: [1, 0] }, RangeError, `Invalid timeout (1, 0). ${PAIR}`],
    [{ timeout: [1] }, RangeError, `Invalid timeout (1,). ${PAIR}`],
    [{ data: 'x', files: { f: 'x' } }, TypeError, 'Data must not be a string.'],
    [
      { data: (function* () {})(), files: { f: 'x' } },
      TypeError,
      'Streamed bodies and files are mutually exclusive.',
    ],
    [
      { hooks: { foo: () => {} } },
      TypeError,
      'Unsupported event specified, with event name "foo".',
    ],
    [
      { json: Number.NaN },
      exceptions.InvalidJSONError,
      'Out of range float values are not JSON compliant: NaN',
    ],
    [
      { proxies: { http: 'socks5://127.0.0.1:1' } },
      exceptions.InvalidSchema,
      'Missing dependencies for SOCKS support.',
    ],
    [
      { proxies: { http: 'http://' } },
      exceptions.InvalidProxyURL,
      'Please check proxy URL. It is malformed and could be missing the host.',
    ],
    [
      { proxies: { http: 'ftp://127.0.0.1:1' } },
      exceptions.InvalidURL,
      'Proxy URL had unsupported scheme ftp, should use http:// or https://',
    ],
  ])('row %#: %o', async (options, type, message) => {
    const error = await failure(session().post(url, options as RequestOptions))
    expect(error).toBeInstanceOf(type)
    expect(error.message).toBe(message)
  })

  test.each([
    [
      { verify: '/nope' },
      'Could not find a suitable TLS CA certificate bundle, invalid path: /nope',
    ],
    [{ cert: '/nope' }, 'Could not find the TLS certificate file, invalid path: /nope'],
    [
      { cert: [import.meta.filename, '/nope'] as const },
      'Could not find the TLS key file, invalid path: /nope',
    ],
  ])('%o', async (options, message) => {
    const error = await failure(session().get('https://127.0.0.1:1/', options))
    expect(error).toMatchObject({ name: 'Error', code: 'ENOENT', message })
  })
})

/** `HTTPConnectionPool(host='127.0.0.1', port=…)` */
const pool = (address: string) =>
  `HTTPConnectionPool(host='127.0.0.1', port=${new URL(address).port})`

describe('a server', () => {
  test.each<[string, string, RequestOptions, Class, (address: string) => string]>([
    [
      'that says nothing',
      '',
      { timeout: 0.2 },
      exceptions.ReadTimeout,
      (at) => `${pool(at)}: Read timed out. (read timeout=0.2)`,
    ],
    [
      'that closes at once',
      '',
      {},
      exceptions.ConnectionError,
      () =>
        "('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))",
    ],
    [
      'whose body is short',
      'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhi',
      {},
      exceptions.ChunkedEncodingError,
      () => 'Connection broken: IncompleteRead(2 bytes read, 3 more expected)',
    ],
    [
      'whose gzip is none',
      'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nhi',
      {},
      exceptions.ContentDecodingError,
      () => 'Received response with content-encoding: gzip, but failed to decode it.',
    ],
    [
      'that leads in circles',
      'HTTP/1.1 302 Found\r\nLocation: /\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
      {},
      exceptions.TooManyRedirects,
      () => 'Exceeded 30 redirects.',
    ],
    [
      'that leads to another scheme',
      'HTTP/1.1 302 Found\r\nLocation: ftp://x/\r\nContent-Length: 0\r\n\r\n',
      {},
      exceptions.InvalidSchema,
      () => "No connection adapters were found for 'ftp://x/'",
    ],
  ])('%s', async (_, reply, options, type, message) => {
    const address = await serving(reply, options.timeout !== undefined)
    const error = await failure(session().get(address, options))
    expect(error).toBeInstanceOf(type)
    expect(error.message).toBe(message(address))
  })

  test('whose answer is an error, or no JSON', async () => {
    const missing = await serving('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n')
    const response = await session().get(missing)
    const message = `404 Client Error: Not Found for url: ${missing}`
    expect(() => response.raiseForStatus()).toThrow(new exceptions.HTTPError(message))
    expect(() => response.json()).toThrow('Expecting value: line 1 column 1 (char 0)')
    const empty = await session().get(await serving('HTTP/1.1 204 No Content\r\n\r\n'))
    expect(() => empty.json()).toThrow(exceptions.JSONDecodeError)
    expect(() => empty.json()).toThrow('Expecting value: line 1 column 1 (char 0)')
  })
})

describe('when the retries are used up', () => {
  const exceeded = (address: string, reason: string) =>
    `${pool(address)}: Max retries exceeded with url: / (Caused by ${reason})`

  test('by a status', async () => {
    const busy = await serving('HTTP/1.1 503 X\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    const retries = new Retry({ total: 1, statusForcelist: [503] })
    const error = await failure(session(retries).get(busy))
    expect(error).toBeInstanceOf(exceptions.RetryError)
    expect(error.message).toBe(exceeded(busy, "ResponseError('too many 503 error responses')"))
  })

  test('by silence, which is not repeated for POST', async () => {
    const silent = await serving('', true)
    const timedOut = `${pool(silent)}: Read timed out. (read timeout=0.2)`
    const got = await failure(session(1).get(silent, { timeout: 0.2 }))
    expect(got).toMatchObject({ name: 'ConnectionError' })
    expect(got.message).toBe(exceeded(silent, `ReadTimeoutError("${timedOut}")`))
    const posted = await failure(session(1).post(silent, { timeout: 0.2 }))
    expect(posted).toMatchObject({ name: 'ReadTimeout', message: timedOut })
  })

  test('by connections that close', async () => {
    const closing = await serving('')
    const error = await failure(session(1).get(closing))
    expect(error).toMatchObject({ name: 'ConnectionError' })
    const reason =
      "ProtocolError('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))"
    expect(error.message).toBe(exceeded(closing, reason))
  })
})

test('a body that is gone, two cookies of one name, a request that was not prepared', async () => {
  const response = await session().get(url, { stream: true })
  for await (const _ of response.iterContent());
  expect(() => response.content).toThrow('The content for this response was already consumed')
  const jar = new requests.cookies.RequestsCookieJar()
  jar.set('a', '1', { domain: 'a.test' })
  jar.set('a', '2', { domain: 'b.test' })
  expect(() => jar.a).toThrow("There are multiple cookies with name, 'a'")
  const raw = new requests.Request('GET', url) as never
  const error = await failure(session().send(raw))
  expect(error.message).toContain('You can only send PreparedRequests')
})
