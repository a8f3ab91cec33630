/** A slip that can be seen in the text of a program: what a rule finds, and what it is given. */
import type { SyntaxNodeRef } from '@lezer/common'
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
  /** Names that always hold a response: all that is ever assigned to them is an awaited call. */
  readonly responses: ReadonlySet<string>
  /** Names that calls are made on: the default import, and sessions. */
  readonly clients: ReadonlySet<string>
}

/** One slip. All rules are asked on one walk through the tree, which is why they do not walk themselves. */
export interface Rule {
  /** The name of the nodes that it looks at. */
  readonly at: string
  /**
   * What it finds at such a node.
   * @param node `node.node` costs more than all else here: to be asked for last
   */
  readonly find: (node: SyntaxNodeRef, program: Program) => readonly Diagnostic[]
}

/** A fix that puts text in one place. */
export function insertion(title: string, at: number, insert: string): Fix {
  return { title, edits: [{ from: at, to: at, insert }] }
}

/** A fix that puts text in the place of other text. */
export function replacement(title: string, from: number, to: number, insert: string): Fix {
  return { title, edits: [{ from, to, insert }] }
}
