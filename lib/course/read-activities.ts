/** The activities whose answer is no program: `<Predict>`, `<Match>`, `<Trace>`, `<Choose>`, `<Explain>`. */
import type { Choice, ChoiceOption, Explanation, Matching, Prediction, Tracing } from './activity'
import { inlineMarkdown, paragraphsOf } from './inline-markdown'
import { newKey, type Reading } from './lesson-parts'
import { lineOf, type TreeNode, textOf } from './markdown-tree'
import { readAskedFact } from './read-asked-fact'
import { readAttributes } from './read-attributes'

/** An activity, and the Markdown that is left of its content: its question. */
export interface ReadActivity<A> {
  readonly activity: A
  readonly question: TreeNode[]
}

export function readPrediction(node: TreeNode, reading: Reading): ReadActivity<Prediction> {
  const { fail, slug } = reading
  const { id, of, asks } = readAttributes('Predict', node, fail)
  const fact = readAskedFact(asks)
  if ('what' in fact) return fail(fact.what, fact.fix, node)
  const { before: question, list, behind } = aroundList(node)
  refuseRest(behind, 'the list of wrong options', reading)
  needQuestion(question, 'Predict', node, reading)
  const distractors = (list?.children ?? []).map((item) => itemText(item, reading))
  refuseTwins(distractors, list ?? node, reading)
  const activity: Prediction = {
    activity: 'predict',
    id: newKey(reading, id, node),
    snippet: `${slug}/${of}`,
    fact,
    distractors,
    recorded: null,
    line: lineOf(node),
  }
  return { activity, question }
}

export function readMatching(node: TreeNode, reading: Reading): ReadActivity<Matching> {
  const { fail } = reading
  const { id } = readAttributes('Match', node, fail)
  const tables = (node.children ?? []).filter(({ type }) => type === 'table')
  const [table] = tables
  if (!table || tables.length > 1)
    return fail('A match is made of one table.', 'Write a Markdown table of two columns.', node)
  const rows = (table.children ?? []).map((row) => {
    const cells = (row.children ?? []).map((cell) => inlineMarkdown(cell, 'a cell', fail))
    const [left = '', right = ''] = cells
    if (cells.length !== 2 || !left || !right)
      fail('A row of a match is a pair.', 'Give it two cells with text in both.', row)
    return { left, right }
  })
  const [heads = { left: '', right: '' }, ...pairs] = rows
  if (pairs.length < 2)
    fail('There is nothing to match.', 'Give the table two rows or more below its head.', table)
  for (const side of ['left', 'right'] as const)
    refuseTwins(
      pairs.map((pair) => pair[side]),
      table,
      reading,
    )
  const activity: Matching = {
    activity: 'match',
    id: newKey(reading, id, node),
    heads,
    pairs,
    line: lineOf(node),
  }
  return { activity, question: (node.children ?? []).filter((child) => child !== table) }
}

export function readTracing(node: TreeNode, reading: Reading): ReadActivity<Tracing> {
  const { id, of } = readAttributes('Trace', node, reading.fail)
  const question = node.children ?? []
  needQuestion(question, 'Trace', node, reading)
  const activity: Tracing = {
    activity: 'trace',
    id: newKey(reading, id, node),
    snippet: `${reading.slug}/${of}`,
    recorded: null,
    line: lineOf(node),
  }
  return { activity, question }
}

export function readChoice(node: TreeNode, reading: Reading): ReadActivity<Choice> {
  const { fail } = reading
  const { id } = readAttributes('Choose', node, fail)
  const { before: question, list, behind } = aroundList(node)
  needQuestion(question, 'Choose', node, reading)
  if (!list) return fail('There is nothing to choose from.', 'Write a list: `- [x] option`.', node)
  const second = aroundList({ type: 'root', children: behind })
  refuseRest(second.behind, 'the list of reasons', reading)
  if (!second.list) refuseRest(behind, 'the list of options', reading)
  const options = optionsOf(list, reading)
  const activity: Choice = {
    activity: 'choose',
    id: newKey(reading, id, node),
    isWarmUp: reading.warmUpLines.has(lineOf(node)),
    options,
    reasons: second.list && {
      question: paragraphsOf(second.before, 'a second question', fail),
      options: optionsOf(second.list, reading),
    },
    line: lineOf(node),
  }
  return { activity, question }
}

