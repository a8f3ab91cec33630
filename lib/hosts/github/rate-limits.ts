/**
 * How often a learner may ask: GitHub's limits, counted for each learner apart, without and with credentials.
 * A window begins with the first request that counts and ends by the clock.
 */
import type { Learner } from '../../http/message'
import type { Clock } from '../clock'
import { seededRandom } from '../seeded-random'

/** What is counted. `points` and `content` are the secondary limits: all requests, and those that write. */
export const resources = ['core', 'search', 'points', 'content'] as const
export type Resource = (typeof resources)[number]

/** A stranger, or somebody with credentials: each has limits of their own. */
export type Standing = 'stranger' | 'known'

interface Rule {
  readonly limit: Readonly<Record<Standing, number>>
  /** Seconds. */
  readonly period: number
}

const rules: Readonly<Record<Resource, Rule>> = {
  core: { limit: { stranger: 60, known: 5000 }, period: 3600 },
  search: { limit: { stranger: 10, known: 30 }, period: 60 },
  points: { limit: { stranger: 900, known: 900 }, period: 60 },
  content: { limit: { stranger: 80, known: 80 }, period: 60 },
}

/** The state of one limit, as the header fields and `/rate_limit` tell it. */
export interface Allowance {
  readonly limit: number
  readonly used: number
  readonly remaining: number
  /** When the window ends, in seconds since the Unix epoch. */
  readonly reset: number
}

/** The limits of one learner; there are eight windows at most. */
export class RateLimits {
  readonly #clock: Clock
  readonly #seed: number
  readonly #windows = new Map<string, { used: number; reset: number }>()

  constructor(clock: Clock, { seed }: Learner) {
    this.#clock = clock
    this.#seed = seed
  }

  allowance(standing: Standing, resource: Resource): Allowance {
    const limit = rules[resource].limit[standing]
    const { used, reset } = this.#window(standing, resource)
    return { limit, used, remaining: limit - used, reset }
  }

  /** Uses `cost` up, and tells whether that much was left. Where it was not, nothing is used. */
  spend(standing: Standing, resource: Resource, cost = 1): boolean {
    const window = this.#window(standing, resource)
    if (window.used + cost > rules[resource].limit[standing]) return false
    this.#windows.set(key(standing, resource), { ...window, used: window.used + cost })
    return true
  }

  /** Undoes one use, for an answer that does not count. */
  giveBack(standing: Standing, resource: Resource): void {
    const window = this.#window(standing, resource)
    const used = Math.max(0, window.used - 1)
    this.#windows.set(key(standing, resource), { ...window, used })
  }

  /** @throws RangeError when `remaining` is no whole number from 0 to the limit. */
  setRemaining(standing: Standing, resource: Resource, remaining: number): void {
    const limit = rules[resource].limit[standing]
    if (!Number.isInteger(remaining) || remaining < 0 || remaining > limit) {
      throw new RangeError(`\`remaining\` must be a whole number from 0 to ${limit}.`)
    }
    const { reset } = this.#window(standing, resource)
    this.#windows.set(key(standing, resource), { used: limit - remaining, reset })
  }

  /** The window that is open, or the one that would begin now. */
  #window(standing: Standing, resource: Resource): { used: number; reset: number } {
    const now = Math.floor(this.#clock.now() / 1000)
    const open = this.#windows.get(key(standing, resource))
    if (open !== undefined && now < open.reset) return open
    const isFirst = open === undefined
    return { used: isFirst ? this.#usedBefore(resource) : 0, reset: now + rules[resource].period }
  }

  /** In other worlds than that of the lessons, somebody at the same address has asked before. */
  #usedBefore(resource: Resource): number {
    if (this.#seed === 0 || resource !== 'core') return 0
    return Math.floor(seededRandom(this.#seed, 'asked before')() * 20)
  }
}

function key(standing: Standing, resource: Resource): string {
  return `${standing} ${resource}`
}
