/**
 * A remark plugin: turns the fenced code and the elements of a lesson into components of the page with plain data
 * (`Snippet` for an editor, `WireTable` for messages, `CodeBlock` for the rest, `Exercise` and its kin), collects
 * the data, and refuses what a lesson may not hold.
 */
import type { Activity } from './activity'
import { type AuthorElementName, authorElementNames } from './author-elements'
import { checkClinic } from './clinic-cases'
import { didYouMean } from './did-you-mean'
import type { RunFence } from './fence'
import { fenceOf, newKey, type Reading } from './lesson-parts'
import {
  element,
  isMade,
  lineOf,
  type PlainData,
  replaceNodes,
  type TreeNode,
  textOf,
} from './markdown-tree'
import {
  readChoice,
  readExplanation,
  readMatching,
  readPrediction,
  readTracing,
} from './read-activities'
import { readAttributes } from './read-attributes'
import { readExercise } from './read-exercise'
import { readCards, readGoesWrong, readRecap } from './read-rows'
import { readSnippet } from './read-snippet'
import { noteRuleTwin, readTwin } from './read-twins'
import type { Snippet } from './snippet'

/**
 * Elements of HTML that lessons may write, since Markdown has no sign for them, and the components of
 * the page that draw them: MDX leaves written HTML as it is.
 */
export const htmlElements: ReadonlyMap<string, string> = new Map([
  ['details', 'Details'],
  ['summary', 'Summary'],
  ['kbd', 'Key'],
])

type Replacement = TreeNode | readonly TreeNode[] | undefined

export function lessonBlocks(reading: Reading) {
  return (tree: TreeNode): void => {
    replaceNodes(tree, (node) => (isMade(node) ? undefined : replacementOf(node, reading)))
    settleReferences(reading)
    if (reading.kind === 'clinic') checkClinic(tree, reading)
  }
}

function replacementOf(node: TreeNode, reading: Reading): Replacement {
  if (node.type === 'code') return blockOf(node, reading)
  refuseCode(node, reading)
  if (!isWritten(node)) return undefined
  const name = String(node.name ?? '')
  if (name === '') return undefined
  const component = htmlElements.get(name)
  if (component) return { ...node, name: component }
  const known = authorElementNames.find((one) => one === name)
  if (known) return elementOf(known, node, reading)
  const all = [...authorElementNames, ...htmlElements.keys()]
  return reading.fail(`No element is called <${name}>.`, didYouMean(name, all), node)
}

function blockOf(node: TreeNode, reading: Reading): TreeNode {
  const code = node.value ?? ''
  const fence = fenceOf(node, reading.fail)
  if (fence.kind === 'run') return addEditor(node, fence, reading).editor
  if (fence.kind === 'http') {
    const marked = fence.marked.join(',')
    return element('WireTable', { text: code, marked, served: String(fence.isServed) })
  }
  if (fence.kind === 'plain') return element('CodeBlock', { language: fence.language, code })
  if (fence.kind === 'reproduce')
    return reading.fail(
      'A fence with `fails` that does not run stands outside of <GoesWrong>.',
      'Write `ts run fails=…`, or move it there.',
      node,
    )
  return reading.fail(
    `A fence with \`${fence.part}\` stands outside of <Exercise>.`,
    'Move it between the tags of an exercise.',
    node,
  )
}

function addEditor(
  node: TreeNode,
  fence: RunFence,
  reading: Reading,
): { snippet: Snippet; editor: TreeNode } {
  const { snippets } = reading
  const number = snippets.length + 1
  const id = newKey(reading, fence.id ?? String(number), node)
  const name = fence.name ?? `snippet-${number}.ts`
  const snippet = readSnippet(node, { id, name, after: fence.after, fails: fence.fails }, reading)
  snippets.push(snippet)
  return { snippet, editor: element('Snippet', plain(snippet)) }
}

