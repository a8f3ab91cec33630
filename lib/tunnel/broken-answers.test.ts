/** What the client says about each of httpbin's broken answers, and what a tunnel carries of a raw request. */
import { describe, expect, it } from 'vitest'
import { createInternet } from '../hosts/internet'
import { HTTPAdapter } from '../requests/adapters'
import { Session } from '../requests/session'
import { InProcessTransport } from './in-process'

const session = new Session()
session.mount('http://', new HTTPAdapter({ transport: new InProcessTransport(createInternet()) }))
const url = (path: string) => `http://httpbin.org${path}`

describe('/broken/…', () => {
  it.each([
    ['short', 'ChunkedEncodingError', /IncompleteRead/],
    ['bad-chunk', 'ChunkedEncodingError', /chunk/i],
    ['cut-chunk', 'ChunkedEncodingError', /IncompleteRead|chunk/i],
    ['bad-gzip', 'ContentDecodingError', /gzip/],
    ['truncated-gzip', 'ContentDecodingError', /gzip/],
    ['bad-header', 'ConnectionError', /colon|header/i],
    ['no-status-line', 'ConnectionError', /status line/i],
    ['drop', 'ConnectionError', /closed connection without response/i],
    ['reset', 'ConnectionError', /reset/i],
  ])('%s is %s', async (kind, name, message) => {
    const failure = await session.get(url(`/broken/${kind}`)).then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(failure).toMatchObject({ name, message: expect.stringMatching(message) })
  })

  it('long is cut where it was said to end', async () => {
    const response = await session.get(url('/broken/long'))
    expect(response.text).toBe('The answer')
  })

  it('bad-length does not go by unnoticed', async () => {
    await expect(session.get(url('/broken/bad-length'))).rejects.toThrow(/Content-Length/)
  })

  it('HEAD gets the head', async () => {
    const { headers } = await session.head(url('/broken/short'))
    expect(headers.get('Content-Length')).toBe('1000')
  })
})

describe('/dump/request', () => {
  it('shows the message as it was sent', async () => {
    const response = await session.post(url('/dump/request?a=%2f'), {
      headers: { 'x-sPELL': 'kept', 'User-Agent': null, Accept: null, 'Accept-Encoding': null },
      data: 'hi',
    })
    expect(response.text).toBe(
      'POST /dump/request?a=%2F HTTP/1.1\r\nHost: httpbin.org\r\nConnection: keep-alive\r\n' +
        'x-sPELL: kept\r\nContent-Length: 2\r\n\r\nhi',
    )
  })

  it('shows the chunks of a chunked body', async () => {
    const data = (function* () {
      yield 'one '
      yield 'two'
    })()
    const { text } = await session.post(url('/dump/request'), { data })
    expect(text).toMatch(/\r\n\r\n4\r\none \r\n3\r\ntwo\r\n0\r\n\r\n$/)
  })
})

it('trailers reach the client', async () => {
  const response = await session.get(url('/trailers?X-Sum=1'))
  expect(response.json()).toEqual({ 'X-Sum': '1' })
})
