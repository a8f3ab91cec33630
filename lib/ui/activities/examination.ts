/**
 * Judges the runs of an exercise: first the learner's own run, then, when all holds there, a second one that
 * nobody sees, in a world where the servers have other data. A small store; components subscribe to it.
 */
import { judge } from '../../checks/judge'
import { runFacts } from '../../checks/run-facts'
import type { Seed, Verdict } from '../../checks/verdict'
import type { Exercise } from '../../course/activity'
import { gapsOf } from '../../runner/gap'
import type { RunEvent } from '../../runner/run-event'
import { checks as sentences, openGap as words } from '../../sentences/activities'
import type { FinishedRun } from '../workbench/session'

export interface ExaminationSnapshot {
  readonly state: 'waiting' | 'checking' | 'failed' | 'passed'
  /** Of the last run that was judged; during the second run that of the first. */
  readonly verdict: Verdict | null
  /** The text that the verdict is about. */
  readonly code: string | null
  /** How many runs in a row did not pass. */
  readonly failures: number
  /** Milliseconds that the second run will take, while it runs and where that is long. */
  readonly wait: number | null
  /** Why the second run gave no verdict, as a sentence. */
  readonly trouble: string | null
}

export interface OtherWorld {
  readonly seed: Seed
  /** The number of the learner's own run, whose answers are not asked for again. */
  readonly repeats: number
}

export interface ExaminationOptions {
  readonly exercise: Pick<Exercise, 'kind' | 'checks' | 'facts'>
  /** Runs the text unseen in another world. Rejects when there is no runner. */
  readonly runAgain: (code: string, world: OtherWorld) => Promise<readonly RunEvent[]>
  readonly onPassed: () => void
}

/** Seconds of a run whose repetition is worth a word. */
const LONG_RUN = 3

export class Examination {
  readonly #options: ExaminationOptions
  #exercise: ExaminationOptions['exercise']
  readonly #listeners = new Set<() => void>()
  #snapshot: ExaminationSnapshot = {
    state: 'waiting',
    verdict: null,
    code: null,
    failures: 0,
    wait: null,
    trouble: null,
  }
  /** Counts the judgements, so that a late second run is known for one. */
  #latest = 0

  constructor(options: ExaminationOptions) {
    this.#options = options
    this.#exercise = options.exercise
  }

  /** The page knows more of the exercise than before: in development its solution is run while it is shown. */
  learn(exercise: ExaminationOptions['exercise']): void {
    this.#exercise = exercise
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  snapshot = (): ExaminationSnapshot => this.#snapshot

  /** Takes the learner's run; resolves when the second one is over, too. */
  async judgeRun({ code, events }: FinishedRun): Promise<void> {
    this.#latest += 1
    const judgement = this.#latest
    if (!isJudgeable(events)) return
    const exercise = this.#exercise
    if (!exercise.facts && comparesWithSolution(exercise)) {
      this.#set({ state: 'waiting', verdict: null, trouble: sentences.unproven })
      return
    }
    const first = runFacts(events)
    const verdict =
      gapVerdict(exercise, code) ??
      judge(exercise.checks, { runs: { 0: first }, facts: exercise.facts })
    if (verdict.failed) {
      this.#fail(verdict, code)
      return
    }
    if (endsOnStop(exercise)) {
      this.#pass(verdict, code)
      return
    }
    // The other world takes as long, or nearly.
    const wait = first.seconds >= LONG_RUN ? first.seconds * 1000 : null
    this.#set({ state: 'checking', verdict, code, wait, trouble: null })
    const world: OtherWorld = { seed: 2, repeats: events.at(-1)?.run ?? 0 }
    let again = await this.#runAgain(code, world)
    // The first run came to its end: a machine with too much to do is more likely than an endless loop.
    if (judgement === this.#latest && stoppedAnswering(again))
      again = await this.#runAgain(code, world)
    if (judgement !== this.#latest) return
    if (!isJudgeable(again)) {
      const wasReplaced = again.some((event) => event.type === 'finished')
      const trouble = wasReplaced ? sentences.replaced : sentences.unavailable
      this.#set({ state: 'waiting', trouble })
      return
    }
    const runs = { 0: first, 2: runFacts(again) }
    const whole = judge(exercise.checks, { runs, facts: exercise.facts })
    if (whole.failed) this.#fail(whole, code)
    else this.#pass(whole, code)
  }

  async #runAgain(code: string, world: OtherWorld): Promise<readonly RunEvent[]> {
    try {
      return await this.#options.runAgain(code, world)
    } catch {
      // No events, which the caller reports as a run that could not start.
      return []
    }
  }

  #fail(verdict: Verdict, code: string): void {
    const failures = this.#snapshot.failures + 1
    this.#set({ state: 'failed', verdict, code, failures, trouble: null })
  }

  #pass(verdict: Verdict, code: string): void {
    this.#set({ state: 'passed', verdict, code, failures: 0, trouble: null })
    this.#options.onPassed()
  }

  #set(change: Partial<ExaminationSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** False for a run that says nothing of the program: another one took its place, or the runner did not start. */
function isJudgeable(events: readonly RunEvent[]): boolean {
  const last = events.at(-1)
  if (last?.type !== 'finished' || last.reason === 'replaced') return false
  return !events.some(
    (event) =>
      event.type === 'error' &&
      event.error.phase === 'runner' &&
      /Unavailable$/.test(event.error.name),
  )
}

/** What the solution did is found out when the page is made; in development that may take a moment. */
function comparesWithSolution({ checks }: Pick<Exercise, 'checks'>): boolean {
  return checks.some(
    ({ printed, value }) => printed === 'as the solution' || value === 'as the solution',
  )
}

function stoppedAnswering(events: readonly RunEvent[]): boolean {
  const last = events.at(-1)
  return last?.type === 'finished' && (last.reason === 'watchdog' || last.reason === 'crashed')
}

/** A program that the learner has to stop would run for ever in the second run. */
function endsOnStop({ checks }: Pick<Exercise, 'checks'>): boolean {
  return checks.some(({ stopped }) => stopped !== undefined)
}

/** A gap that is open explains more than the name that does not exist because of it. */
function gapVerdict(
  { kind, checks }: Pick<Exercise, 'kind' | 'checks'>,
  code: string,
): Verdict | null {
  const [first] = checks
  const [gap] = gapsOf(code)
  if (kind !== 'fill' || !first || gap === undefined) return null
  const line = code.slice(0, gap).split('\n').length
  return {
    states: checks.map((_, index) => (index === 0 ? 'failed' : 'waiting')),
    failed: {
      check: first.check,
      seed: 0,
      message: { what: words.what, got: null, wanted: null, line, try: words.try },
    },
  }
}
