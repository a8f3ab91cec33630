import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HTTPAdapter, Retry, type RetryAttempt, type RetryOptions } from './adapters'
import { setClock } from './clock'
import { ChunkedEncodingError, RetryError } from './exceptions'
import {
  type FakeAnswer,
  FakeFailure,
  FakeTransport,
  messagesTravel,
} from './fake-transport.fixture'
import { closedWithoutResponse, networkFailure } from './network-failure'
import { Session } from './session'

const URL = 'https://api.github.com/'
const EXCEEDED =
  "HTTPSConnectionPool(host='api.github.com', port=443): Max retries exceeded with url: / (Caused by "

let slept: number[] = []

beforeEach(() => {
  slept = []
  setClock({
    now: () => Date.UTC(1994, 10, 6, 8, 49, 27),
    sleep: async (seconds) => {
      slept.push(seconds)
    },
  })
})
afterEach(() => setClock(null))

/** Answers or fails, one after the other; the last one again and again. */
function scripted(...answers: readonly (FakeAnswer | FakeFailure)[]): FakeTransport {
  let now: FakeAnswer | FakeFailure = {}
  let turn = 0
  return new FakeTransport(
    () => (now instanceof FakeFailure ? {} : now),
    () => {
      now = answers[Math.min(turn++, answers.length - 1)] ?? {}
      return now instanceof FakeFailure ? now : null
    },
  )
}

type Retries = number | RetryOptions | boolean | null | undefined

function sessionBy(transport: FakeTransport, maxRetries?: Retries) {
  const session = new Session()
  const isOptions = typeof maxRetries === 'object' && maxRetries !== null
  const retries = isOptions ? new Retry(maxRetries) : maxRetries
  session.mount('https://', new HTTPAdapter({ transport, maxRetries: retries }))
  return session
}

const refused = () => new FakeFailure('refused', 'Nobody listens.', 'ECONNREFUSED')
const unknownName = () => new FakeFailure('dns', 'No such name.', 'ENOTFOUND')
const reset = () => new FakeFailure('reset', 'It broke.', 'ECONNRESET')
const untrusted = () => new FakeFailure('tls', 'Expired.', 'CERT_HAS_EXPIRED')
const slowToConnect = () => new FakeFailure('connect-timeout', 'It took too long.', 'ETIMEDOUT')
const slowToAnswer = () => new FakeFailure('slow', 'It says nothing.')

