/** Timeouts against real connections that hang, and how exactly they are kept. */
import dns from 'node:dns'
import { createServer, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { HTTPAdapter, Retry, type RetryAttempt } from '../adapters'
import { ConnectionError, ConnectTimeout, ReadTimeout, Timeout } from '../exceptions'
import { Session } from '../session'
import type { TimeoutOption } from '../timeout'
import { ask, failure, message } from './ask.fixture'
import { closedPort, httpServer, type Loopback, rawServer, silentServer } from './loopback.fixture'
import { NodeTransport } from './node-transport'
import { type StuckListener, stuckListener } from './stuck-listener.fixture'

const transport = new NodeTransport()
const servers: Loopback[] = []
let stuck: StuckListener
let stuckUrl: string

beforeAll(async () => {
  stuck = await stuckListener()
  stuckUrl = `http://127.0.0.1:${stuck.port}/`
})
afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(servers.splice(0).map((server) => server.close()))
})
afterAll(async () => {
  stuck.close()
  await transport.close()
})

async function at(starting: Promise<Loopback>, scheme = 'http'): Promise<string> {
  const server = await starting
  servers.push(server)
  return `${scheme}://127.0.0.1:${server.port}/`
}

function session(retries?: Retry): Session {
  const all = new Session({ trustEnv: false })
  const options = retries === undefined ? {} : { maxRetries: retries }
  all.mount('http://', new HTTPAdapter({ transport, ...options }))
  return all
}

/**
 * A clock that rings this much later. It is set in the same program as the timeouts, so both are late alike when the
 * machine is busy. Of two that have expired by then, the earlier one rings first; this one then leaves it two more turns
 * of the loop to be heard of.
 */
function clock(seconds: number): { readonly rang: boolean; readonly ringing: Promise<'rang'> } {
  const state = { rang: false, ringing: Promise.resolve<'rang'>('rang') }
  state.ringing = new Promise((resolve) => {
    setTimeout(() => {
      state.rang = true
      setImmediate(() => setImmediate(() => resolve('rang')))
    }, seconds * 1000)
  })
  return state
}

const EXACT = 0.05

/** What it fails with: within 50 ms of the time, by the clock. The wait must begin when `asking` is called. */
async function failureAfter(seconds: number, asking: () => Promise<unknown>): Promise<Error> {
  const early = clock(seconds - EXACT)
  const failing = failure(asking())
  const late = clock(seconds + EXACT)
  const first = await Promise.race([failing, late.ringing])
  expect(first, `It did not fail within ${EXACT} s of its timeout.`).not.toBe('rang')
  expect(early.rang, 'It waited for its timeout.').toBe(true)
  return failing
}

describe('a connection that hangs', () => {
  // First of all, while there are no other connections that come and go.
  test('ends with the signal, and its socket with it', async () => {
    const connecting = () =>
      process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length
    const before = connecting()
    const abort = new AbortController()
    const asking = session().get(stuckUrl, { signal: abort.signal })
    await vi.waitFor(() => expect(connecting()).toBe(before + 1))
    abort.abort('enough')
    await expect(asking).rejects.toBe('enough')
    await vi.waitFor(() => expect(connecting()).toBe(before))
  })

  test.each<[string, TimeoutOption]>([
    ['one number', 0.3],
    ['a connect timeout of its own', [0.3, 30]],
    ['no read timeout', [0.3, null]],
  ])('is given up after the connect timeout: %s', async (_what, timeout) => {
    const error = await failureAfter(0.3, () => session().get(stuckUrl, { timeout }))
    expect(error).toBeInstanceOf(ConnectTimeout)
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toBeInstanceOf(Timeout)
    expect(error.message).toBe(
      `HTTPConnectionPool(host='127.0.0.1', port=${stuck.port}): Max retries exceeded with url: / (Caused by ConnectTimeoutError: Connection to 127.0.0.1 timed out. (connect timeout=0.3))`,
    )
  })

  test('is not subject to the read timeout', async () => {
    const error = await failureAfter(0.4, () => session().get(stuckUrl, { timeout: [0.4, 0.1] }))
    expect(error).toBeInstanceOf(ConnectTimeout)
  })

  test('counts as a failure to connect: `connect` retries, any method', async () => {
    const attempts: RetryAttempt[] = []
    const retries = new Retry({ connect: 2, read: 0, onRetry: (attempt) => attempts.push(attempt) })
    const early = clock(0.45 - EXACT)
    const error = await failure(session(retries).post(stuckUrl, { timeout: [0.15, 30] }))
    expect(early.rang).toBe(true)
    expect(error).toBeInstanceOf(ConnectTimeout)
    expect(error.message).toContain('Max retries exceeded with url: /')
    expect(attempts.map(({ attempt, error }) => [attempt, error?.name])).toEqual([
      [1, 'ConnectTimeout'],
      [2, 'ConnectTimeout'],
    ])
  })

  test('is the proxy\u2019s', async () => {
    const limits = { proxy: stuckUrl, connectTimeout: 0.2 }
    for (const url of ['http://far.example/', 'https://far.example/']) {
      const error = await failureAfter(0.2, () => ask(transport, url, limits))
      expect(error).toBeInstanceOf(ConnectTimeout)
    }
  })
})