export function readExplanation(node: TreeNode, reading: Reading): ReadActivity<Explanation> {
  const { fail } = reading
  const { id } = readAttributes('Explain', node, fail)
  const quotes = (node.children ?? []).filter(({ type }) => type === 'blockquote')
  const [quote] = quotes
  if (!quote || quotes.length > 1)
    return fail('A model answer is missing.', 'Write one as a quotation: `> …`.', node)
  const question = (node.children ?? []).filter((child) => child !== quote)
  needQuestion(question, 'Explain', node, reading)
  const activity: Explanation = {
    activity: 'explain',
    id: newKey(reading, id, node),
    model: paragraphsOf(quote.children ?? [], 'a model answer', fail),
    line: lineOf(node),
  }
  return { activity, question }
}

function optionsOf(list: TreeNode, reading: Reading): ChoiceOption[] {
  const { fail } = reading
  const options = (list.children ?? []).map((item): ChoiceOption => {
    const [text, ...reasons] = item.children ?? []
    if (typeof item.checked !== 'boolean' || !text)
      return fail(
        'An option does not say whether it is right.',
        'Write `- [x]` for a right one and `- [ ]` for a wrong one.',
        item,
      )
    const because = paragraphsOf(reasons, 'what an option says', fail)
    if (!because)
      fail(
        `The option “${textOf(text)}” does not say why.`,
        'Add a paragraph below it, indented.',
        item,
      )
    return { text: inlineMarkdown(text, 'an option', fail), isRight: item.checked, because }
  })
  if (!options.some(({ isRight }) => isRight))
    fail('No option is right.', 'Write `- [x]` before the right one.', list)
  if (options.length < 2) fail('There is one option only.', 'Add a wrong one.', list)
  refuseTwins(
    options.map(({ text }) => text),
    list,
    reading,
  )
  return options
}

/** The text of a list item that is one paragraph. */
function itemText(item: TreeNode, { fail }: Reading): string {
  const [text, rest] = item.children ?? []
  if (!text || rest || typeof item.checked === 'boolean')
    return fail('A wrong option is one line of text.', 'Write `- option`.', item)
  return inlineMarkdown(text, 'an option', fail)
}

/** The children before the first list, the list, and what stands behind it. */
function aroundList(node: TreeNode): {
  readonly before: TreeNode[]
  readonly list: TreeNode | null
  readonly behind: TreeNode[]
} {
  const children = node.children ?? []
  const at = children.findIndex(({ type }) => type === 'list')
  if (at < 0) return { before: children, list: null, behind: [] }
  return {
    before: children.slice(0, at),
    list: children[at] ?? null,
    behind: children.slice(at + 1),
  }
}

function refuseRest(rest: readonly TreeNode[], behind: string, { fail }: Reading): void {
  const [stray] = rest
  if (stray) fail(`Something stands behind ${behind}.`, 'Move it before the list.', stray)
}

function needQuestion(
  nodes: readonly TreeNode[],
  name: string,
  node: TreeNode,
  { fail }: Reading,
): void {
  if (!nodes.some((child) => textOf(child).trim() !== ''))
    fail(`<${name}> asks nothing.`, 'Begin it with a question.', node)
}

function refuseTwins(texts: readonly string[], node: TreeNode, { fail }: Reading): void {
  const twin = texts.find((text, index) => texts.indexOf(text) < index)
  if (twin !== undefined)
    fail(`“${twin}” stands there twice.`, 'Change one of the two, or leave it out.', node)
}
