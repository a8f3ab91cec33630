import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { routeTo } from '../hosts/connection.fixture'
import { ConnectionFailure, type VirtualHost, type VirtualInternet } from '../hosts/virtual-host'
import { encodeLatin1 } from '../http/latin1'
import type { Host, HttpRequest, HttpResponse } from '../http/message'
import { listen, RawClient } from './raw-client.fixture'
import { createTunnel, type TunnelOptions } from './server'

const ok = (body: HttpResponse['body']): HttpResponse => ({
  status: 200,
  reason: 'Fine',
  headers: [],
  body,
})

/** A promise to be settled from outside. */
function gate<T = void>() {
  let open: (value: T) => void = () => {}
  const promise = new Promise<T>((resolve) => {
    open = resolve
  })
  return { open, promise }
}

let handle: Host
let accept: VirtualHost['accept']
const internet: VirtualInternet = {
  hosts: [],
  async connect(connection) {
    if (connection.hostname === 'nowhere.test') {
      throw new ConnectionFailure('dns', 'No machine called nowhere.test.', 'ENOTFOUND')
    }
    await accept?.(connection)
    return routeTo({ names: ['h.test'], summary: '', handle: (request) => handle(request) })
  },
}

const closers: (() => void)[] = []
beforeEach(() => {
  accept = undefined
  handle = () => ok(encodeLatin1('hello'))
})
afterEach(() => {
  vi.useRealTimers()
  for (const close of closers.splice(0)) close()
})

async function start(options: Partial<TunnelOptions> = {}) {
  const log = vi.fn()
  const { port, close } = await listen(createTunnel({ internet, log, ...options }))
  closers.push(close)
  const url = `http://127.0.0.1:${port}/tunnel`
  const post = (message: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'message/http', ...headers },
      body: typeof message === 'string' ? encodeLatin1(message) : message,
    })
  return { port, log, url, post }
}

const get = 'GET https://h.test/a?b HTTP/1.1\r\n\r\n'
const outer = (message: string, more = '') =>
  `POST /tunnel HTTP/1.1\r\nHost: x\r\nContent-Type: message/http\r\n${more}Content-Length: ${message.length}\r\n\r\n${message}`

async function problem(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const body: unknown = await response.json()
  expect(body).toMatchObject({ status: response.status })
  return body
}

describe('an exchange', () => {
  test('the raw response comes back', async () => {
    const { post } = await start()
    const response = await post(get)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'message/http',
      'cache-control': 'no-store, no-transform',
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
    })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(await response.text()).toBe('HTTP/1.1 200 Fine\r\nContent-Length: 5\r\n\r\nhello')
  })

  test('the host gets the message as it was sent, with a Host header made from the URL', async () => {
    const seen = gate<HttpRequest>()
    handle = (request) => {
      seen.open(request)
      return ok(null)
    }
    const { post } = await start()
    await post(
      'GET https://H.test:444/%zz HTTP/1.1\r\nX-a: 1\r\nx-A: 2\r\nContent-Length: 3\r\n\r\nabc',
    )
    expect(await seen.promise).toMatchObject({
      method: 'GET',
      scheme: 'https',
      authority: 'H.test:444',
      target: '/%zz',
      headers: [
        ['Host', 'H.test:444'],
        ['X-a', '1'],
        ['x-A', '2'],
        ['Content-Length', '3'],
      ],
      body: Buffer.from('abc'),
      remoteAddress: '127.0.0.1',
    })
  })

  test('outer headers wait for the connection, not for the answer', async () => {
    const connected = gate()
    const answered = gate<HttpResponse>()
    accept = () => connected.promise
    handle = () => answered.promise
    const { port } = await start()
    const client = await RawClient.open(port)
    client.send(outer(get))
    const early = vi.fn()
    const headers = client.until(/\r\n\r\n/).then(early)
    await new Promise((resolve) => setImmediate(resolve))
    expect(early).not.toHaveBeenCalled()
    connected.open()
    await headers
    expect(client.received).not.toContain('Fine')
    answered.open(ok(null))
    await client.until(/200 Fine/)
  })

  test('a body streams piece by piece', async () => {
    const more = gate()
    handle = () =>
      ok(
        (async function* () {
          yield encodeLatin1('first')
          await more.promise
          yield encodeLatin1('second')
        })(),
      )
    const { port } = await start()
    const client = await RawClient.open(port)
    client.send(outer(get))
    expect(await client.until(/first/)).not.toContain('second')
    more.open()
    expect(await client.until(/second[\s\S]*0\r\n\r\n/)).toContain('Transfer-Encoding: chunked')
  })

  test('a reader who does not read stops the host', async () => {
    let made = 0
    const piece = new Uint8Array(256 * 1024)
    handle = () =>
      ok(
        (async function* () {
          for (;;) {
            made += 1
            yield piece
          }
        })(),
      )
    const { port } = await start()
    const client = await RawClient.open(port)
    client.socket.pause()
    client.send(outer(get))
    let before = -1
    await vi.waitFor(
      () => {
        const still = made > 0 && made === before
        before = made
        expect(still).toBe(true)
      },
      { interval: 100 },
    )
    // Kernel buffers of loopback hold a few megabytes.
    expect(made).toBeLessThan(200)
    client.socket.destroy()
  })

  test('a client who leaves aborts the host and ends its stream', async () => {
    const aborted = gate()
    const ended = gate()
    handle = ({ signal }) => {
      signal.addEventListener('abort', () => aborted.open())
      return ok(
        (async function* () {
          try {
            for (;;) {
              yield encodeLatin1('x')
              await new Promise((resolve) => setImmediate(resolve))
            }
          } finally {
            ended.open()
          }
        })(),
      )
    }
    const { port, log } = await start()
    const client = await RawClient.open(port)
    client.send(outer(get))
    await client.until(/Fine/)
    client.socket.destroy()
    await aborted.promise
    await ended.promise
    expect(log).not.toHaveBeenCalled()
  })
})