describe('a handshake that hangs', () => {
  test('of TLS: ConnectTimeout', async () => {
    const url = await at(silentServer(), 'https')
    const error = await failureAfter(0.3, () =>
      ask(transport, url, { connectTimeout: 0.3, readTimeout: 10 }),
    )
    expect(error).toBeInstanceOf(ConnectTimeout)
    expect(error.message).toContain('(connect timeout=0.3)')
  })

  test('of a proxy: ConnectTimeout', async () => {
    const proxy = await at(silentServer())
    const error = await failureAfter(0.2, () =>
      ask(transport, 'https://far.example/', { proxy, connectTimeout: 0.2 }),
    )
    expect(error).toBeInstanceOf(ConnectTimeout)
  })
})

describe('a name with several addresses', () => {
  const others: Server[] = []
  afterEach(() => {
    for (const server of others.splice(0)) server.close()
  })

  function resolving(...found: readonly string[]): string {
    const addresses = found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    // The type is that of another overload.
    vi.spyOn(dns.promises, 'lookup').mockResolvedValue(addresses as never)
    return 'http://several.example'
  }

  /** At the port of the stuck listener, but at an address of its own. */
  async function beside(address: string): Promise<void> {
    const server = createServer((_request, response) => response.end('here'))
    others.push(server)
    await new Promise<void>((ready) => server.listen(stuck.port, address, ready))
  }

  test('the next one is tried when the first hangs', async () => {
    // All of 127.0.0.0/8 is this machine.
    await beside('127.0.0.2')
    const origin = resolving('127.0.0.1', '127.0.0.2')
    const answer = await session().get(`${origin}:${stuck.port}/`, { timeout: [0.2, 5] })
    expect(answer.text).toBe('here')
  })

  test('each may take the whole timeout', async () => {
    const origin = resolving('127.0.0.1', '127.0.0.1')
    const early = clock(0.4 - EXACT)
    const error = await failure(session().get(`${origin}:${stuck.port}/`, { timeout: 0.2 }))
    expect(error).toBeInstanceOf(ConnectTimeout)
    expect(error.message).toContain('Connection to several.example timed out.')
    expect(early.rang).toBe(true)
  })

  test('the next one is tried when nobody listens at the first', async () => {
    const server = await httpServer((_request, response) => response.end('here'))
    servers.push(server)
    const origin = resolving('::1', '127.0.0.3', '127.0.0.1')
    const answer = await session().get(`${origin}:${server.port}/`, { timeout: 5 })
    expect(answer.text).toBe('here')
  })

  test('nobody listens at any', async () => {
    const origin = resolving('127.0.0.1', '127.0.0.2')
    const error = await failure(session().get(`${origin}:${await closedPort()}/`, { timeout: 5 }))
    expect(error).not.toBeInstanceOf(Timeout)
    expect(error).toMatchObject({ name: 'ConnectionError', code: 'ECONNREFUSED' })
  })

  test('localhost, as this machine resolves it', async () => {
    const server = await httpServer((_request, response) => response.end('here'))
    servers.push(server)
    const url = `http://localhost:${server.port}/`
    expect((await session().get(url, { timeout: 5 })).text).toBe('here')
    expect((await session().get(url)).text).toBe('here')
  })
})

