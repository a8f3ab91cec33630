import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { routeTo } from '../hosts/connection.fixture'
import { ConnectionFailure, type VirtualHost, type VirtualInternet } from '../hosts/virtual-host'
import type { HttpRequest, HttpResponse } from '../http/message'
import { HTTPAdapter } from '../requests/adapters'
import { Session } from '../requests/session'
import { InProcessTransport, inProcessChannel } from './in-process'

const bytes = (text: string) => new TextEncoder().encode(text)
const ok = (body: HttpResponse['body'], headers: HttpResponse['headers'] = []): HttpResponse => ({
  status: 200,
  reason: 'OK',
  headers,
  body,
})

/** An internet of one machine, `ex.com`. */
function internetOf(host: Partial<VirtualHost>): VirtualInternet {
  const machine: VirtualHost = { names: ['ex.com'], summary: '', handle: () => ok(null), ...host }
  return {
    hosts: [machine],
    async connect(connection) {
      if (connection.hostname !== 'ex.com') {
        throw new ConnectionFailure('dns', 'There is only ex.com.', 'ENOTFOUND')
      }
      await machine.accept?.(connection)
      return routeTo(machine)
    },
  }
}

function sessionTo(host: Partial<VirtualHost>): Session {
  const adapter = new HTTPAdapter({ transport: new InProcessTransport(internetOf(host)) })
  const session = new Session()
  session.mount('http://', adapter)
  session.mount('https://', adapter)
  return session
}

describe('the channel in process', () => {
  it('ends the body of a host when its signal is aborted, also while nobody reads', async () => {
    let hasEnded = false
    async function* body() {
      try {
        for (;;) yield bytes('x')
      } finally {
        hasEnded = true
      }
    }
    const control = new AbortController()
    const channel = inProcessChannel(internetOf({ handle: () => ok(body()) }))
    const answer = await channel(bytes('GET https://ex.com/ HTTP/1.1\r\nHost: ex.com\r\n\r\n'), {
      signal: control.signal,
      terms: { verify: true, certificate: null, proxy: null, connection: null },
    })
    const reader = answer.body.getReader()
    await reader.read()
    await reader.read()
    control.abort(new Error('left'))
    await vi.waitFor(() => expect(hasEnded).toBe(true))
    await expect(reader.read()).rejects.toThrow('left')
  })
})

