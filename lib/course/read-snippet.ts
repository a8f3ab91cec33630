/** From a fence with code that runs to a snippet: its marks taken out, what runs before it found. */
import { splitHidden, takeExpected } from './code-marks'
import { didYouMean } from './did-you-mean'
import { environmentParts } from './environment'
import type { RunFence } from './fence'
import { codeLine, type Reading, readMarks } from './lesson-parts'
import type { TreeNode } from './markdown-tree'
import type { Snippet } from './snippet'

export interface SnippetFacts extends Pick<RunFence, 'after' | 'fails'> {
  readonly id: string
  readonly name: string
}

/** Reads one editor; it is not added to the lesson's. */
export function readSnippet(
  node: TreeNode,
  { id, name, after, fails }: SnippetFacts,
  reading: Reading,
): Snippet {
  const { fail } = reading
  const start = codeLine(node)
  const split = readMarks(start, fail, () => splitHidden(node.value ?? ''))
  const line = start + split.shownLine - 1
  const { code, expected } = readMarks(line, fail, () => takeExpected(split.shown))
  if (code.trim() === '') fail('This fence has no code.', 'Write a program in it.', node)

  const before = after === null ? [] : continued(after, node, reading)
  const environment = before.some((part) => part.environment)
    ? []
    : environmentParts(reading.environment, [code, split.hidden ?? ''])
  const own = split.hidden?.trim()
    ? [{ code: split.hidden, line: start + split.hiddenLine - 1 }]
    : []
  return {
    id,
    name,
    code,
    line,
    unseen: { before: [...environment, ...before, ...own], after: [] },
    continues: after === null ? null : `${reading.slug}/${after}`,
    expected,
    fails,
    predictions: [],
  }
}

/** What runs before an editor that continues another: what ran before that one, and its code. */
function continued(id: string, node: TreeNode, { slug, snippets, fail }: Reading) {
  const earlier = snippets.find((snippet) => snippet.id === `${slug}/${id}`)
  if (!earlier) {
    const known = snippets.map((snippet) => snippet.id.slice(slug.length + 1))
    return fail(
      `No editor before this one has the id \`${id}\`.`,
      known.length > 0
        ? didYouMean(id, known)
        : `Write \`ts run id=${id}\` at the one it continues.`,
      node,
    )
  }
  if (earlier.fails)
    fail(
      `\`after=${id}\` continues a program that ends with ${earlier.fails}.`,
      'Continue one that reaches its end.',
      node,
    )
  return [...earlier.unseen.before, { code: earlier.code, line: earlier.line }]
}
