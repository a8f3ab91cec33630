/** Which failures are worth another attempt, how many, and after how long: urllib3's `Retry`. */

import { getClock } from './clock'
import { failurePhase } from './failure-phase'
import { check } from './options'
import { parseRetryAfter } from './retry-after'
import { retriesExhausted } from './retry-exhausted'

/** One attempt that failed. */
export interface RequestHistory {
  readonly method: string | null
  readonly url: string | null
  /** Why there was no response; null when there was one. */
  readonly error: Error | null
  /** The status that asked for another attempt; null when there was no response. */
  readonly status: number | null
  readonly redirectLocation: string | null
}

/** What `onRetry` is told: the attempt that failed, and what comes next. */
export interface RetryAttempt extends RequestHistory {
  /** The number of the attempt that failed, from 1. */
  readonly attempt: number
  /** SECONDS until the next one. */
  readonly delay: number
}

export interface RetryOptions {
  /** Retries of all kinds together; null for no limit of its own; false switches retries off. @default 10 */
  total?: number | false | null
  /** Retries when no connection came about, with any method; false for none. @default null: only `total` counts */
  connect?: number | false | null
  /**
   * Retries when the answer did not come or broke off, for allowed methods; false for none.
   * @default null: only `total` counts
   */
  read?: number | false | null
  /** Retries after a status. @default null: only `total` counts */
  status?: number | null
  /** Retries after other failures, such as those of TLS. @default null: only `total` counts */
  other?: number | null
  /** Accepted for parity: the session follows redirects, by its `maxRedirects`. @default null */
  redirect?: number | false | null
  /**
   * Methods to send again once the server may have seen the request; null for any.
   * @default HEAD, GET, PUT, DELETE, OPTIONS, TRACE
   */
  allowedMethods?: Iterable<string> | null
  /** Statuses that ask for another attempt, such as `[500, 502, 503, 504]`. @default none */
  statusForcelist?: Iterable<number> | null
  /** SECONDS: from the second retry on, waits `backoffFactor * 2 ** (retries - 1)`. @default 0 */
  backoffFactor?: number
  /** SECONDS: the longest wait of the backoff. @default 120 */
  backoffMax?: number
  /** SECONDS: adds a random part of it to every wait of the backoff. @default 0 */
  backoffJitter?: number
  /** When the retries are used up by statuses: throw RetryError, or return the last response. @default true */
  raiseOnStatus?: boolean
  /** Accepted for parity. @default true */
  raiseOnRedirect?: boolean
  /** Waits as long as Retry-After says, and repeats 413, 429 and 503 that have it. @default true */
  respectRetryAfterHeader?: boolean
  /** SECONDS: the longest wait that Retry-After may ask for. @default 21600: six hours */
  retryAfterMax?: number
  /** Accepted for parity. @default Cookie, Authorization, Proxy-Authorization */
  removeHeadersOnRedirect?: Iterable<string>
  /** Called before every wait, with the attempt that failed; a promise that it returns is awaited. @default null */
  onRetry?: ((attempt: RetryAttempt) => unknown) | null
  /** What has failed before. @default nothing */
  history?: readonly RequestHistory[]
}

