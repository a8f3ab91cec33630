/** A limit of requests in a window of time. The window begins with the first request, and then anew. */

export interface RateRule {
  readonly limit: number
  /** Seconds. */
  readonly period: number
}

/** What the RateLimit fields tell. */
export interface Allowance {
  readonly isAllowed: boolean
  readonly limit: number
  /** Requests that are left in this window. */
  readonly remaining: number
  /** When the window ends, in milliseconds since the Unix epoch. */
  readonly resetAt: number
}

export class RateWindow {
  readonly #rule: RateRule
  #used = 0
  #resetAt = Number.NEGATIVE_INFINITY

  constructor(rule: RateRule) {
    this.#rule = rule
  }

  /** Counts a request. @param now milliseconds since the Unix epoch. */
  take(now: number): Allowance {
    const { limit, period } = this.#rule
    // A clock that was set back must not make the window last longer.
    if (now >= this.#resetAt || now < this.#resetAt - period * 1000) {
      this.#used = 0
      this.#resetAt = now + period * 1000
    }
    const isAllowed = this.#used < limit
    if (isAllowed) this.#used += 1
    return { isAllowed, limit, remaining: limit - this.#used, resetAt: this.#resetAt }
  }

  /** The last request that was allowed does not count after all. */
  giveBack(): void {
    this.#used = Math.max(0, this.#used - 1)
  }
}

/** `RateLimit-Limit`, `-Remaining` and `-Reset` (in seconds), as many servers send them. */
export function rateLimitFields(
  { limit, remaining, resetAt }: Allowance,
  now: number,
): readonly (readonly [string, string])[] {
  return [
    ['RateLimit-Limit', `${limit}`],
    ['RateLimit-Remaining', `${remaining}`],
    ['RateLimit-Reset', `${secondsUntil(resetAt, now)}`],
  ]
}

/** Whole seconds, rounded up: who waits that long is not too early. */
export function secondsUntil(moment: number, now: number): number {
  return Math.max(0, Math.ceil((moment - now) / 1000))
}
