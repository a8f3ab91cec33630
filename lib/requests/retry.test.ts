import { afterEach, describe, expect, it, vi } from 'vitest'
import { setClock } from './clock'
import {
  ChunkedEncodingError,
  ConnectionError,
  ConnectTimeout,
  ProxyError,
  ReadTimeout,
  RetryError,
  SSLError,
} from './exceptions'
import { Retry, type RetryOptions } from './retry'

const refused = () =>
  new ConnectionError('no', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) })
const reset = () =>
  new ConnectionError(
    "('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))",
  )
const url = 'https://api.github.com/?q=1#f'

/** So many failures are forgiven before one is thrown. */
function forgiven(retry: Retry, error: Error, method = 'GET'): number {
  let state = retry
  for (let count = 0; ; count += 1) {
    try {
      state = state.increment({ method, url, error })
    } catch {
      return count
    }
    if (count > 50) return Number.POSITIVE_INFINITY
  }
}

/** The Retry after so many failures. */
function failedTimes(failures: number, options: RetryOptions): Retry {
  let state = new Retry({ total: null, ...options })
  for (let i = 0; i < failures; i += 1) state = state.increment({ method: 'GET', url, status: 503 })
  return state
}

afterEach(() => {
  setClock(null)
  vi.restoreAllMocks()
})

describe('Retry counters', () => {
  it.each([
    [{}, refused(), 10],
    [{ total: 3 }, refused(), 3],
    [{ total: 0 }, refused(), 0],
    [{ total: false }, refused(), 0],
    [{ total: null }, refused(), Number.POSITIVE_INFINITY],
    [{ connect: 2 }, refused(), 2],
    [{ connect: 0 }, refused(), 0],
    [{ connect: false }, refused(), 0],
    [{ connect: 2 }, new ConnectTimeout('t'), 2],
    [{ read: 2 }, refused(), 10],
    [{ read: 2 }, new ReadTimeout('t'), 2],
    [{ read: 2 }, reset(), 2],
    [{ read: 2 }, new ChunkedEncodingError('c'), 2],
    [{ read: false }, new ReadTimeout('t'), 0],
    [{ connect: 2 }, new ReadTimeout('t'), 10],
    [{ other: 2 }, new SSLError('s'), 2],
    [{ other: 2 }, new ProxyError('p'), 2],
    [{ other: 2 }, new ConnectionError('something'), 2],
    [{ other: 2 }, refused(), 10],
    [{ total: 1, connect: 5 }, refused(), 1],
  ] as [RetryOptions, Error, number][])('%j forgives %s %i times', (options, error, count) => {
    expect(forgiven(new Retry(options), error)).toBe(count)
  })

  it.each([
    ['POST', new ReadTimeout('t'), 0],
    ['POST', reset(), 0],
    ['POST', refused(), 10],
    ['POST', new SSLError('s'), 10],
    ['put', new ReadTimeout('t'), 10],
    ['PATCH', new ReadTimeout('t'), 0],
  ])('by default a %s forgives %s %i times', (method, error, count) => {
    expect(forgiven(new Retry(), error, method)).toBe(count)
  })

  it('repeats any method when told so', () => {
    expect(forgiven(new Retry({ allowedMethods: null }), reset(), 'POST')).toBe(10)
    expect(forgiven(new Retry({ allowedMethods: ['post'] }), reset(), 'POST')).toBe(10)
    expect(forgiven(new Retry({ allowedMethods: [] }), reset())).toBe(0)
  })

  it('counts statuses and redirects apart', () => {
    const retry = new Retry({ status: 1, redirect: 1 })
    const once = retry.increment({ method: 'GET', url, status: 503 })
    expect([once.total, once.status, once.redirect]).toEqual([9, 0, 1])
    const twice = once.increment({ method: 'GET', url, status: 302, redirectLocation: '/b' })
    expect([twice.total, twice.status, twice.redirect]).toEqual([8, 0, 0])
    expect(() => twice.increment({ status: 500 })).toThrow(RetryError)
  })

  it('knows when it is exhausted', () => {
    expect(new Retry({ total: 0 }).isExhausted()).toBe(false)
    expect(new Retry({ total: -1 }).isExhausted()).toBe(true)
    expect(new Retry({ total: null }).isExhausted()).toBe(false)
  })
})

