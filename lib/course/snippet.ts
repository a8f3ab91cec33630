/** A runnable editor of a lesson as data, without the marks that its author wrote into the code. */
import type { UnseenCode } from './whole-program'

/** A value or a printed text that a line must show (`//=> value` in the lesson file). */
export interface ExpectedValue {
  /** Line of the code that is shown, from 1. */
  readonly line: number
  readonly value: string
}

export interface Snippet {
  /** `your-first-request/2`: the key under which a draft is kept. */
  readonly id: string
  /** The file name in the run bar. */
  readonly name: string
  /** What the editor shows. */
  readonly code: string
  /** Of the first line of `code` in the lesson file, starting at 1. */
  readonly line: number
  /** What runs before it: the editors that it continues, then its own hidden lines. */
  readonly unseen: UnseenCode
  /** The id of the editor that it continues; null where it stands for itself. */
  readonly continues: string | null
  readonly expected: readonly ExpectedValue[]
  /** The class of the error that the program must end with; null when it must reach its end. */
  readonly fails: string | null
  /** The ids of the predictions that are asked before it runs. */
  readonly predictions: string[]
}
