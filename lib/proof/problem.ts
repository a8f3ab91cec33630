/** What the proof finds wrong in a lesson, told so that its author can mend it. */

export interface Problem {
  /** Warnings are rules of style: they pass, unless the course says that it is strict. */
  readonly severity: 'error' | 'warning'
  /** Path of the file, as an author would type it. */
  readonly file: string
  /** Starts at 1. */
  readonly line: number
  /** One sentence. */
  readonly what: string
  readonly got: string | null
  readonly wanted: string | null
  /** One sentence. */
  readonly fix: string
}

/** Where a problem is, in the lesson that is being proved. */
export type Report = (line: number, problem: ProblemParts) => void

export interface ProblemParts {
  readonly what: string
  readonly fix: string
  readonly got?: string | null
  readonly wanted?: string | null
  /** @default 'error' */
  readonly severity?: Problem['severity']
}

/** Collects the problems of one file. */
export function reportInto(problems: Problem[], file: string): Report {
  return (line, { what, fix, got = null, wanted = null, severity = 'error' }) => {
    problems.push({ severity, file, line, what, got, wanted, fix })
  }
}