describe('Retry.increment', () => {
  it('leaves its Retry as it is, and writes history', () => {
    const retry = new Retry()
    const error = new ReadTimeout('t')
    const next = retry.increment({ method: 'GET', url, error })
    expect([retry.total, retry.history]).toEqual([10, []])
    const once = { method: 'GET', url, error, status: null, redirectLocation: null }
    expect(next.history).toEqual([once])
    const twice = next.increment({ method: 'GET', url, status: 503 })
    expect(twice.history).toEqual([once, { ...once, error: null, status: 503 }])
    expect(Object.isFrozen(twice.history)).toBe(true)
  })

  const prefix =
    "HTTPSConnectionPool(host='api.github.com', port=443): Max retries exceeded with url: /?q=1"
  it.each([
    [
      { status: 503 },
      'RetryError',
      `${prefix} (Caused by ResponseError('too many 503 error responses'))`,
    ],
    [{}, 'RetryError', `${prefix} (Caused by ResponseError('too many error responses'))`],
    [
      { error: new ReadTimeout("Pool(host='a'): Read timed out. (read timeout=0.3)") },
      'ConnectionError',
      `${prefix} (Caused by ReadTimeoutError("Pool(host='a'): Read timed out. (read timeout=0.3)"))`,
    ],
    [
      { error: reset() },
      'ConnectionError',
      `${prefix} (Caused by ProtocolError('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer')))`,
    ],
    [
      { error: new ConnectTimeout('slow') },
      'ConnectTimeout',
      `${prefix} (Caused by ConnectTimeout('slow'))`,
    ],
  ])('throws in the words of urllib3, row %#', (outcome, name, message) => {
    const retry = new Retry({ total: 0 })
    let thrown: unknown
    try {
      retry.increment({ method: 'GET', url, ...outcome })
    } catch (error) {
      thrown = error
    }
    expect(thrown).toMatchObject({ name, message })
    if ('error' in outcome) expect(thrown).toMatchObject({ cause: outcome.error })
  })

  it('throws a failure that says so already as it is', () => {
    const error = new SSLError('Pool: Max retries exceeded with url: / (Caused by …)')
    const retry = new Retry({ total: 1 }).increment({ method: 'GET', url, error })
    expect(() => retry.increment({ method: 'GET', url, error })).toThrow(error)
  })

  it('keeps the code of the failure', () => {
    expect(() =>
      new Retry({ total: 0 }).increment({ method: 'GET', url, error: refused() }),
    ).toThrow(expect.objectContaining({ code: 'ECONNREFUSED' }))
  })
})

describe('Retry.isRetry', () => {
  it.each([
    [{}, 'GET', 503, false, false],
    [{}, 'GET', 503, true, true],
    [{}, 'GET', 429, true, true],
    [{}, 'GET', 413, true, true],
    [{}, 'GET', 500, true, false],
    [{}, 'POST', 503, true, false],
    [{ total: 0 }, 'GET', 503, true, false],
    [{ total: false }, 'GET', 503, true, false],
    [{ total: null }, 'GET', 503, true, false],
    [{ respectRetryAfterHeader: false }, 'GET', 503, true, false],
    [{ statusForcelist: [500] }, 'GET', 500, false, true],
    [{ statusForcelist: [500] }, 'POST', 500, false, false],
    [{ statusForcelist: [500], allowedMethods: null }, 'POST', 500, false, true],
    [{ statusForcelist: [500], total: 0 }, 'get', 500, false, true],
  ] as [RetryOptions, string, number, boolean, boolean][])(
    '%j, %s %i, Retry-After %s: %s',
    (options, method, status, hasRetryAfter, expected) => {
      expect(new Retry(options).isRetry(method, status, hasRetryAfter)).toBe(expected)
    },
  )
})

