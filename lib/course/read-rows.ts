/** What stands under `###` headings: the rows of `<GoesWrong>`, the questions of `<Recap>`, the `<Cards>`. */
import type { GoesWrongRow, ReviewCard } from './activity'
import { inlineMarkdown, paragraphsOf } from './inline-markdown'
import { fenceOf, type Reading } from './lesson-parts'
import { lineOf, type TreeNode } from './markdown-tree'
import { readAttributes } from './read-attributes'
import { readSnippet } from './read-snippet'

interface HeadedRow {
  readonly heading: TreeNode
  readonly content: readonly TreeNode[]
}

/** The rows of `<GoesWrong>`. */
export function readGoesWrong(node: TreeNode, reading: Reading): GoesWrongRow[] {
  readAttributes('GoesWrong', node, reading.fail)
  return headedRows(node, 'GoesWrong', reading).map((row) => goesWrongRow(row, reading))
}

function goesWrongRow({ heading, content }: HeadedRow, reading: Reading): GoesWrongRow {
  const { fail, slug } = reading
  const [because, so, ...rest] = content
  const see = inlineMarkdown(heading, 'a heading', fail)
  if (because?.type !== 'paragraph' || so?.type !== 'paragraph')
    return fail(
      `The row “${see}” lacks a paragraph.`,
      'Write two under its heading: because, and so.',
      heading,
    )
  const [code, stray] = rest
  if (stray || (code && code.type !== 'code'))
    fail(
      `Something stands behind the two paragraphs of “${see}”.`,
      'Only one fence, which reproduces it, may follow them.',
      stray ?? code ?? heading,
    )
  const number = reading.rows.length + reading.snippets.length + 1
  const row = {
    see,
    because: inlineMarkdown(because, 'a row', fail),
    so: inlineMarkdown(so, 'a row', fail),
    snippet: code ? reproduction(code, `${slug}/goes-wrong-${number}`, see, reading) : null,
    line: lineOf(heading),
  }
  reading.rows.push(row)
  return row
}

function reproduction(node: TreeNode, id: string, see: string, reading: Reading) {
  const fence = fenceOf(node, reading.fail)
  if (fence.kind !== 'reproduce' && !(fence.kind === 'plain' && fence.language === 'ts'))
    return reading.fail(
      `The fence of “${see}” does not reproduce it.`,
      'Write `ts fails=Name`, or `ts` with a line that ends in `//=> value`.',
      node,
    )
  const fails = fence.kind === 'reproduce' ? fence.fails : null
  const snippet = readSnippet(node, { id, name: 'reproduce.ts', after: null, fails }, reading)
  if (fails === null && snippet.expected.length === 0)
    reading.fail(
      `The fence of “${see}” does not say what must go wrong.`,
      'Add `fails=Name`, or end a line in `//=> value`.',
      node,
    )
  return snippet
}

/** The cards of the review deck. */
export function readCards(node: TreeNode, reading: Reading): ReviewCard[] {
  const { fail, slug } = reading
  readAttributes('Cards', node, fail)
  return headedRows(node, 'Cards', reading).map(({ heading, content }) => {
    const question = inlineMarkdown(heading, 'a question', fail)
    const id = `${slug}/${slugOf(question)}`
    if (reading.cards.some((other) => other.id === id))
      fail(`Two cards ask “${question}”.`, 'Change one of the two.', heading)
    const card = {
      id,
      question,
      answer: paragraphsOf(content, 'an answer', fail),
      line: lineOf(heading),
    }
    reading.cards.push(card)
    return card
  })
}

/** The questions of `<Recap>`, as the page's disclosures. */
export function readRecap(node: TreeNode, reading: Reading): HeadedRow[] {
  readAttributes('Recap', node, reading.fail)
  return headedRows(node, 'Recap', reading)
}

function headedRows(node: TreeNode, name: string, { fail }: Reading): HeadedRow[] {
  const rows: { heading: TreeNode; content: TreeNode[] }[] = []
  for (const child of node.children ?? []) {
    if (child.type === 'heading') {
      if (child.depth !== 3)
        fail(`<${name}> has headings of the third level only.`, 'Write `### …`.', child)
      rows.push({ heading: child, content: [] })
    } else {
      const row = rows.at(-1)
      if (!row)
        return fail(
          `<${name}> begins with something else.`,
          'Begin with a heading: `### …`.',
          child,
        )
      row.content.push(child)
    }
  }
  if (rows.length === 0) fail(`<${name}> is empty.`, 'Write `### …`, and text below it.', node)
  const bare = rows.find(({ content }) => content.length === 0)
  if (bare) fail('Nothing stands under this heading.', 'Write at least a paragraph.', bare.heading)
  return rows
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
}
