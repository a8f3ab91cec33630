/** refused.test, unreachable.test, slow-connect.test, slow.test and reset.test, as a program meets them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import requests from '../../requests/index'
import { type CourseNetwork, carriers, courseNetwork } from '../../tunnel/carrier-network.fixture'
import { failureOf } from './failure.fixture'

let network: CourseNetwork
afterEach(() => {
  network.close()
  expect(network.faults).toEqual([])
})

const noConnection = (host: string) =>
  `HTTPSConnectionPool(host='${host}', port=443): Max retries exceeded with url: / (Caused by `

describe.each(carriers)('%s', (carrier) => {
  beforeEach(async () => {
    network = await courseNetwork({ carrier })
  })

  test('refused.test', async () => {
    expect(await failureOf(requests.get('https://refused.test/'))).toEqual({
      name: 'ConnectionError',
      message: `${noConnection('refused.test')}NewConnectionError: Failed to establish a new connection: [Errno 111] Connection refused. \`refused.test\` refused the connection: nothing listens there at all.)`,
      code: 'ECONNREFUSED',
    })
  })

  test('a port that nobody listens on', async () => {
    expect(await failureOf(requests.get('https://httpbin.org:8080/'))).toEqual({
      name: 'ConnectionError',
      message:
        "HTTPSConnectionPool(host='httpbin.org', port=8080): Max retries exceeded with url: / (Caused by NewConnectionError: Failed to establish a new connection: [Errno 111] Connection refused. `httpbin.org` refused the connection: nothing listens on port 8080 there; it listens on 80 and 443.)",
      code: 'ECONNREFUSED',
    })
  })

  test('unreachable.test', async () => {
    expect(await failureOf(requests.get('https://unreachable.test/'))).toEqual({
      name: 'ConnectionError',
      message: `${noConnection('unreachable.test')}NewConnectionError: Failed to establish a new connection: [Errno 113] No route to host. No way leads to \`unreachable.test\`: a router said so. Is this computer on the right network?)`,
      code: 'EHOSTUNREACH',
    })
  })

  test('a name that nobody has: the nearest one is told', async () => {
    expect(await failureOf(requests.get('https://flakey.test/'))).toEqual({
      name: 'ConnectionError',
      message: `${noConnection('flakey.test')}NameResolutionError: Failed to resolve 'flakey.test'. No machine called \`flakey.test\` here; the closest is \`flaky.test\`.)`,
      code: 'ENOTFOUND',
    })
  })

  test('slow-connect.test: the connect timeout, and then an answer at once', async () => {
    const url = 'https://slow-connect.test/?s=5'
    expect(await failureOf(requests.get(url, { timeout: [0.05, 5] }))).toEqual({
      name: 'ConnectTimeout',
      message:
        "HTTPSConnectionPool(host='slow-connect.test', port=443): Max retries exceeded with url: /?s=5 (Caused by ConnectTimeoutError: Connection to slow-connect.test timed out. (connect timeout=0.05))",
      code: 'ETIMEDOUT',
    })
    const response = await requests.get('https://slow-connect.test/?s=0.6', { timeout: [5, 0.5] })
    expect(response.json()).toEqual({ accepted_after: 0.6 })
    expect(response.headers.Connection).toBe('close')
    for (const bad of ['s=x', 's=61', 'seconds=1']) {
      const refused = await requests.get(`https://slow-connect.test/?s=0&${bad}`)
      expect(refused.statusCode).toBe(bad.startsWith('s=') ? 200 : 400)
    }
    expect((await requests.get('https://slow-connect.test/?s=61')).json().message).toBe(
      '`s` must be a number from 0 to 60.',
    )
  })

  test('slow.test: silence before the answer, and in the middle of it', async () => {
    const url = 'https://slow.test/answer/5'
    const words =
      "HTTPSConnectionPool(host='slow.test', port=443): Read timed out. (read timeout=0.05)"
    const timeout = { name: 'ReadTimeout', message: words, code: 'ETIMEDOUT' }
    expect(await failureOf(requests.get(url, { timeout: [5, 0.05] }))).toEqual(timeout)
    const silent = 'https://slow.test/silence/5'
    expect(await failureOf(requests.get(silent, { timeout: [5, 0.05] }))).toEqual(timeout)
    const patient = await requests.get('https://slow.test/silence/0.05', { timeout: 1 })
    expect(patient.text).toBe('Before the silence.\nAfter it.\n')
    expect((await requests.get('https://slow.test/answer/0.05')).json()).toEqual({
      answered_after: 0.05,
    })
  })

  test('slow.test: a drip outlives a timeout that is shorter than the whole', async () => {
    for (const length of ['no', 'yes']) {
      const url = `https://slow.test/drip/0.6?bytes=30&length=${length}`
      const response = await requests.get(url, { timeout: [5, 0.5] })
      expect(response.text).toBe('.'.repeat(30))
      expect(response.headers.get('Content-Length', 'none')).toBe(length === 'no' ? 'none' : '30')
      expect(response.headers.get('Transfer-Encoding', 'none')).toBe(
        length === 'no' ? 'chunked' : 'none',
      )
    }
  })

  test.each([
    ['/answer/61', '`seconds` must be a number from 0 to 60.'],
    ['/drip/1?bytes=0', '`bytes` must be a number from 1 to 10000.'],
    ['/drip/1?length=maybe', '`length` must be one of no, yes.'],
    ['/silence/1?bytes=5', 'There is no parameter `bytes`; there are none here.'],
  ])('slow.test%s is a 400', async (target, message) => {
    const response = await requests.get(`https://slow.test${target}`)
    expect([response.statusCode, response.json().message]).toEqual([400, message])
  })

  test('reset.test, before the answer', async () => {
    const failure = await failureOf(requests.post('https://reset.test/before', { data: 'x' }))
    expect(failure).toEqual({
      name: 'ConnectionError',
      message: "('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))",
      code: 'ECONNRESET',
    })
  })

  test('reset.test, in the middle of the body', async () => {
    const response = await requests.get('https://reset.test/during?after=10', { stream: true })
    let read = ''
    const reading = (async () => {
      for await (const piece of response.iterContent({ decodeUnicode: true })) read += piece
    })()
    expect(await failureOf(reading)).toEqual({
      name: 'ConnectionError',
      message: "Connection broken: ConnectionResetError(104, 'Connection reset by peer')",
      code: 'ECONNRESET',
    })
    expect(read).toBe('..........')
  })

  test('reset.test, closed in good order', async () => {
    expect(await failureOf(requests.get('https://reset.test/closed'))).toEqual({
      name: 'ConnectionError',
      message:
        "('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))",
      code: null,
    })
  })
})
