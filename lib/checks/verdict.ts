/** What a judgement says: which checks hold, and why the first of the others does not. No schema: pages carry it. */

/** What the solution of an exercise did in each world, for checks that compare with it. */
export interface SolutionFacts {
  readonly printed: readonly string[]
  readonly values: readonly string[]
}

/** The seeds of the two runs that a check sees. */
export const seeds = [0, 2] as const
export type Seed = (typeof seeds)[number]

/** What became of one check. */
export type CheckState = 'passed' | 'failed' | 'waiting'

/** Why a check failed, in the four parts that a learner reads. */
export interface CheckMessage {
  /** About the program or the message, never the person; one sentence. */
  readonly what: string
  /** Real values, trimmed; null where there is nothing to compare. */
  readonly got: string | null
  readonly wanted: string | null
  /** The line in the editor, from 1. */
  readonly line: number | null
  readonly try: string | null
}

/** The judgement of a run, or of both. */
export interface Verdict {
  readonly states: readonly CheckState[]
  /** The first check that failed, and why; null when none did. */
  readonly failed: {
    readonly check: string
    readonly seed: Seed
    readonly message: CheckMessage
  } | null
}
