/** A slip that can be seen in the text of a program: what a rule finds, and what it is given. */
import type { Tree } from '@lezer/common'
import type { Fix } from '../../language/fix'
import type { Remark } from '../../sentences/remarks'

export interface Diagnostic extends Remark {
  /** UTF-16 offsets of the place in the source. */
  readonly from: number
  readonly to: number
  /** What puts it right; none where that cannot be told. */
  readonly fixes: readonly Fix[]
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

/** A fix that puts text in one place. */
export function insertion(title: string, at: number, insert: string): Fix {
  return { title, edits: [{ from: at, to: at, insert }] }
}

/** A fix that puts text in the place of other text. */
export function replacement(title: string, from: number, to: number, insert: string): Fix {
  return { title, edits: [{ from, to, insert }] }
}
