/** What the doctor found of one thing, and how it stands in a terminal. */

export interface Finding {
  /** `good`; `warning`: a workshop works, and not as one expects; `bad`: it does not. */
  readonly state: 'good' | 'warning' | 'bad'
  /** What was looked at, in a word or two. */
  readonly subject: string
  /** What was found, in one sentence. */
  readonly says: string
  /** What to do, in one sentence; null where nothing needs to be done. */
  readonly fix: string | null
}

/** What stands before lines below the first. */
export const indent = ' '.repeat(17)

const marks = { good: 'ok', warning: 'note', bad: 'WRONG' } as const

/** One line, and one for what to do. */
export function findingLines({ state, subject, says, fix }: Finding): string[] {
  const line = `${marks[state].padEnd(6)} ${subject.padEnd(8)}  ${says}`
  return fix === null ? [line] : [line, indent + fix]
}

export function good(subject: string, says: string): Finding {
  return { state: 'good', subject, says, fix: null }
}