describe('an adapter with maxRetries', () => {
  it.each([
    [undefined, refused(), 1, 'ConnectionError', `${EXCEEDED}NewConnectionError`],
    [0, slowToConnect(), 1, 'ConnectTimeout', `${EXCEEDED}ConnectTimeoutError`],
    [0, slowToAnswer(), 1, 'ReadTimeout', 'Read timed out. (read timeout=0.02)'],
    [0, reset(), 1, 'ConnectionError', "('Connection aborted.', ConnectionResetError"],
    [3, refused(), 4, 'ConnectionError', `${EXCEEDED}NewConnectionError`],
    [3, unknownName(), 4, 'ConnectionError', `${EXCEEDED}NameResolutionError`],
    [3, slowToConnect(), 4, 'ConnectTimeout', `${EXCEEDED}ConnectTimeoutError`],
    [3, untrusted(), 4, 'SSLError', `${EXCEEDED}SSLError`],
    [3, slowToAnswer(), 4, 'ConnectionError', `${EXCEEDED}ReadTimeoutError("HTTPSConnectionPool(`],
    [3, reset(), 4, 'ConnectionError', `${EXCEEDED}ProtocolError('Connection aborted.', Conn`],
    [{ total: 0 }, slowToAnswer(), 1, 'ConnectionError', `${EXCEEDED}ReadTimeoutError`],
    [{ total: 2, read: false }, slowToAnswer(), 1, 'ReadTimeout', 'Read timed out.'],
    [{ total: false }, slowToAnswer(), 1, 'ReadTimeout', 'Read timed out.'],
    [{ connect: 1 }, refused(), 2, 'ConnectionError', EXCEEDED],
    [true, refused(), 2, 'ConnectionError', EXCEEDED],
    [false, refused(), 1, 'ConnectionError', EXCEEDED],
    [null, refused(), 4, 'ConnectionError', EXCEEDED],
  ] as [Retries, FakeFailure, number, string, string][])(
    '%j after "%s" sends %i times and throws %s',
    async (retries, failure, count, name, words) => {
      const transport = scripted(failure)
      const thrown = await sessionBy(transport, retries)
        .get(URL, failure.kind === 'slow' ? { timeout: [null, 0.02] } : {})
        .catch((error: unknown) => error)
      expect(transport.sent.length).toBe(count)
      expect(thrown).toMatchObject({
        name,
        message: expect.stringContaining(words),
        request: { url: URL },
      })
    },
  )

  it('takes a server that closes without a word for a broken connection', async ({ skip }) => {
    skip(messagesTravel(), 'A virtual host answers or fails; the tunnel never ends without a word.')
    const transport = new FakeTransport(() => {
      throw closedWithoutResponse(null)
    })
    await expect(sessionBy(transport, 3).get(URL)).rejects.toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining(`${EXCEEDED}ProtocolError('Connection aborted.', Remote`),
    })
    expect(transport.sent.length).toBe(4)
  })

  it('returns what comes at last', async () => {
    const transport = scripted(refused(), reset(), { body: 'at last' })
    expect((await sessionBy(transport, 3).get(URL)).text).toBe('at last')
    expect(transport.sent.length).toBe(3)
    expect(transport.sent[2]).toEqual(transport.sent[0])
  })

  it('tells in response.raw.retries what failed before, and what is left', async () => {
    const transport = scripted(refused(), { status: 503 }, { body: 'at last' })
    const retries = { total: 5, connect: 3, statusForcelist: [503] }
    const { raw } = await sessionBy(transport, retries).get(URL)
    expect(raw.retries).toMatchObject({ total: 3, connect: 2 })
    expect(raw.retries?.history).toMatchObject([
      { method: 'GET', url: URL, error: { name: 'ConnectionError' }, status: null },
      { method: 'GET', url: URL, error: null, status: 503, redirectLocation: null },
    ])
  })

  it('tells it of a response that needed none, and of the last one that is returned', async () => {
    const first = await sessionBy(scripted({})).get(URL)
    expect(first.raw.retries).toMatchObject({ total: 0, history: [] })
    const options = { total: 1, statusForcelist: [503], raiseOnStatus: false }
    const last = await sessionBy(scripted({ status: 503 }), options).get(URL)
    expect(last.raw.retries).toMatchObject({ total: 0, history: [{ status: 503 }] })
  })

  it('sends a POST again only when nobody can have seen it', async () => {
    const unseen = scripted(refused(), {})
    await sessionBy(unseen, 1).post(URL, { data: 'x' })
    expect([unseen.sent.length, unseen.lastBody]).toEqual([2, 'x'])
    const seen = scripted(reset(), {})
    await expect(sessionBy(seen, 1).post(URL, { data: 'x' })).rejects.toThrow('Connection aborted')
    expect(seen.sent.length).toBe(1)
  })

  it('sends a broken chunked answer for again, and a mistake in the program never', async ({
    skip,
  }) => {
    skip(messagesTravel(), 'These are what a transport throws by itself, whatever came to it.')
    let first = true
    const broken = new FakeTransport(() => {
      if (!first) return {}
      first = false
      throw new ChunkedEncodingError('bad chunk')
    })
    await sessionBy(broken, 1).get(URL)
    expect(broken.sent.length).toBe(2)
    const mistaken = new FakeTransport(() => {
      throw new TypeError('a bug')
    })
    await expect(sessionBy(mistaken, 5).get(URL)).rejects.toThrow(new TypeError('a bug'))
    expect(mistaken.sent.length).toBe(1)
  })

  it('counts anew for every request and every hop', async () => {
    const transport = scripted(
      refused(),
      { status: 302, headers: [['Location', '/b']] },
      refused(),
      {
        body: 'here',
      },
    )
    const session = sessionBy(transport, 1)
    expect((await session.get(URL)).text).toBe('here')
    expect(transport.sent.length).toBe(4)
  })
})

