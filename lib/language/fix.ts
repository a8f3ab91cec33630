/** What can be done about a problem with one key. */
import type { Edit } from '../runner/edits'

export interface Fix {
  /** What it does, as a command: `Add await`. */
  readonly title: string
  /** Sorted, not overlapping; offsets in the text that the problem was found in. */
  readonly edits: readonly Edit[]
}