describe('failures', () => {
  test('of the network before the connection are problems with status 502', async () => {
    const { post } = await start()
    const response = await post('GET https://nowhere.test/ HTTP/1.1\r\n\r\n')
    expect(response.status).toBe(502)
    expect(await problem(response)).toMatchObject({
      type: 'urn:roundtrip:problem:dns',
      detail: 'No machine called nowhere.test.',
      host: 'nowhere.test',
      code: 'ENOTFOUND',
    })
  })

  test('of the network after it break the stream', async () => {
    const { port, log } = await start()
    handle = () => Promise.reject(new ConnectionFailure('reset', 'Reset.', 'ECONNRESET'))
    const client = await RawClient.open(port)
    client.send(outer(get))
    const text = await client.end()
    expect(text).toMatch(/^HTTP\/1.1 200 OK\r\n[\s\S]*\r\n\r\n$/)
    expect(log).not.toHaveBeenCalled()
  })

  test('in the middle of a body break the stream after what was sent', async () => {
    handle = () =>
      ok(
        (async function* () {
          yield encodeLatin1('half')
          throw new ConnectionFailure('reset', 'Reset.')
        })(),
      )
    const { port } = await start()
    const client = await RawClient.open(port)
    client.send(outer(get))
    const text = await client.end()
    expect(text).toContain('half')
    expect(text).not.toContain('0\r\n\r\n')
  })

  test('leave the client a moment to read what came before the break', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      handle = () =>
        ok(
          (async function* () {
            yield encodeLatin1('half')
            throw new ConnectionFailure('reset', 'Reset.')
          })(),
        )
      const { port } = await start()
      const client = await RawClient.open(port)
      client.send(outer(get))
      await client.until(/half/)
      for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate)
      expect(client.closed).toBe(false)
      await vi.advanceTimersByTimeAsync(1000)
      await client.end()
    } finally {
      vi.useRealTimers()
    }
  })

  test.each<[string, Host]>([
    [
      'a host that throws',
      () => {
        throw new Error('broken\nhost')
      },
    ],
    ['a host that wants to inject', () => ({ ...ok(null), headers: [['X', 'a\r\nY: b']] })],
    [
      'a body longer than it says',
      () => ({ ...ok(encodeLatin1('abc')), headers: [['Content-Length', '1']] }),
    ],
  ])('%s breaks the stream and is logged in one line', async (_, host) => {
    handle = host
    const { port, log } = await start()
    const client = await RawClient.open(port)
    client.send(outer(get))
    expect(await client.end()).toMatch(/^HTTP\/1.1 200 OK[\s\S]*\r\n\r\n$/)
    expect(log).toHaveBeenCalledOnce()
    expect(log.mock.calls[0]?.[0]).toMatch(/^tunnel: GET https:\/\/h\.test\/a\?b failed: .+$/)
  })

  test('an accept that throws anything else is host-failed', async () => {
    accept = () => Promise.reject(new Error('secret'))
    const { post, log } = await start()
    const response = await post(get)
    expect(response.status).toBe(500)
    const body = await problem(response)
    expect(body).toMatchObject({ type: 'urn:roundtrip:problem:host-failed', host: 'h.test' })
    expect(JSON.stringify(body)).not.toContain('secret')
    expect(log).toHaveBeenCalledOnce()
  })
})