function elementOf(name: AuthorElementName, node: TreeNode, reading: Reading): Replacement {
  const children = node.children ?? []
  const add = (activity: Activity, content: TreeNode[]): TreeNode => {
    reading.activities.push(activity)
    return element(name, plain(activity), content)
  }
  switch (name) {
    case 'Exercise': {
      const { exercise, task } = readExercise(node, reading)
      return add(exercise, task)
    }
    case 'Predict': {
      const { activity, question } = readPrediction(node, reading)
      return add(activity, question)
    }
    case 'Match': {
      const { activity, question } = readMatching(node, reading)
      return add(activity, question)
    }
    case 'Trace': {
      const { activity, question } = readTracing(node, reading)
      return add(activity, question)
    }
    case 'Choose': {
      const { activity, question } = readChoice(node, reading)
      return add(activity, question)
    }
    case 'Explain': {
      const { activity, question } = readExplanation(node, reading)
      return add(activity, question)
    }
    case 'GoesWrong':
      return element(name, { rows: readGoesWrong(node, reading).map(plain) })
    case 'Cards':
      readCards(node, reading)
      return []
    case 'Recap':
      return element(name, {}, readRecap(node, reading).map(disclosure))
    case 'Twin': {
      const nodes = readTwin(node, reading, (code) => {
        const fence = fenceOf(code, reading.fail)
        if (fence.kind !== 'run') throw new TypeError('The twin of an editor was no editor.')
        return addEditor(code, fence, reading)
      })
      return element(name, {}, nodes)
    }
    case 'Rule':
      noteRuleTwin(node, reading)
      return element(name, readAttributes(name, node, reading.fail), children)
    case 'Diagram':
      if (children.some((child) => textOf(child).trim() !== ''))
        reading.fail(
          'A <Diagram> has nothing between its tags.',
          'Write `<Diagram name="…" />`, and the text below it.',
          node,
        )
      return element(name, readAttributes(name, node, reading.fail))
    case 'Warmup':
      // Met before what is in it.
      for (const child of children) reading.warmUpLines.add(lineOf(child))
      return element(name, readAttributes(name, node, reading.fail), children)
    case 'Note':
    case 'Side':
      return element(name, readAttributes(name, node, reading.fail), children)
  }
}

function disclosure({
  heading,
  content,
}: {
  readonly heading: TreeNode
  readonly content: readonly TreeNode[]
}): TreeNode {
  const summary = element('Summary', {}, heading.children ?? [])
  return element('Details', {}, [summary, ...content])
}

/** Predictions and traces may stand before the editor that they are about. */
function settleReferences({ slug, snippets, activities, fail }: Reading): void {
  for (const activity of activities) {
    if (activity.activity !== 'predict' && activity.activity !== 'trace') continue
    const snippet = snippets.find(({ id }) => id === activity.snippet)
    if (snippet) {
      if (activity.activity === 'predict') snippet.predictions.push(activity.id)
      continue
    }
    const id = activity.snippet.slice(slug.length + 1)
    const known = snippets.map((one) => one.id.slice(slug.length + 1))
    fail(
      `No editor of this lesson has the id \`${id}\`.`,
      known.length > 0 ? didYouMean(id, known) : 'Give an editor this id: `ts run id=…`.',
      activity.line,
    )
  }
}

function refuseCode(node: TreeNode, { fail }: Reading): void {
  if (node.type === 'mdxjsEsm')
    fail(
      'A lesson holds no import or export; its elements are there already.',
      'Take the line out, or begin it with another word.',
      node,
    )
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return
  const comment = /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? '')
  if (!comment && node.value?.trim())
    fail('Braces hold code in a lesson.', 'For the sign itself write \\{ or `{`.', node)
}

/** Whether a node is an element written with angle brackets. */
function isWritten(node: TreeNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** Our data types hold only what can travel; TypeScript does not see that of an interface. */
function plain(data: object): { readonly [key: string]: PlainData } {
  return data as { readonly [key: string]: PlainData }
}
