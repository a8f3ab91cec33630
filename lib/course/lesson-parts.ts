/** What the readers of a lesson's elements share: where they put what they find, and how they fail. */
import type { Activity, GoesWrongRow, ReviewCard, Twin } from './activity'
import { MarkError } from './code-marks'
import type { Environment } from './environment'
import { FenceError, parseFence } from './fence'
import type { Fail } from './lesson-failure'
import { lineOf, type TreeNode } from './markdown-tree'
import type { PageKind } from './page-kind'
import type { Snippet } from './snippet'

/** The parts of a lesson in the order in which they stand there. */
export interface LessonParts {
  readonly snippets: Snippet[]
  readonly activities: Activity[]
  readonly rows: GoesWrongRow[]
  readonly cards: ReviewCard[]
  readonly twins: Twin[]
}

export interface Reading extends LessonParts {
  readonly slug: string
  /** What the frontmatter sets for programs. */
  readonly environment: Environment
  readonly kind: PageKind
  readonly fail: Fail
  /** Lines on which what stands in a warm-up begins. */
  readonly warmUpLines: Set<number>
}

/** Reads the words of a fence, or fails at it. */
export function fenceOf(node: TreeNode, fail: Fail) {
  try {
    return parseFence((node.lang as string | null) ?? null, (node.meta as string | null) ?? null)
  } catch (error) {
    if (error instanceof FenceError) return fail(error.mistake.what, error.mistake.fix, node)
    throw error
  }
}

/** The line in the file of the first line of a fence's code. */
export function codeLine(node: TreeNode): number {
  return lineOf(node) + 1
}

/** Reads the marks in code that begins at a line of the file, or fails at the line of the mark. */
export function readMarks<T>(line: number, fail: Fail, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof MarkError) return fail(error.what, error.fix, line + error.line - 1)
    throw error
  }
}

/** The key of an editor or an activity: `your-first-request/greet`. Fails when it is taken. */
export function newKey(reading: Reading, id: string, node: TreeNode): string {
  const key = `${reading.slug}/${id}`
  const { snippets, activities } = reading
  const other = [...snippets, ...activities].find((one) => one.id === key)
  if (other)
    reading.fail(
      `The id \`${id}\` is taken in line ${other.line}.`,
      'Give one of the two another.',
      node,
    )
  return key
}
