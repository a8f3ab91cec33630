/** Connections that stand, by the names that clients gave them. */
import type { Learner } from '../http/message'
import { PerLearner } from './per-learner'

/** Of one learner at a time; the longest unused is closed first. */
const MOST_CONNECTIONS = 100

export class OpenConnections {
  readonly #open = new PerLearner(() => new Map<string, string>())

  /** Whether the connection of this name stands and leads there. */
  use(learner: Learner, name: string | null, where: string): boolean {
    return name !== null && this.#open.get(learner).get(name) === where
  }

  /** The connection stands now. */
  remember(learner: Learner, name: string | null, where: string): void {
    if (name === null) return
    const open = this.#open.get(learner)
    open.delete(name)
    open.set(name, where)
    if (open.size <= MOST_CONNECTIONS) return
    for (const oldest of open.keys()) {
      open.delete(oldest)
      break
    }
  }
}
