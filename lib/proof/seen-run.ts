/** Runs the text of an editor with the code around it, and tells of it in the editor's own lines. */
import { type RunFacts, runFacts } from '../checks/run-facts'
import {
  type CodePart,
  programFrame,
  type UnseenCode,
  type WholeProgram,
  wholeProgram,
} from '../course/whole-program'
import { seenEvent } from '../runner/framed-program'
import type { RunEvent } from '../runner/run-event'
import type { Rehearsal } from './rehearsal'
import type { ProgramRun } from './run-program'

export interface SeenRun {
  readonly program: WholeProgram
  readonly events: readonly RunEvent[]
  readonly facts: RunFacts
}

/** Runs programs, each once in each world: a snippet is also what a prediction asks about. */
export class Stage {
  readonly #rehearsal: Rehearsal
  readonly #runs = new Map<string, Promise<ProgramRun>>()

  constructor(rehearsal: Rehearsal) {
    this.#rehearsal = rehearsal
  }

  /** How many programs have been run. */
  get runs(): number {
    return this.#runs.size
  }

  async see(unseen: UnseenCode, shown: CodePart, seed = 0): Promise<SeenRun> {
    const program = wholeProgram(unseen, shown)
    const key = `${seed} ${program.code}`
    const run = this.#runs.get(key) ?? this.#rehearsal.run({ code: program.code, seed })
    this.#runs.set(key, run)
    const frame = programFrame(unseen, shown.code)
    const all = (await run).events
    const events = all.flatMap((event) => seenEvent(event, shown.code, frame) ?? [])
    return { program, events, facts: runFacts(events) }
  }
}
