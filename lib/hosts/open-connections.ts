/** Connections that stand, by the names that clients gave them, and what has gone over each. */
import type { Learner } from '../http/message'
import { PerLearner } from './per-learner'

/** Connections of one learner that stand at a time; the longest unused is closed first. */
const MOST_STANDING = 100
/** Machines that are counted for one learner; the one not asked for longest is forgotten first. */
const MOST_MACHINES = 50
/** Connections of one learner whose messages can be told one by one; the oldest are forgotten first. */
const MOST_TOLD = 100

/** One connection of a learner to a machine. */
export class StandingConnection {
  /** Messages that have come over it. */
  requests = 0

  constructor(
    /** Counts the learner's connections, from 1. */
    readonly number: number,
    /** The host name that was asked for. */
    readonly hostname: string,
    readonly machine: MachineCount,
  ) {}
}

/** What one learner has done at a machine. */
export interface MachineCount {
  opened: number
  requests: number
  /** Messages that are being answered now. */
  underWay: number
  /** The most messages that were being answered at the same time. */
  peak: number
}

interface LearnerConnections {
  last: number
  readonly standing: Map<
    string,
    { readonly where: string; readonly connection: StandingConnection }
  >
  readonly machines: Map<string, MachineCount>
  readonly told: StandingConnection[]
}

export class OpenConnections {
  readonly #learners = new PerLearner<LearnerConnections>(() => ({
    last: 0,
    standing: new Map(),
    machines: new Map(),
    told: [],
  }))

  /** The connection of this name, if it stands and leads there. */
  find(learner: Learner, name: string | null, where: string): StandingConnection | undefined {
    if (name === null) return undefined
    const { standing } = this.#learners.get(learner)
    const found = standing.get(name)
    if (found?.where !== where) return undefined
    standing.delete(name)
    standing.set(name, found)
    return found.connection
  }

  /** A connection stands now; one without a name serves one message. */
  open(
    learner: Learner,
    name: string | null,
    { where, hostname }: { readonly where: string; readonly hostname: string },
  ): StandingConnection {
    const own = this.#learners.get(learner)
    own.last += 1
    const machine = own.machines.get(hostname) ?? { opened: 0, requests: 0, underWay: 0, peak: 0 }
    machine.opened += 1
    keep(own.machines, hostname, machine, MOST_MACHINES)
    const connection = new StandingConnection(own.last, hostname, machine)
    own.told.push(connection)
    if (own.told.length > MOST_TOLD) own.told.shift()
    if (name !== null) keep(own.standing, name, { where, connection }, MOST_STANDING)
    return connection
  }

  /** It does not stand any more. */
  close(learner: Learner, connection: StandingConnection): void {
    const { standing } = this.#learners.get(learner)
    for (const [name, entry] of standing) if (entry.connection === connection) standing.delete(name)
  }

  /** What was counted at each machine, by its host name; the one asked last is the last. */
  machines(learner: Learner): ReadonlyMap<string, Readonly<MachineCount>> {
    return this.#learners.get(learner).machines
  }

  /** The learner's connections of late, oldest first. */
  connections(learner: Learner): readonly StandingConnection[] {
    return this.#learners.get(learner).told
  }

  /** Closes what stands, and begins to count anew. */
  forget(learner: Learner): void {
    this.#learners.forget(learner)
  }
}

/** Puts an entry last, and drops the first beyond `most`. */
function keep<T>(entries: Map<string, T>, key: string, value: T, most: number): void {
  entries.delete(key)
  entries.set(key, value)
  if (entries.size <= most) return
  for (const oldest of entries.keys()) {
    entries.delete(oldest)
    break
  }
}
