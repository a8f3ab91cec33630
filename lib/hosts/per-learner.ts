/** What a host remembers of each learner, within bounds: the learner who was away longest is forgotten first. */
import type { Learner } from '../http/message'

export interface PerLearnerOptions {
  /** Learners that are remembered at a time. @default 1000 */
  readonly most?: number
}

export class PerLearner<State> {
  readonly #create: (learner: Learner) => State
  readonly #most: number
  /** Longest away first. */
  readonly #states = new Map<string, State>()

  /** @param create makes the state in which a learner finds the host at first. */
  constructor(create: (learner: Learner) => State, { most = 1000 }: PerLearnerOptions = {}) {
    this.#create = create
    this.#most = most
  }

  /** The learner's own state; another seed is another world. */
  get(learner: Learner): State {
    const key = keyOf(learner)
    const state = this.#states.has(key) ? (this.#states.get(key) as State) : this.#create(learner)
    this.#states.delete(key)
    this.#states.set(key, state)
    if (this.#states.size > this.#most) {
      for (const oldest of this.#states.keys()) {
        this.#states.delete(oldest)
        break
      }
    }
    return state
  }

  /** Back to the first state. */
  forget(learner: Learner): void {
    this.#states.delete(keyOf(learner))
  }

  /** How many learners are remembered. */
  get size(): number {
    return this.#states.size
  }
}

function keyOf({ id, seed }: Learner): string {
  return `${seed} ${id}`
}
