/**
 * What can be found of a lesson: an entry for its head and one for each section. Answers stay out, or a search would
 * give them away: solutions, options, model answers, the cards of the review deck. Runs on the server.
 */
import { createProcessor } from '@mdx-js/mdx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import type { CourseLesson } from '../course/compile-course'
import { type TreeNode, textOf } from '../course/markdown-tree'
import { pageTitle } from '../sentences/course-pages'
import type { SearchEntry } from './search-entry'

const markdown = createProcessor({ remarkPlugins: [remarkFrontmatter, remarkGfm] })

/** Elements of which only the question is for everybody, by what holds their answers. */
const answersOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['Predict', ['list']],
  ['Choose', ['list']],
  ['Match', ['table']],
  ['Explain', ['blockquote']],
])

export function lessonEntries({
  slug,
  kind,
  source,
  frontmatter,
  compiled: { sections },
}: CourseLesson): SearchEntry[] {
  const { summary, standfirst, goals, introduces = [] } = frontmatter
  const title = pageTitle({ kind, title: frontmatter.title })
  const head = new Gathered('')
  for (const text of [summary, standfirst, ...goals]) head.addText(text ?? '')
  const gathered = [head]
  for (const node of (markdown.parse(source) as TreeNode).children ?? []) {
    // The route of the lesson has the anchors, in the same order.
    if (node.type === 'heading' && node.depth === 2) gathered.push(new Gathered(textOf(node)))
    else gathered.at(-1)?.add(node)
  }
  return gathered.map(({ section, text, code }, index) => {
    const anchor = sections[index - 1]?.id
    return {
      href: `/lessons/${slug}${anchor ? `#${anchor}` : ''}`,
      kind: 'lesson',
      title,
      section,
      text: text.join(' '),
      code: code.join(' '),
      names: index === 0 ? introduces : [],
    }
  })
}

/** The text and the code of one section. */
class Gathered {
  readonly text: string[] = []
  readonly code: string[] = []

  constructor(readonly section: string) {}

  add(node: TreeNode): void {
    if (node.type === 'yaml' || node.type === 'mdxFlowExpression') return
    if (node.type === 'code') {
      if (isForEverybody(node)) this.code.push(shownCode(String(node.value ?? '')))
      return
    }
    const name = String(node.name ?? '')
    if (name === 'Cards') return
    for (const { type, value } of Array.isArray(node.attributes) ? node.attributes : []) {
      if (type === 'mdxJsxAttribute' && typeof value === 'string' && value.includes(' '))
        this.addText(value)
    }
    if (isBlock(node)) this.addText(textOf(node))
    else {
      const hidden = answersOf.get(name) ?? []
      for (const child of node.children ?? []) if (!hidden.includes(child.type)) this.add(child)
    }
  }

  addText(text: string): void {
    const tidy = text.replace(/\s+/g, ' ').trim()
    if (tidy) this.text.push(tidy)
  }
}

/** Whether a node holds running text, not other blocks. */
function isBlock({ type }: TreeNode): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell' || type === 'text'
}

/** Not what an exercise expects, nor what its checks look for. */
function isForEverybody({ lang, meta }: TreeNode): boolean {
  const words = String(meta ?? '')
  return lang !== 'yaml' && !/\b(?:solution|other|after)\b|\bwrong=/.test(words)
}

/** Without the marks that no reader sees. */
function shownCode(code: string): string {
  return code
    .replace(/^\s*\/\/\s*#(?:region|endregion)\b.*$/gm, '')
    .replace(/\/\/=>.*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}
