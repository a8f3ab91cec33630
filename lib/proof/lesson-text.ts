/** The Markdown tree of a lesson, for what is proved of its prose. */
import { createProcessor } from '@mdx-js/mdx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import type { TreeNode } from '../course/markdown-tree'

const processor = createProcessor({ remarkPlugins: [remarkFrontmatter, remarkGfm] })

/** @param source of a lesson that has been read without a mistake */
export function lessonTree(source: string): TreeNode {
  return processor.parse(source) as unknown as TreeNode
}

/** All nodes, parents first, with the elements of the lesson that each is in. */
export function walk(
  node: TreeNode,
  visit: (node: TreeNode, within: readonly string[]) => void,
  within: readonly string[] = [],
): void {
  visit(node, within)
  const name = elementName(node)
  const inside = name === null ? within : [...within, name]
  for (const child of node.children ?? []) walk(child, visit, inside)
}

/** `Note` for `<Note>`; null for Markdown. */
export function elementName(node: TreeNode): string | null {
  return /^mdxJsx/.test(node.type) && typeof node.name === 'string' ? node.name : null
}
