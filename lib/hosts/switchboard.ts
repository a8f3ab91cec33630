/** Failures to come: what a learner has asked to go wrong with the next connections to a machine. */
import type { ConnectionFailureKind } from '../http/connection-failure-kind'
import type { Learner } from '../http/message'
import { PerLearner } from './per-learner'
import { type Connection, ConnectionFailure } from './virtual-host'

const networkFailures = [
  'dns',
  'refused',
  'unreachable',
  'reset',
  'connect-timeout',
] as const satisfies readonly ConnectionFailureKind[]

type NetworkFailure = (typeof networkFailures)[number]

/** What can be asked for: failures, and an impostor who answers in the place of the machine. */
export const plannedFailures = [...networkFailures, 'impostor'] as const

export type PlannedFailure = (typeof plannedFailures)[number]

export interface Plan {
  readonly hostname: string
  readonly failure: PlannedFailure
  /** Connections that will still fail; Infinity until it is cleared. */
  readonly left: number
}

/** Machines with plans, for one learner. */
const MOST_PLANS = 50

export class Switchboard {
  readonly #plans = new PerLearner(() => new Map<string, Plan>())

  /** Replaces the plan for this machine; none is left of 0 connections. @throws RangeError beyond 50 machines. */
  plan(learner: Learner, plan: Plan): void {
    const plans = this.#plans.get(learner)
    if (plan.left <= 0) plans.delete(plan.hostname)
    else if (plans.size >= MOST_PLANS && !plans.has(plan.hostname)) {
      throw new RangeError(`There are plans for ${MOST_PLANS} machines already; clear some first.`)
    } else plans.set(plan.hostname, plan)
  }

  clear(learner: Learner): void {
    this.#plans.forget(learner)
  }

  plans(learner: Learner): readonly Plan[] {
    return [...this.#plans.get(learner).values()]
  }

  /** Whether something will go wrong with the learner's next connection to this machine. */
  hasPlan(learner: Learner, hostname: string): boolean {
    return this.#plans.get(learner).has(hostname)
  }

  /** Lets this connection pass, or fails it as planned. @returns whose it is now. @throws ConnectionFailure */
  async pass({ learner, hostname, port, signal }: Connection): Promise<'machine' | 'impostor'> {
    const plans = this.#plans.get(learner)
    const plan = plans.get(hostname)
    if (plan === undefined) return 'machine'
    this.plan(learner, { ...plan, left: plan.left - 1 })
    if (plan.failure === 'impostor') return 'impostor'
    if (plan.failure === 'connect-timeout') await never(signal)
    const [sentence, code] = outcomes[plan.failure]
    throw new ConnectionFailure(
      plan.failure,
      `${sentence(hostname, port)} You asked for this at trouble.test.`,
      code,
    )
  }
}

type Outcome = readonly [sentence: (hostname: string, port: number) => string, code: string]

const outcomes: Readonly<Record<NetworkFailure, Outcome>> = {
  dns: [(name) => `No machine called \`${name}\` here, for now.`, 'ENOTFOUND'],
  refused: [(name, port) => `\`${name}\` refused the connection on port ${port}.`, 'ECONNREFUSED'],
  unreachable: [(name) => `There is no way to \`${name}\`, for now.`, 'EHOSTUNREACH'],
  reset: [(name) => `\`${name}\` reset the connection.`, 'ECONNRESET'],
  'connect-timeout': [(name) => `\`${name}\` did not accept the connection.`, 'ETIMEDOUT'],
}

/** Ends only by the signal: nobody accepts, and nobody says so. */
function never(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
