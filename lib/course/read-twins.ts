/** A TypeScript fence and the Python fence after it, in `<Twin>` and in `<Rule>`. */
import { environmentParts } from './environment'
import { codeLine, fenceOf, type Reading } from './lesson-parts'
import type { TreeNode } from './markdown-tree'
import { readAttributes } from './read-attributes'
import type { Snippet } from './snippet'

/**
 * Reads `<Twin>`.
 *
 * @param addEditor makes an editor of the TypeScript
 * @returns the nodes of the page: the editor, and the Python
 */
export function readTwin(
  node: TreeNode,
  reading: Reading,
  addEditor: (node: TreeNode) => { readonly snippet: Snippet; readonly editor: TreeNode },
): TreeNode[] {
  const { fail, twins } = reading
  readAttributes('Twin', node, fail)
  const [first, second, ...rest] = node.children ?? []
  if (!first || !second || rest.length > 0 || !isFence(first, reading, 'run') || !isPython(second))
    return fail(
      '<Twin> holds two fences.',
      'Write one `ts run` in it, and one `python` after it.',
      node,
    )
  const { snippet, editor } = addEditor(first)
  twins.push({
    snippet: snippet.id,
    code: snippet.code,
    line: snippet.line,
    unseen: snippet.unseen,
    python: second.value ?? '',
    pythonLine: codeLine(second),
  })
  return [editor, second]
}

/** Notes the twin of a `<Rule>`, when it has one. */
export function noteRuleTwin(node: TreeNode, { twins, environment }: Reading): void {
  const children = node.children ?? []
  children.forEach((child, index) => {
    const next = children[index + 1]
    if (child.type !== 'code' || child.lang !== 'ts' || !next || !isPython(next)) return
    twins.push({
      snippet: null,
      code: child.value ?? '',
      line: codeLine(child),
      unseen: { before: environmentParts(environment, [child.value ?? '']), after: [] },
      python: next.value ?? '',
      pythonLine: codeLine(next),
    })
  })
}

function isFence(node: TreeNode, { fail }: Reading, kind: 'run'): boolean {
  return node.type === 'code' && fenceOf(node, fail).kind === kind
}

function isPython(node: TreeNode): boolean {
  return node.type === 'code' && node.lang === 'python'
}
