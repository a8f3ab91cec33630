/** How the readers of a lesson's parts report a mistake. */
import type { TreeNode } from './markdown-tree'

/**
 * Ends the reading of a lesson with a `LessonError`; does not return.
 *
 * @param what one sentence
 * @param fix one sentence
 * @param at the node, or the line in the file
 */
export type Fail = (what: string, fix: string, at: TreeNode | number) => never