describe('a Retry by status', () => {
  const retries = { total: 3, statusForcelist: [503] }

  it('sends again, and returns the first other status', async () => {
    const transport = scripted({ status: 503 }, { status: 503 }, { status: 404 })
    expect((await sessionBy(transport, retries).get(URL)).statusCode).toBe(404)
    expect(transport.sent.length).toBe(3)
  })

  it('throws RetryError when there are no more, or returns the last response', async () => {
    const failing = sessionBy(scripted({ status: 503 }), retries).get(URL)
    await expect(failing).rejects.toThrow(RetryError)
    await expect(failing).rejects.toThrow(
      `${EXCEEDED}ResponseError('too many 503 error responses'))`,
    )
    const transport = scripted({ status: 503, body: 'sorry' })
    const response = await sessionBy(transport, { ...retries, raiseOnStatus: false }).get(URL)
    expect([response.statusCode, response.text, transport.sent.length]).toEqual([503, 'sorry', 4])
  })

  it('leaves POST and other statuses alone', async () => {
    const transport = scripted({ status: 503 })
    expect((await sessionBy(transport, retries).post(URL)).statusCode).toBe(503)
    expect(transport.sent.length).toBe(1)
  })

  it.each([
    ['5', 5],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 10],
    ['Fri, 31 Dec 2099 23:59:59 GMT', 21600],
  ])('with only a number, waits for Retry-After: %s', async (value, seconds) => {
    const transport = scripted({ status: 429, headers: [['retry-after', value]] }, { body: 'now' })
    expect((await sessionBy(transport, 1).get(URL)).text).toBe('now')
    expect(slept).toEqual([seconds])
  })

  it('returns a 429 with Retry-After when there are no retries', async () => {
    const transport = scripted({ status: 429, headers: [['Retry-After', '5']] })
    expect((await sessionBy(transport).get(URL)).statusCode).toBe(429)
    expect(slept).toEqual([])
  })

  it('backs off where Retry-After is 0 or not respected', async () => {
    const answer = { status: 503, headers: [['Retry-After', '0']] as const }
    const backoff = { ...retries, backoffFactor: 1, raiseOnStatus: false }
    await sessionBy(scripted(answer), backoff).get(URL)
    expect(slept).toEqual([2, 4])
    slept = []
    const waits = { status: 503, headers: [['Retry-After', '9']] as const }
    await sessionBy(scripted(waits), { ...backoff, respectRetryAfterHeader: false }).get(URL)
    expect(slept).toEqual([2, 4])
  })

  it('refuses a Retry-After that is none', async () => {
    const transport = scripted({ status: 503, headers: [['Retry-After', 'soon']] })
    await expect(sessionBy(transport, retries).get(URL)).rejects.toMatchObject({
      name: 'InvalidHeader',
      message: 'Invalid Retry-After header: soon',
    })
  })

  it('reads the unwanted bodies, but not endless ones, and minds no broken ones', async () => {
    let cancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(32_768)),
      cancel: () => {
        cancelled = true
      },
    })
    const broken = new ReadableStream<Uint8Array>({ pull: () => Promise.reject(new Error('cut')) })
    const transport = scripted({ status: 503, body: endless }, { status: 503, body: broken }, {})
    await sessionBy(transport, retries).get(URL)
    expect(transport.sent.length).toBe(3)
    await expect.poll(() => cancelled).toBe(true)
  })
})

describe('waiting between attempts', () => {
  it('doubles, and tells onRetry before every wait', async () => {
    const told: RetryAttempt[] = []
    const onRetry = (attempt: RetryAttempt) => {
      expect(slept.length).toBe(Math.max(0, told.length - 1))
      told.push(attempt)
    }
    const transport = scripted(refused(), { status: 503 }, reset(), { body: 'up' })
    const retries = { statusForcelist: [503], backoffFactor: 0.5, onRetry }
    expect((await sessionBy(transport, retries).get(URL)).text).toBe('up')
    expect(slept).toEqual([1, 2])
    expect(told).toMatchObject([
      {
        attempt: 1,
        delay: 0,
        method: 'GET',
        url: URL,
        status: null,
        error: { code: 'ECONNREFUSED' },
      },
      { attempt: 2, delay: 1, status: 503, error: null },
      { attempt: 3, delay: 2, status: null, error: { code: 'ECONNRESET' } },
    ])
  })

  it('ends at once when the signal aborts', async () => {
    setClock(null)
    const stop = new AbortController()
    const transport = scripted({ status: 503, headers: [['Retry-After', '3600']] })
    const retries = { onRetry: () => setTimeout(() => stop.abort('enough')) }
    const waiting = sessionBy(transport, retries).get(URL, { signal: stop.signal })
    await expect(waiting).rejects.toBe('enough')
    expect(transport.sent.length).toBe(1)
  })

  it('does not repeat what the signal ended', async () => {
    const stop = new AbortController()
    const reason = networkFailure('refused', URL, { detail: 'Nobody listens.' })
    const transport = new FakeTransport(() => {
      stop.abort(reason)
      throw reason
    })
    await expect(sessionBy(transport, 5).get(URL, { signal: stop.signal })).rejects.toBe(reason)
    expect(transport.sent.length).toBe(1)
  })
})

describe('the body of a repeated request', () => {
  it.each([['text'], [new TextEncoder().encode('text')], [new Blob(['text'])]])(
    'is sent again, row %#',
    async (data) => {
      const bodies: string[] = []
      const transport = new FakeTransport(async ({ body }) => {
        bodies.push(await new globalThis.Response(body as BodyInit).text())
        if (bodies.length < 3) throw reset()
        return {}
      })
      await sessionBy(transport, 3).put(URL, { data })
      expect(bodies).toEqual(['text', 'text', 'text'])
    },
  )

  it('cannot be a stream or a generator', async () => {
    function* pieces() {
      yield 'a'
    }
    const transport = scripted(refused(), {})
    await expect(sessionBy(transport, 3).put(URL, { data: pieces() })).rejects.toMatchObject({
      name: 'UnrewindableBodyError',
      message: expect.stringContaining('Unable to rewind request body'),
      cause: { code: 'ECONNREFUSED' },
    })
    expect(transport.sent.length).toBe(1)
  })
})