describe('Retry.getBackoffTime', () => {
  it.each([
    [{ backoffFactor: 0.5 }, [0, 0, 1, 2, 4, 8]],
    [{ backoffFactor: 0.1, backoffMax: 0.5 }, [0, 0, 0.2, 0.4, 0.5, 0.5]],
    [{ backoffFactor: 40 }, [0, 0, 80, 120, 120, 120]],
    [{}, [0, 0, 0, 0, 0, 0]],
    [{ backoffFactor: 1, backoffJitter: 4 }, [0, 0, 3, 5, 9, 17]],
  ] as [RetryOptions, number[]][])('%j waits %j', (options, seconds) => {
    vi.spyOn(Math, 'random').mockReturnValue(0.25)
    expect(seconds.map((_, failures) => failedTimes(failures, options).getBackoffTime())).toEqual(
      seconds,
    )
  })

  it('starts over after a redirect', () => {
    const redirected = failedTimes(3, { backoffFactor: 1 }).increment({
      status: 302,
      redirectLocation: '/b',
    })
    expect(redirected.getBackoffTime()).toBe(0)
    const twice = redirected.increment({ status: 503 }).increment({ status: 503 })
    expect(twice.getBackoffTime()).toBe(2)
  })
})

describe('Retry.parseRetryAfter', () => {
  it('reads seconds and dates, by the clock, up to the maximum', () => {
    const now = Date.UTC(1994, 10, 6, 8, 49, 27)
    setClock({ now: () => now, sleep: async () => {} })
    const retry = new Retry({ retryAfterMax: 100 })
    expect(retry.parseRetryAfter('5')).toBe(5)
    expect(retry.parseRetryAfter('101')).toBe(100)
    expect(retry.parseRetryAfter('Sun, 06 Nov 1994 08:49:37 GMT')).toBe(10)
    expect(retry.parseRetryAfter('Fri, 31 Dec 2099 23:59:59 GMT')).toBe(100)
    expect(new Retry().parseRetryAfter('99999999')).toBe(21600)
  })
})

describe('new Retry', () => {
  it.each([
    [{ totl: 3 }, "unexpected option 'totl'. Did you mean 'total'?"],
    [{ total: 1.5 }, 'total must be a whole number of retries, not 1.5.'],
    [{ total: '3' }, 'total must be a whole number of retries, not 3.'],
    [{ connect: true }, 'connect must be a whole number of retries, not true.'],
    [{ backoffFactor: '1' }, 'backoffFactor must be a number of seconds, not 1.'],
    [{ backoffMax: Number.NaN }, 'backoffMax must be a number of seconds, not NaN.'],
    [{ allowedMethods: 'POST' }, `allowedMethods must be a list such as ['GET', "POST"].`],
  ])('refuses %j', (options, message) => {
    expect(() => new Retry(options as RetryOptions)).toThrow(message)
  })

  it('changes what it is told, and keeps its class', () => {
    class Patient extends Retry {
      override getBackoffTime(): number {
        return 60
      }
    }
    const onRetry = () => {}
    const options = { total: 5, statusForcelist: [503], backoffFactor: 2, onRetry }
    const patient = new Patient(options).new({ total: 6 }).increment({ status: 503 })
    expect(patient).toBeInstanceOf(Patient)
    expect(patient).toMatchObject({ total: 5, backoffFactor: 2, onRetry })
    expect(patient.getBackoffTime()).toBe(60)
    expect(patient.isRetry('GET', 503)).toBe(true)
  })

  it('says what it is', () => {
    expect(String(new Retry({ connect: 2 }))).toBe(
      'Retry(total=10, connect=2, read=null, redirect=null, status=null)',
    )
  })
})

describe('Retry.fromInt', () => {
  it.each([
    [3, 3],
    [0, 0],
    [true, 1],
    [false, false],
    [null, 3],
  ])('%s has the total %s', (given, total) => {
    expect(Retry.fromInt(given).total).toBe(total)
  })

  it('leaves a Retry itself, and refuses the rest', () => {
    const retry = new Retry()
    expect(Retry.fromInt(retry)).toBe(retry)
    expect(() => Retry.fromInt('3' as never)).toThrow('total must be a whole number')
  })
})
