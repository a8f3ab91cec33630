/** A slip that can be seen in the text of a program: what a rule finds, and what it is given. */
import type { Tree } from '@lezer/common'
import type { Remark } from '../../runner/remarks'

export interface Diagnostic extends Remark {
  /** UTF-16 offset of the place in the source. */
  readonly from: number
}

export interface Program {
  readonly code: string
  /** The TypeScript tree of `code`, without error nodes. */
  readonly tree: Tree
  /** Names that always hold a response: all that is ever assigned to them is an awaited call. */
  readonly responses: ReadonlySet<string>
  /** Names that calls are made on: the default import, and sessions. */
  readonly clients: ReadonlySet<string>
}

/** One slip: all places where it occurs. */
export type Rule = (program: Program) => Diagnostic[]