describe('the client in process', () => {
  it('reaches a host with the message as it was written', async () => {
    let seen: HttpRequest | undefined
    const session = sessionTo({
      handle: (request) => {
        seen = request
        return ok(bytes('{"a":1}'), [['Content-Type', 'application/json']])
      },
    })
    const response = await session.post('https://ex.com:8443/a?q=%zz', { json: { b: 2 } })
    expect(response.json()).toEqual({ a: 1 })
    expect(response.headers['Content-Length']).toBe('7')
    expect(seen).toMatchObject({
      method: 'POST',
      scheme: 'https',
      authority: 'ex.com:8443',
      target: '/a?q=%25zz',
      remoteAddress: '127.0.0.1',
    })
    expect(new TextDecoder().decode(seen?.body)).toBe('{"b":2}')
    expect(seen?.headers[0]).toEqual(['Host', 'ex.com:8443'])
  })

  it('follows a redirect to a URL without a path', async () => {
    const targets: string[] = []
    const session = sessionTo({
      handle: ({ target }) => {
        targets.push(target)
        if (target === '/') return ok(bytes('home'))
        return {
          status: 302,
          reason: 'Found',
          headers: [['Location', 'http://ex.com']],
          body: null,
        }
      },
    })
    expect((await session.get('http://ex.com/a')).text).toBe('home')
    expect(targets).toEqual(['/a', '/'])
  })

  it('reads a streamed body', async () => {
    const session = sessionTo({
      handle: () =>
        ok(
          (async function* () {
            yield bytes('one ')
            yield bytes('two')
          })(),
        ),
    })
    const response = await session.get('http://ex.com/')
    expect(response.headers['Transfer-Encoding']).toBe('chunked')
    expect(response.text).toBe('one two')
  })

  it.each([
    ['http://nope.com/', "Failed to resolve 'nope.com'. There is only ex.com."],
    ['https://nope.com/x', "HTTPSConnectionPool(host='nope.com', port=443): Max retries exceeded"],
  ])('fails for %s as a network would', async (url, words) => {
    await expect(sessionTo({}).get(url)).rejects.toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining(words),
      code: 'ENOTFOUND',
      request: { url },
    })
  })

  it('fails when the host resets the connection before or in the middle of its answer', async () => {
    const reset = new ConnectionFailure('reset', 'The host hung up.', 'ECONNRESET')
    const before = sessionTo({ handle: () => Promise.reject(reset) })
    await expect(before.get('http://ex.com/')).rejects.toMatchObject({
      name: 'ConnectionError',
      message: "('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))",
    })
    const during = sessionTo({
      handle: () =>
        ok(
          (async function* () {
            yield bytes('some')
            throw reset
          })(),
        ),
    })
    await expect(during.get('http://ex.com/')).rejects.toThrow('Connection broken')
  })

  it('fails when the body is shorter than its Content-Length', async () => {
    const session = sessionTo({ handle: () => ok(bytes('abc'), [['Content-Length', '9']]) })
    await expect(session.get('http://ex.com/')).rejects.toMatchObject({
      name: 'ChunkedEncodingError',
      request: { method: 'GET' },
    })
  })

  it('tells the fault of a host that throws', async () => {
    const onConnect = sessionTo({ accept: () => Promise.reject(new Error('a bug')) })
    await expect(onConnect.get('http://ex.com/')).rejects.toThrow('The virtual host failed: a bug')
    const onHandle = sessionTo({ handle: () => Promise.reject(new Error('a bug')) })
    const cause = expect.objectContaining({ message: 'a bug' })
    await expect(onHandle.get('http://ex.com/')).rejects.toMatchObject({ cause })
  })

  describe('with time in hand', () => {
    beforeEach(() => {
      vi.useFakeTimers()
    })
    afterEach(() => vi.useRealTimers())
    const sleep = (seconds: number) => new Promise<void>((done) => setTimeout(done, seconds * 1000))

    it('waits for the connection as long as the connect timeout', async () => {
      const session = sessionTo({ accept: () => sleep(10) })
      const slow = session.get('http://ex.com/', { timeout: [2, 5] })
      const failing = expect(slow).rejects.toMatchObject({ name: 'ConnectTimeout' })
      await vi.advanceTimersByTimeAsync(2000)
      await failing
      const patient = session.get('http://ex.com/', { timeout: [20, 5] })
      await vi.advanceTimersByTimeAsync(10_000)
      const response = await patient
      expect(response.statusCode).toBe(200)
      expect(response.elapsed.totalSeconds()).toBeCloseTo(10, 1)
    })

    it('waits for bytes as long as the read timeout, and tells the host to stop', async () => {
      let signal: AbortSignal | undefined
      const session = sessionTo({
        handle: async (request) => {
          signal = request.signal
          await sleep(10)
          return ok(null)
        },
      })
      const slow = session.get('http://ex.com/', { timeout: [2, 5] })
      const failing = expect(slow).rejects.toMatchObject({ name: 'ReadTimeout' })
      await vi.advanceTimersByTimeAsync(5000)
      await failing
      expect(signal?.aborted).toBe(true)
    })

    it('has no limit on the whole', async () => {
      const session = sessionTo({
        handle: () =>
          ok(
            (async function* () {
              for (let i = 0; i < 10; i += 1) {
                await sleep(4)
                yield bytes('.')
              }
            })(),
          ),
      })
      const pending = session.get('http://ex.com/', { timeout: 5 })
      await vi.advanceTimersByTimeAsync(40_000)
      expect((await pending).text).toBe('..........')
    })
  })
})
