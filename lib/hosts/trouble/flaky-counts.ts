/** Which requests reached flaky.test, by learner and key. */
import type { Learner } from '../../http/message'
import { PerLearner } from '../per-learner'

/** Keys of one learner; the one not asked for longest is forgotten first. */
const MOST_KEYS = 50
/** Moments of one key that are remembered; the first ones go first. */
const MOST_MOMENTS = 50

/** The requests of one key. */
export class FlakyCount {
  requests = 0
  failed = 0
  /** Requests since it began, or began anew: what decides whether one fails. */
  inTurn = 0
  /** Requests that came before they should, by the Retry-After of the answer before. */
  tooEarly = 0
  /** When each came, in milliseconds since the Unix epoch. */
  readonly moments: number[] = []
  #notBefore = Number.NEGATIVE_INFINITY

  /** A request came. @returns whether it fails */
  arrive(now: number, failures: number): boolean {
    this.requests += 1
    this.inTurn += 1
    if (now < this.#notBefore) this.tooEarly += 1
    this.#notBefore = Number.NEGATIVE_INFINITY
    this.moments.push(now)
    if (this.moments.length > MOST_MOMENTS) this.moments.shift()
    const fails = this.inTurn <= failures
    if (fails) this.failed += 1
    return fails
  }

  /** The answer asks the client to wait. @param moment milliseconds since the Unix epoch. */
  expectNotBefore(moment: number): void {
    this.#notBefore = moment
  }

  /** Seconds between one request and the next, to the millisecond. */
  get gaps(): number[] {
    return this.moments.slice(1).map((moment, at) => (moment - (this.moments[at] ?? moment)) / 1000)
  }
}

export class FlakyCounts {
  readonly #counts = new PerLearner(() => new Map<string, FlakyCount>())

  /** The count of a key, which begins when it is asked for. */
  of(learner: Learner, key: string): FlakyCount {
    const counts = this.#counts.get(learner)
    const count = counts.get(key) ?? new FlakyCount()
    counts.delete(key)
    counts.set(key, count)
    if (counts.size > MOST_KEYS) {
      for (const oldest of counts.keys()) {
        counts.delete(oldest)
        break
      }
    }
    return count
  }

  /** All that were asked for, the latest last. */
  all(learner: Learner): ReadonlyMap<string, FlakyCount> {
    return this.#counts.get(learner)
  }

  /** Begins anew. @param key undefined for all of them. */
  forget(learner: Learner, key?: string): void {
    if (key === undefined) this.#counts.forget(learner)
    else this.#counts.get(learner).delete(key)
  }
}