test('a look-up that hangs is limited, too', async () => {
  vi.spyOn(dns.promises, 'lookup').mockReturnValue(new Promise(() => {}) as never)
  const error = await failureAfter(0.2, () =>
    session().get('http://several.example/', { timeout: 0.2 }),
  )
  expect(error).toBeInstanceOf(ConnectTimeout)
})

describe('silence', () => {
  test('before the headers: ReadTimeout after the read timeout', async () => {
    let heard: (late: ReturnType<typeof clock>) => void = () => {}
    const late = new Promise<ReturnType<typeof clock>>((resolve) => {
      heard = resolve
    })
    // The wait begins when the request has been sent, which is before the server has it.
    const url = await at(rawServer(() => heard(clock(0.3 + EXACT))))
    const early = clock(0.3 - EXACT)
    const failing = failure(session().get(url, { timeout: [5, 0.3] }))
    const { ringing } = await late
    expect(await Promise.race([failing, ringing])).not.toBe('rang')
    expect(early.rang).toBe(true)
    const error = await failing
    expect(error).toBeInstanceOf(ReadTimeout)
    expect(error).not.toBeInstanceOf(ConnectionError)
    expect(error.message).toMatch(/Read timed out\. \(read timeout=0\.3\)$/)
  })

  test('one number is the read timeout as well', async () => {
    const url = await at(silentServer())
    const error = await failure(session().get(url, { timeout: 0.1 }))
    expect(error).toBeInstanceOf(ReadTimeout)
    expect(error.message).toContain('(read timeout=0.1)')
  })

  test('within the body: ReadTimeout that is a ConnectionError, too', async () => {
    const url = await at(
      rawServer((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf')),
    )
    const { body } = await transport.exchange(message(url, { readTimeout: 0.3 }))
    const reader = body?.getReader()
    await reader?.read()
    const error = await failureAfter(0.3, async () => reader?.read())
    expect(error).toBeInstanceOf(ReadTimeout)
    expect(error).toBeInstanceOf(ConnectionError)
  })

  test('after an interim response: the wait begins anew with it', async () => {
    const url = await at(
      rawServer((socket) => {
        setTimeout(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 200)
      }),
    )
    const early = clock(0.5 - EXACT)
    const error = await failure(session().get(url, { timeout: [5, 0.3] }))
    expect(error).toBeInstanceOf(ReadTimeout)
    expect(early.rang).toBe(true)
  })

  test('a slow drip is no silence, however long it takes in all', async () => {
    const url = await at(
      httpServer((_request, response) => {
        let left = 6
        const drip = setInterval(() => {
          response.write('.')
          left -= 1
          if (left > 0) return
          clearInterval(drip)
          response.end()
        }, 250)
      }),
    )
    expect((await ask(transport, url, { readTimeout: 1 })).text).toBe('......')
  })

  test('of a reader who takes his time is not the server\u2019s', async () => {
    const url = await at(httpServer((_request, response) => response.end('here at once')))
    const response = await session().get(url, { timeout: [5, 0.3], stream: true })
    await clock(0.5).ringing
    await response.read()
    expect(response.text).toBe('here at once')
  })

  test('bytes that came while the program was busy are none', async () => {
    const url = await at(
      rawServer((socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')
        const end = performance.now() + 600
        while (performance.now() < end);
      }),
    )
    expect(await ask(transport, url, { readTimeout: 0.4 })).toMatchObject({ text: 'ok' })
  })
})
