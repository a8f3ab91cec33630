/**
 * A remark plugin: turns the fenced code of a lesson into elements of the page (`Snippet` for an
 * editor, `WireTable` for messages, `CodeBlock` for the rest), and refuses what a lesson may not hold.
 */
import { nearestName } from '../runner/nearest-name'
import { FenceError, parseFence } from './fence'
import { element, replaceNodes, type TreeNode } from './markdown-tree'

/** One runnable editor of a lesson. */
export interface Snippet {
  /** `your-first-request/2`: the key under which a draft is kept. */
  readonly id: string
  readonly name: string
  readonly code: string
  /** Of the first line of code in the lesson file, starting at 1. */
  readonly line: number
}

export interface LessonBlockOptions {
  readonly slug: string
  /** Names of the elements that a lesson may write itself: `Rule`. */
  readonly elements: readonly string[]
  /** Receives the editors in order. */
  readonly snippets: Snippet[]
  /** Called with a mistake and its place; does not return. */
  readonly fail: (problem: string, node: TreeNode) => never
}

/**
 * Elements of HTML that lessons may write, since Markdown has no sign for them, and the components of
 * the page that draw them: MDX leaves written HTML as it is.
 */
const htmlElements: ReadonlyMap<string, string> = new Map([
  ['details', 'Details'],
  ['summary', 'Summary'],
  ['kbd', 'Key'],
])

export function lessonBlocks(options: LessonBlockOptions) {
  return (tree: TreeNode): void => {
    replaceNodes(tree, (node) => {
      if (node.type === 'code') return blockOf(node, options)
      refuse(node, options)
      const component = isWritten(node) && htmlElements.get(String(node.name))
      return component ? { ...node, name: component } : undefined
    })
  }
}

function blockOf(node: TreeNode, { slug, snippets, fail }: LessonBlockOptions): TreeNode {
  const code = node.value ?? ''
  const fence = fenceOf(node, fail)
  if (fence.kind === 'plain') return element('CodeBlock', { language: fence.language, code })
  if (fence.kind === 'http')
    return element('WireTable', { text: code, marked: fence.marked.join(',') })

  const number = snippets.length + 1
  const snippet: Snippet = {
    id: `${slug}/${fence.id ?? number}`,
    name: fence.name ?? `snippet-${number}.ts`,
    code,
    line: (node.position?.start.line ?? 0) + 1,
  }
  if (snippets.some((other) => other.id === snippet.id))
    fail(`Two editors have the id \`${fence.id}\`. Give this one another.`, node)
  snippets.push(snippet)
  return element('Snippet', { id: snippet.id, name: snippet.name, code })
}

function fenceOf(node: TreeNode, fail: LessonBlockOptions['fail']) {
  try {
    return parseFence((node.lang as string | null) ?? null, (node.meta as string | null) ?? null)
  } catch (error) {
    if (error instanceof FenceError) return fail(error.message, node)
    throw error
  }
}

function refuse(node: TreeNode, { elements, fail }: LessonBlockOptions): void {
  if (node.type === 'mdxjsEsm')
    fail('A lesson holds no import or export; its elements are there already.', node)
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    const comment = /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? '')
    if (!comment && node.value?.trim())
      fail(`Braces hold code in a lesson. For the sign itself write \\{ or \`{\`.`, node)
  }
  if (isWritten(node)) {
    const name = String(node.name ?? '')
    const known = [...elements, ...htmlElements.keys()]
    if (name && !known.includes(name)) {
      const near = nearestName(name, known)
      fail(
        `No element <${name}>. ${near ? `Did you mean <${near}>?` : `Known: ${known.join(', ')}.`}`,
        node,
      )
    }
  }
}

/** Whether a node is an element written with angle brackets. */
function isWritten(node: TreeNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}
