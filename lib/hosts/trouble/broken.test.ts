import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import requests from '../../requests/index'
import type { Response } from '../../requests/response'
import { type CourseNetwork, carriers, courseNetwork } from '../../tunnel/carrier-network.fixture'
import { brokenMessages } from './broken-messages'
import { failureOf } from './failure.fixture'

const BROKEN = 'https://broken.test'
const TEA = 'The kettle is on.\n'
const MENU = 'Thé glacé – 4 €, crème brûlée – 6 €\n'
const mojibake = Buffer.from(MENU, 'utf8').toString('latin1')

const aborted = (words: string) => `('Connection aborted.', BadStatusLine('${words}'))`
const gzip = 'Received response with content-encoding: gzip, but failed to decode it.'

/** Exceptions of the call. */
const failing: Readonly<Record<string, readonly [name: string, message: string | RegExp]>> = {
  'bad-chunk': [
    'ChunkedEncodingError',
    /^Connection broken: InvalidChunkLength\(.*"zz" is not a chunk size/,
  ],
  'cut-chunk': [
    'ChunkedEncodingError',
    'Connection broken: IncompleteRead(10 bytes read, 26 more expected)',
  ],
  'no-last-chunk': ['ChunkedEncodingError', 'Response ended prematurely'],
  short: [
    'ChunkedEncodingError',
    'Connection broken: IncompleteRead(18 bytes read, 82 more expected)',
  ],
  'two-lengths': ['InvalidHeader', 'Content-Length contained multiple unmatching values (10, 18)'],
  'bad-length': [
    'ConnectionError',
    /BadStatusLine\(.*Content-Length "eighteen" is not a number of bytes/,
  ],
  'unknown-transfer': [
    'ConnectionError',
    /BadStatusLine\(.*Transfer-Encoding "sparkle" is not supported/,
  ],
  'no-status-line': [
    'ConnectionError',
    aborted('line 1: "The kettle is on." is not a status line such as "HTTP/1.1 200 OK"'),
  ],
  'bad-status': [
    'ConnectionError',
    aborted('line 1: "HTTP/1.1 fine OK" is not a status line such as "HTTP/1.1 200 OK"'),
  ],
  'future-version': [
    'ConnectionError',
    aborted('line 1: "HTTP/3.0 200 OK" is not a status line such as "HTTP/1.1 200 OK"'),
  ],
  'bad-header': [
    'ConnectionError',
    aborted('line 3: a header line needs a colon between its name and its value'),
  ],
  'space-before-colon': [
    'ConnectionError',
    aborted('line 3: there is white space between the header name and the colon'),
  ],
  'nul-in-header': [
    'ConnectionError',
    aborted('line 3: the value of header X-Tea contains a NUL byte'),
  ],
  'header-overflow': [
    'ConnectionError',
    /BadStatusLine\(.*the header section is longer than 65536 bytes/,
  ],
  'too-many-headers': ['ConnectionError', /BadStatusLine\(.*there are more than 256 header lines/],
  'cut-head': ['ConnectionError', /BadStatusLine\(.*the header section ends too early/],
  'endless-interim': [
    'ConnectionError',
    aborted('More than 100 interim responses came before the response'),
  ],
  'bad-gzip': ['ContentDecodingError', gzip],
  'truncated-gzip': ['ContentDecodingError', gzip],
  'damaged-gzip': ['ContentDecodingError', gzip],
}

/** What those that are answers have to say. */
const answering: Readonly<Record<string, (response: Response) => void>> = {
  long: (response) => expect(response.text).toBe(TEA.slice(0, 10)),
  'length-and-chunks': (response) => expect(response.text).toBe(TEA),
  'unknown-coding': (response) => expect(response.text).toBe(TEA),
  'bad-json': (response) =>
    expect(() => response.json()).toThrow('Expecting value: line 1 column 27 (char 26)'),
  'html-as-json': (response) =>
    expect(() => response.json()).toThrow('Expecting value: line 1 column 1 (char 0)'),
  latin1(response) {
    expect(response.text).toBe('Th\ufffd glac\ufffd, cr\ufffdme br\ufffdl\ufffde\n')
    response.encoding = 'latin1'
    expect(response.text).toBe('Thé glacé, crème brûlée\n')
  },
  'no-charset'(response) {
    expect([response.encoding, response.text]).toEqual(['ISO-8859-1', mojibake])
    response.encoding = 'utf-8'
    expect(response.text).toBe(MENU)
  },
  'unknown-charset': (response) => expect(response.text).toBe(MENU),
  utf16(response) {
    expect([response.encoding, response.text]).toEqual(['utf-16', MENU])
    expect(response.content).toHaveLength(2 * MENU.length + 2)
  },
  'utf16-json': (response) => expect(() => response.json()).toThrow('Expecting value'),
  'no-type': (response) => expect([response.encoding, response.text]).toEqual([null, MENU]),
}

let network: CourseNetwork | undefined
afterEach(() => {
  network?.close()
  expect(network?.faults ?? []).toEqual([])
})

test('every message is tested here', () => {
  const names = Object.values(brokenMessages)
    .flat()
    .map(({ name }) => name)
  expect([...Object.keys(failing), ...Object.keys(answering)].sort()).toEqual([...names].sort())
})

describe.each(carriers)('%s', (carrier) => {
  beforeEach(async () => {
    network = await courseNetwork({ carrier })
  })

  test.each(Object.entries(failing))('/%s fails', async (page, [name, message]) => {
    const failure = await failureOf(requests.get(`${BROKEN}/${page}`))
    expect(failure.name).toBe(name)
    if (typeof message === 'string') expect(failure.message).toBe(message)
    else expect(failure.message).toMatch(message)
  })

  test.each(Object.entries(answering))('/%s is an answer', async (page, check) => {
    const response = await requests.get(`${BROKEN}/${page}`)
    expect(response.statusCode).toBe(200)
    check(response)
  })

  test('after a broken answer a session goes on by a new connection', async () => {
    const session = requests.session()
    for (const page of ['short', 'long', 'bad-gzip', 'latin1']) {
      await session.get(`${BROKEN}/${page}`).catch(() => {})
      expect((await session.get(`${BROKEN}/`)).statusCode).toBe(200)
    }
    expect(network?.facts.map((facts) => facts?.isReused)).toEqual([
      ...[false, false],
      ...Array(6)
        .fill(true)
        .map((_, at) => at % 2 === 0),
    ])
    await session.close()
  })
})

test('each message has an outcome that names what it is called in its test', () => {
  for (const { name, outcome } of Object.values(brokenMessages).flat()) {
    const expected = failing[name]?.[0]
    if (expected !== undefined) expect(outcome).toContain(expected)
  }
})