describe('refusals', () => {
  const kind = (name: string) => ({ type: `urn:roundtrip:problem:${name}` })

  test.each(['GET', 'PUT', 'OPTIONS'])('%s is 405 with Allow', async (method) => {
    const { url } = await start()
    const response = await fetch(url, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
    expect(await problem(response)).toMatchObject(kind('method-not-allowed'))
  })

  test.each(['text/plain', 'message/http2', ''])('Content-Type %j is 415', async (type) => {
    const { post } = await start()
    const response = await post(get, { 'Content-Type': type })
    expect(response.status).toBe(415)
    expect(await problem(response)).toMatchObject(kind('unsupported-media-type'))
  })

  test('parameters of the type are fine', async () => {
    const { post } = await start()
    expect((await post(get, { 'Content-Type': 'Message/HTTP; msgtype=request' })).status).toBe(200)
  })

  test.each([
    ['Sec-Fetch-Site: cross-site', 403],
    ['Sec-Fetch-Site: same-site', 403],
    ['Origin: null', 403],
    ['Sec-Fetch-Site: same-origin', 200],
    ['Sec-Fetch-Site: none', 200],
  ])('%s is %i', async (header, status) => {
    const { port } = await start()
    const client = await RawClient.open(port)
    client.send(outer(get, `${header}\r\nConnection: close\r\n`))
    expect(await client.end()).toContain(`HTTP/1.1 ${status} `)
  })

  test('a malformed message is 400 with what and where', async () => {
    const { post } = await start()
    const response = await post('GET https://h.test/ HTTP/1.1\r\nA: 1\r\nB c: 2\r\n\r\n')
    expect(response.status).toBe(400)
    expect(await problem(response)).toMatchObject({
      ...kind('malformed-message'),
      detail: 'line 3: the header name contains a space.',
    })
  })

  test('too many headers are 431', async () => {
    const { post } = await start({ limits: { headers: 1 } })
    const response = await post('GET https://h.test/ HTTP/1.1\r\nA: 1\r\nB: 2\r\n\r\n')
    expect(response.status).toBe(431)
    expect(await problem(response)).toMatchObject(kind('too-many-headers'))
  })

  test('too large a message is 413 before it is sent', async () => {
    const { port } = await start({ limits: { messageBytes: 100 } })
    const client = await RawClient.open(port)
    client.send(
      'POST /tunnel HTTP/1.1\r\nHost: x\r\nContent-Type: message/http\r\nContent-Length: 101\r\n\r\n',
    )
    expect(await client.until(/too-large/)).toMatch(/^HTTP\/1.1 413 [\s\S]*Connection: close/)
    client.socket.destroy()
  })

  test('too large a stream is 413 as soon as it is, and the answer arrives', async () => {
    const { port } = await start({ limits: { messageBytes: 100 } })
    const client = await RawClient.open(port)
    client.send(
      'POST /tunnel HTTP/1.1\r\nHost: x\r\nContent-Type: message/http\r\nTransfer-Encoding: chunked\r\n\r\n',
    )
    client.send(`65\r\n${'x'.repeat(101)}\r\n`)
    expect(await client.until(/too-large/)).toMatch(/^HTTP\/1.1 413 /)
    client.send('0\r\n\r\n')
    await client.end()
  })

  test('the limits on exchanges hold, and slots come back', async () => {
    const answered = gate<HttpResponse>()
    handle = () => answered.promise
    const { post } = await start({ limits: { exchangesPerPeer: 2 } })
    const first = [await post(get), await post(get)]
    const refused = await post(get)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(await problem(refused)).toMatchObject(kind('too-many-exchanges'))
    answered.open(ok(null))
    for (const response of first) await response.text()
    expect((await post(get)).status).toBe(200)
  })

  test('over all peers it is 503', async () => {
    handle = () => new Promise(() => {})
    const { post } = await start({ limits: { exchanges: 1 } })
    await post(get)
    const refused = await post(get)
    expect(refused.status).toBe(503)
    expect(await problem(refused)).toMatchObject(kind('too-many-exchanges'))
  })

  test('messages together may hold so many bytes', async () => {
    handle = () => new Promise(() => {})
    const { post } = await start({ limits: { heldBytes: get.length + 1 } })
    expect((await post(get)).status).toBe(200)
    expect((await post(get)).status).toBe(503)
  })
})

describe('the time limit', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })

  test('before the connection it is 504', async () => {
    const called = gate()
    accept = () => {
      called.open()
      return new Promise(() => {})
    }
    const { post } = await start()
    const answer = post(get)
    await called.promise
    vi.advanceTimersByTime(120_000)
    const response = await answer
    expect(response.status).toBe(504)
    expect(await problem(response)).toMatchObject({
      type: 'urn:roundtrip:problem:too-slow',
      detail: 'An exchange may take at most 120 seconds.',
    })
  })

  test('after it the stream breaks and the host is told', async () => {
    const aborted = gate()
    handle = ({ signal }) => {
      signal.addEventListener('abort', () => aborted.open())
      return new Promise(() => {})
    }
    const { port } = await start()
    const client = await RawClient.open(port)
    client.send(outer(get))
    await client.until(/\r\n\r\n/)
    vi.advanceTimersByTime(120_000)
    await client.end()
    await aborted.promise
  })

  test('a message that is never sent to its end is 504', async () => {
    const { port } = await start()
    const client = await RawClient.open(port)
    client.send(
      'POST /tunnel HTTP/1.1\r\nHost: x\r\nContent-Type: message/http\r\nContent-Length: 50\r\n\r\nGET',
    )
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0))
    vi.advanceTimersByTime(120_000)
    expect(await client.until(/too-slow/)).toMatch(/^HTTP\/1.1 504 /)
    vi.advanceTimersByTime(2000)
    await client.end()
  })
})
