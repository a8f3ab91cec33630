import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readAll } from '../requests/read-all'
import type { TransportRequest } from '../requests/transport'
import type { TunnelAnswer, TunnelChannel } from './channel'
import { fetchChannel } from './fetch-channel'
import type { ProblemKind } from './problem'
import { listen } from './raw-client.fixture'
import { TunnelTransport } from './transport'

const request: TransportRequest = {
  method: 'GET',
  url: 'https://user:secret@ex.com/a?b#c',
  headers: [['Host', 'ex.com']],
  body: null,
  connectTimeout: null,
  readTimeout: null,
  verify: true,
  cert: null,
  proxy: null,
}
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bodyOf = async (body: ReadableStream<Uint8Array> | null) =>
  text(await readAll(body ?? empty()))
const empty = () => new Blob([]).stream()

describe('over a server on loopback', () => {
  let received: { head: Record<string, unknown>; message: string }
  let answer: (res: ServerResponse) => void
  let server: Awaited<ReturnType<typeof listen>>
  let transport: TunnelTransport

  beforeEach(async () => {
    server = await listen(async (req, res) => {
      const chunks: Buffer[] = []
      for await (const chunk of req) chunks.push(chunk)
      received = { head: req.headers, message: Buffer.concat(chunks).toString('latin1') }
      answer(res)
    })
    transport = new TunnelTransport(fetchChannel(`http://127.0.0.1:${server.port}/tunnel`))
  })
  afterEach(() => server.close())

  const answers = (message: string) => {
    answer = (res) => res.writeHead(200, { 'Content-Type': 'message/http' }).end(message, 'latin1')
  }

  it('posts the message in absolute form, without credentials and fragment', async () => {
    answers('HTTP/1.1 204 No Content\r\n\r\n')
    const headers = [
      ['Host', 'ex.com'],
      ['x-ID', 'é'],
      ['Content-Length', '2'],
    ] as const
    await transport.exchange({ ...request, method: 'PUT', headers, body: new Uint8Array([65, 66]) })
    expect(received.message).toBe(
      'PUT https://ex.com/a?b HTTP/1.1\r\nHost: ex.com\r\nx-ID: é\r\nContent-Length: 2\r\n\r\nAB',
    )
    expect(received.head).toMatchObject({ 'content-type': 'message/http' })
  })

  it('collects a streamed body and sends it as chunks', async () => {
    answers('HTTP/1.1 204 No Content\r\n\r\n')
    const headers = [['Transfer-Encoding', 'chunked']] as const
    const body = new Blob(['one']).stream()
    await transport.exchange({ ...request, method: 'POST', headers, body })
    expect(received.message).toMatch(/\r\n\r\n3\r\none\r\n0\r\n\r\n$/)
  })

  it('reads status, reason, headers and body as they came', async () => {
    answers(
      'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.0 299 A  b\r\nSet-Cookie: a\r\nset-cookie: b\r\n\r\nbody',
    )
    const response = await transport.exchange(request)
    expect(response).toMatchObject({ status: 299, reason: 'A  b', version: 10 })
    expect(response.headers).toEqual([
      ['Set-Cookie', 'a'],
      ['set-cookie', 'b'],
    ])
    expect(await bodyOf(response.body)).toBe('body')
  })

  it('gives up on interim responses without end', async () => {
    answers('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(101))
    await expect(transport.exchange(request)).rejects.toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining('More than 100 interim responses'),
    })
  })

  it('takes the chunks off', async () => {
    answers('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n')
    expect(await bodyOf((await transport.exchange(request)).body)).toBe('abcde')
  })

  it.each([
    ['HEAD', 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n'],
    ['GET', 'HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n'],
  ])('%s has no body where there can be none', async (method, message) => {
    answers(message)
    expect((await transport.exchange({ ...request, method })).body).toBeNull()
  })

  it.each([
    [
      'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc',
      /^Connection broken: IncompleteRead\(3 bytes read, 6 more expected\)$/,
    ],
    [
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n',
      /^Connection broken: InvalidChunkLength\(.*"xyz" is not a chunk size/,
    ],
    [
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc',
      /^Connection broken: IncompleteRead\(3 bytes read, 2 more expected\)$/,
    ],
    [
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n',
      /^Response ended prematurely$/,
    ],
  ])('a broken body is a ChunkedEncodingError, row %#', async (message, words) => {
    answers(message)
    const { body } = await transport.exchange(request)
    await expect(bodyOf(body)).rejects.toMatchObject({
      name: 'ChunkedEncodingError',
      message: expect.stringMatching(words),
    })
  })

  it.each([
    ['', /^\('Connection aborted\.', RemoteDisconnected/],
    ['hello\r\n', /^\('Connection aborted\.', BadStatusLine\(/],
    ['HTTP/1.1 200 OK\r\nbad header\r\n\r\n', /^\('Connection aborted\.', BadStatusLine\(/],
    ['HTTP/1.1 200 OK\r\nX: 1\r\n', /^\('Connection aborted\.'/],
    [
      'HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\nabc',
      /BadStatusLine\(.*Content-Length "x" is not a number of bytes/,
    ],
  ])('what is no response is a ConnectionError, row %#', async (message, words) => {
    answers(message)
    await expect(transport.exchange(request)).rejects.toMatchObject({
      name: 'ConnectionError',
      message: expect.stringMatching(words),
    })
  })

  it('a stream that breaks before the response is a ConnectionError', async () => {
    answer = (res) => {
      res.writeHead(200, { 'Content-Type': 'message/http' }).write('HTTP/1.1 200')
      setImmediate(() => res.destroy())
    }
    await expect(transport.exchange(request)).rejects.toMatchObject({
      name: 'ConnectionError',
      message: "('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))",
      code: 'ECONNRESET',
    })
  })

  it('a stream that breaks in the body is a ConnectionError', async () => {
    answer = (res) => {
      const head = 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc'
      res.writeHead(200, { 'Content-Type': 'message/http' }).write(head)
      setTimeout(() => res.destroy(), 20)
    }
    const { body } = await transport.exchange(request)
    await expect(bodyOf(body)).rejects.toMatchObject({
      name: 'ConnectionError',
      message: "Connection broken: ConnectionResetError(104, 'Connection reset by peer')",
    })
  })

  const pool = "HTTPSConnectionPool(host='ex.com', port=443): Max retries exceeded with url: /a?b"
  it.each<[ProblemKind, string, string]>([
    [
      'dns',
      'ConnectionError',
      `${pool} (Caused by NameResolutionError: Failed to resolve 'ex.com'. Why.)`,
    ],
    [
      'refused',
      'ConnectionError',
      `${pool} (Caused by NewConnectionError: Failed to establish a new connection: [Errno 111] Connection refused. Why.)`,
    ],
    [
      'unreachable',
      'ConnectionError',
      `${pool} (Caused by NewConnectionError: Failed to establish a new connection: [Errno 113] No route to host. Why.)`,
    ],
    [
      'reset',
      'ConnectionError',
      "('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer')): Why.",
    ],
    ['tls', 'SSLError', `${pool} (Caused by SSLError: certificate verify failed. Why.)`],
    [
      'connect-timeout',
      'ConnectTimeout',
      `${pool} (Caused by ConnectTimeoutError: the attempt timed out. Why.)`,
    ],
    [
      'malformed-message',
      'ConnectionError',
      "The course's server did not carry out this request (malformed-message). Why.",
    ],
    [
      'too-many-exchanges',
      'ConnectionError',
      "The course's server did not carry out this request (too-many-exchanges). Why.",
    ],
    [
      'host-failed',
      'ConnectionError',
      "The course's server did not carry out this request (host-failed). Why.",
    ],
  ])('the problem %s is %s', async (kind, name, message) => {
    const problem = { type: `urn:roundtrip:problem:${kind}`, detail: 'Why.', code: 'ECODE' }
    answer = (res) =>
      res
        .writeHead(502, { 'Content-Type': 'application/problem+json' })
        .end(JSON.stringify(problem))
    await expect(transport.exchange(request)).rejects.toMatchObject({ name, message })
  })

  it.each([
    [502, 'text/html', '<h1>Bad gateway</h1>', '502 with text/html'],
    [200, 'text/html', '<h1>Log in</h1>', '200 with text/html'],
    [500, 'application/problem+json', 'not JSON', '500 with application/problem+json'],
    [500, 'application/problem+json', '{"type":"about:blank"}', '500 with application/problem'],
    [500, 'application/problem+json', 'null', '500 with application/problem+json'],
  ])('an answer of somebody else says so: %i %s %s', async (status, type, body, what) => {
    answer = (res) => res.writeHead(status, { 'Content-Type': type }).end(body)
    await expect(transport.exchange(request)).rejects.toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining(`The course's server answered ${what}`),
    })
  })

  it('a tunnel that cannot be reached says so', async () => {
    server.close()
    await expect(transport.exchange(request)).rejects.toMatchObject({
      name: 'ConnectionError',
      message: expect.stringMatching(/^The course's server cannot be reached\. Check/),
    })
  })

  it('is left by a signal, with its reason, and the server notices', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const left = new Promise((resolve) => {
      answer = (res) => {
        res.on('close', resolve)
        res.writeHead(200, { 'Content-Type': 'message/http' })
        res.write('HTTP/1.1 200 OK\r\n\r\nabc')
      }
    })
    const { body } = await transport.exchange({ ...request, signal: controller.signal })
    const reading = bodyOf(body)
    controller.abort(reason)
    await expect(reading).rejects.toBe(reason)
    await left
  })

  it('is left by cancelling the body, and the server notices', async () => {
    const left = new Promise((resolve) => {
      answer = (res) => {
        res.on('close', resolve)
        res.writeHead(200, { 'Content-Type': 'message/http' })
        res.write('HTTP/1.1 200 OK\r\n\r\nabc')
      }
    })
    const { body } = await transport.exchange(request)
    await body?.cancel()
    await left
  })
})

/** A channel whose answer and bytes a test gives when it wants. */
class HandChannel {
  signal = new AbortController().signal
  initiator: unknown
  pulls = 0
  cancelled = false
  #accept: (answer: TunnelAnswer) => void = () => {}
  readonly #accepted = new Promise<TunnelAnswer>((resolve) => {
    this.#accept = resolve
  })
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined
  readonly #body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        this.#controller = controller
      },
      pull: () => {
        this.pulls += 1
      },
      cancel: () => {
        this.cancelled = true
      },
    },
    { highWaterMark: 0 },
  )

  readonly channel: TunnelChannel = (_message, { signal, initiator }) => {
    this.signal = signal
    this.initiator = initiator
    return this.#accepted
  }

  accept(): void {
    this.#accept({ status: 200, contentType: 'message/http', facts: null, body: this.#body })
  }

  send(bytes: string): void {
    this.#controller?.enqueue(new TextEncoder().encode(bytes))
  }
}

describe('over a channel in hand', () => {
  let hand: HandChannel
  let transport: TunnelTransport
  beforeEach(() => {
    vi.useFakeTimers()
    hand = new HandChannel()
    transport = new TunnelTransport(hand.channel)
  })
  afterEach(() => vi.useRealTimers())
  const timeouts = { connectTimeout: 2, readTimeout: 5 }

  it('counts the connect timeout until the host accepts', async () => {
    const failing = expect(transport.exchange({ ...request, ...timeouts })).rejects.toMatchObject({
      name: 'ConnectTimeout',
      message: expect.stringContaining('Connection to ex.com timed out. (connect timeout=2)'),
      code: 'ETIMEDOUT',
    })
    await vi.advanceTimersByTimeAsync(1999)
    expect(hand.signal.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await failing
    expect(hand.signal.aborted).toBe(true)
  })

  it('drops an answer that comes after the connect timeout', async () => {
    const exchange = transport.exchange({ ...request, ...timeouts })
    const failing = expect(exchange).rejects.toMatchObject({ name: 'ConnectTimeout' })
    await vi.advanceTimersByTimeAsync(2000)
    await failing
    hand.accept()
    await vi.advanceTimersByTimeAsync(0)
    expect(hand.cancelled).toBe(true)
  })

  it('counts the read timeout from the connection on, anew with every byte', async () => {
    const exchange = transport.exchange({ ...request, ...timeouts })
    await vi.advanceTimersByTimeAsync(1900)
    hand.accept()
    await vi.advanceTimersByTimeAsync(4900)
    hand.send('HTTP/1.1 200 OK\r\n')
    await vi.advanceTimersByTimeAsync(4900)
    hand.send('\r\na')
    const { body } = await exchange
    const reading = expect(bodyOf(body)).rejects.toMatchObject({
      name: 'ReadTimeout',
      message: "HTTPSConnectionPool(host='ex.com', port=443): Read timed out. (read timeout=5)",
      duringBody: true,
    })
    await vi.advanceTimersByTimeAsync(4900)
    hand.send('b')
    await vi.advanceTimersByTimeAsync(4999)
    expect(hand.signal.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await reading
    expect(hand.signal.aborted).toBe(true)
  })

  it('counts silence before the headers as a read timeout that is no broken connection', async () => {
    const exchange = transport.exchange({ ...request, ...timeouts })
    const failing = expect(exchange).rejects.toMatchObject({
      name: 'ReadTimeout',
      duringBody: false,
    })
    hand.accept()
    await vi.advanceTimersByTimeAsync(5000)
    await failing
  })

  it('does not count the time in which nobody reads the body', async () => {
    const exchange = transport.exchange({ ...request, ...timeouts })
    hand.accept()
    hand.send('HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n')
    const { body } = await exchange
    await vi.advanceTimersByTimeAsync(60_000)
    hand.send('x')
    expect(await bodyOf(body)).toBe('x')
  })

  it('waits for ever without timeouts, and for more than 24 days', async () => {
    const long = { connectTimeout: Number.POSITIVE_INFINITY, readTimeout: 3e6 }
    const exchange = transport.exchange({ ...request, ...long })
    await vi.advanceTimersByTimeAsync(1e9)
    hand.accept()
    hand.send('HTTP/1.1 204 No Content\r\n\r\n')
    expect((await exchange).status).toBe(204)
  })

  it('reads no faster than its reader', async () => {
    const exchange = transport.exchange(request)
    hand.accept()
    hand.send('HTTP/1.1 200 OK\r\n\r\n')
    const { body } = await exchange
    const before = hand.pulls
    await vi.advanceTimersByTimeAsync(1000)
    expect(hand.pulls).toBe(before)
    const reading = body?.getReader().read()
    await vi.advanceTimersByTimeAsync(0)
    expect(hand.pulls).toBe(before + 1)
    hand.send('x')
    expect((await reading)?.value).toEqual(new TextEncoder().encode('x'))
  })

  it('lets a complete message end its stream, and cancels one that does not', async () => {
    const exchange = transport.exchange(request)
    hand.accept()
    hand.send('HTTP/1.1 204 No Content\r\n\r\n')
    await exchange
    expect(hand.cancelled).toBe(false)
    await vi.advanceTimersByTimeAsync(1000)
    expect(hand.cancelled).toBe(true)
  })

  it('hands the initiator on, and ends at once by a signal that the channel does not hear', async () => {
    const controller = new AbortController()
    const exchange = transport.exchange({ ...request, initiator: 7, signal: controller.signal })
    const failing = expect(exchange).rejects.toBe('enough')
    await vi.advanceTimersByTimeAsync(0)
    expect(hand.initiator).toBe(7)
    controller.abort('enough')
    await failing
  })
})