const ALLOWED_METHODS = ['HEAD', 'GET', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']
const NOT_REDIRECTED = ['Cookie', 'Authorization', 'Proxy-Authorization']
const OUTCOME = ['method', 'url', 'error', 'status', 'redirectLocation']
const COUNTERS = ['total', 'connect', 'read', 'redirect', 'status', 'other'] as const
const SECONDS = ['backoffFactor', 'backoffMax', 'backoffJitter', 'retryAfterMax'] as const

/** Never changes: `increment` returns a new one. So one Retry can serve many adapters and requests. */
export class Retry {
  /** Methods that have the same effect when they arrive twice (RFC 9110 section 9.2.2). */
  static readonly DEFAULT_ALLOWED_METHODS: ReadonlySet<string> = new Set(ALLOWED_METHODS)
  /** Statuses that are repeated when they come with Retry-After. */
  static readonly RETRY_AFTER_STATUS_CODES: ReadonlySet<number> = new Set([413, 429, 503])
  static readonly DEFAULT_REMOVE_HEADERS_ON_REDIRECT: ReadonlySet<string> = new Set(NOT_REDIRECTED)
  /** SECONDS */
  static readonly DEFAULT_BACKOFF_MAX = 120
  /** SECONDS */
  static readonly DEFAULT_RETRY_AFTER_MAX = 21600

  readonly total: number | false | null
  readonly connect: number | false | null
  readonly read: number | false | null
  readonly redirect: number | false | null
  readonly status: number | null
  readonly other: number | null
  /** In upper case; null for any method. */
  readonly allowedMethods: ReadonlySet<string> | null
  readonly statusForcelist: ReadonlySet<number>
  readonly backoffFactor: number
  readonly backoffMax: number
  readonly backoffJitter: number
  readonly raiseOnStatus: boolean
  readonly raiseOnRedirect: boolean
  readonly respectRetryAfterHeader: boolean
  readonly retryAfterMax: number
  /** In lower case. */
  readonly removeHeadersOnRedirect: ReadonlySet<string>
  readonly onRetry: ((attempt: RetryAttempt) => unknown) | null
  /** The attempts that failed, oldest first. */
  readonly history: readonly RequestHistory[]

  /** @throws TypeError for an unknown option or a value of a wrong kind. */
  constructor(options: RetryOptions = {}) {
    check(options, OPTIONS)
    checkNumbers(options)
    this.total = options.total === undefined ? 10 : options.total
    this.connect = options.connect ?? null
    this.read = options.read ?? null
    this.status = options.status ?? null
    this.other = options.other ?? null
    const follows = options.redirect !== false && options.total !== false
    this.redirect = follows ? (options.redirect ?? null) : 0
    this.raiseOnRedirect = follows && (options.raiseOnRedirect ?? true)
    this.allowedMethods = methods(options.allowedMethods)
    this.statusForcelist = new Set(options.statusForcelist ?? [])
    this.backoffFactor = options.backoffFactor ?? 0
    this.backoffMax = options.backoffMax ?? Retry.DEFAULT_BACKOFF_MAX
    this.backoffJitter = options.backoffJitter ?? 0
    this.raiseOnStatus = options.raiseOnStatus ?? true
    this.respectRetryAfterHeader = options.respectRetryAfterHeader ?? true
    this.retryAfterMax = options.retryAfterMax ?? Retry.DEFAULT_RETRY_AFTER_MAX
    const removed = [...(options.removeHeadersOnRedirect ?? NOT_REDIRECTED)]
    this.removeHeadersOnRedirect = new Set(removed.map((name) => name.toLowerCase()))
    this.onRetry = options.onRetry ?? null
    this.history = Object.freeze([...(options.history ?? [])])
  }

  /**
   * What `maxRetries` may be: a number is the total, true is 1, null is 3, and a Retry stays itself.
   * @throws TypeError for anything else.
   */
  static fromInt(retries: number | boolean | Retry | null | undefined): Retry {
    if (retries instanceof Retry) return retries
    if (retries === null || retries === undefined) return new Retry({ total: 3 })
    if (typeof retries === 'boolean') return new Retry({ total: retries ? 1 : false })
    return new Retry({ total: retries })
  }

  /** The same with changes. */
  new(changes: RetryOptions = {}): this {
    const same = Object.fromEntries(OPTIONS.map((name) => [name, this[name]])) as RetryOptions
    const Type = this.constructor as new (options: RetryOptions) => this
    return new Type({ ...same, ...changes })
  }

  /** SECONDS to wait before the next attempt: 0 after the first failure, then doubling up to `backoffMax`. */
  getBackoffTime(): number {
    const lastRedirect = this.history.findLastIndex((failed) => failed.redirectLocation !== null)
    const failures = this.history.length - 1 - lastRedirect
    if (failures <= 1) return 0
    const jitter = this.backoffJitter === 0 ? 0 : Math.random() * this.backoffJitter
    const backoff = this.backoffFactor * 2 ** (failures - 1) + jitter
    return Math.max(0, Math.min(this.backoffMax, backoff))
  }

  /**
   * SECONDS that a Retry-After header asks for, at most `retryAfterMax`.
   * @throws InvalidHeader when it is neither whole seconds nor a date.
   */
  parseRetryAfter(header: string): number {
    return Math.min(parseRetryAfter(header, getClock().now()), this.retryAfterMax)
  }

  /** Whether a response with this status asks for another attempt. */
  isRetry(method: string, statusCode: number, hasRetryAfter = false): boolean {
    if (!this.#allows(method)) return false
    if (this.statusForcelist.has(statusCode)) return true
    const mayWait = Boolean(this.total) && this.respectRetryAfterHeader && hasRetryAfter
    return mayWait && Retry.RETRY_AFTER_STATUS_CODES.has(statusCode)
  }

  /** Whether a counter has gone below zero. */
  isExhausted(): boolean {
    return COUNTERS.some((counter) => Number(this[counter]) < 0)
  }

  /**
   * The Retry after one more failure: one less to go, one more in `history`.
   * @param outcome its `error`, or the `status` that came, with `method` and `url` of the request.
   * @throws the error itself when it must not be repeated; ConnectionError, ConnectTimeout, SSLError or
   *   ProxyError with `Max retries exceeded with url` when no retries are left; RetryError after a status.
   */
  increment(outcome: Partial<RequestHistory> = {}): this {
    check(outcome, OUTCOME)
    const { method = null, url = null, error = null, status = null } = outcome
    const { redirectLocation = null } = outcome
    const counter = error === null ? counterOfResponse(outcome) : this.#counterOf(error, method)
    const failed = Object.freeze({ method, url, error, status, redirectLocation })
    const changes: RetryOptions = { history: [...this.history, failed] }
    if (this.total !== null) changes.total = Number(this.total) - 1
    if (counter !== null) {
      const left = this[counter]
      if (left !== null) changes[counter] = Number(left) - 1
    }
    const next = this.new(changes)
    if (!next.isExhausted()) return next
    if (error !== null && saysItAlready(error, this.history)) throw error
    throw retriesExhausted(error, status, url ?? '')
  }

  /** @throws the error when it must not be repeated. */
  #counterOf(error: Error, method: string | null): 'connect' | 'read' | 'other' {
    if (this.total === false) throw error
    const phase = failurePhase(error)
    if (phase === 'connect' && this.connect === false) throw error
    if (phase !== 'read') return phase
    if (this.read === false || method === null || !this.#allows(method)) throw error
    return phase
  }

  #allows(method: string): boolean {
    return this.allowedMethods === null || this.allowedMethods.has(method.toUpperCase())
  }

  /** `Retry(total=3, connect=null, read=null, redirect=null, status=null)` */
  toString(): string {
    const { total, connect, read, redirect, status } = this
    return `Retry(total=${total}, connect=${connect}, read=${read}, redirect=${redirect}, status=${status})`
  }
}

const OPTIONS = [
  ...COUNTERS,
  ...SECONDS,
  'allowedMethods',
  'statusForcelist',
  'raiseOnStatus',
  'raiseOnRedirect',
  'respectRetryAfterHeader',
  'removeHeadersOnRedirect',
  'onRetry',
  'history',
] as const

function checkNumbers(options: RetryOptions): void {
  for (const name of COUNTERS) {
    const value: unknown = options[name]
    if (value === undefined || value === null || value === false) continue
    if (!Number.isInteger(value)) {
      throw new TypeError(`${name} must be a whole number of retries, not ${String(value)}.`)
    }
  }
  for (const name of SECONDS) {
    const value: unknown = options[name]
    if (value === undefined) continue
    if (typeof value !== 'number' || Number.isNaN(value)) {
      throw new TypeError(`${name} must be a number of seconds, not ${String(value)}.`)
    }
  }
}

function methods(given: Iterable<string> | null | undefined): ReadonlySet<string> | null {
  if (given === null) return null
  if (given === undefined) return Retry.DEFAULT_ALLOWED_METHODS
  if (typeof given === 'string') {
    throw new TypeError(`allowedMethods must be a list such as ['GET', ${JSON.stringify(given)}].`)
  }
  return new Set([...given].map((method) => method.toUpperCase()))
}

function counterOfResponse(outcome: Partial<RequestHistory>): 'redirect' | 'status' | null {
  if (outcome.redirectLocation) return 'redirect'
  return outcome.status ? 'status' : null
}

/** Failures to connect come in these words at once; others that were never repeated need no more. */
function saysItAlready(error: Error, history: readonly RequestHistory[]): boolean {
  if (error.message.includes('Max retries exceeded with url')) return true
  return history.length === 0 && failurePhase(error) === 'other'
}
