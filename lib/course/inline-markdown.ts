/** Pieces of a lesson as inline Markdown: text with `code`, *emphasis* and **weight**, and nothing else. */
import type { Fail } from './lesson-failure'
import type { TreeNode } from './markdown-tree'

/** The content of a paragraph, a heading or a cell. @param what how it is called in an error: `an option` */
export function inlineMarkdown(node: TreeNode, what: string, fail: Fail): string {
  return (node.children ?? [])
    .map((child) => inline(child, what, fail))
    .join('')
    .trim()
}

function inline(node: TreeNode, what: string, fail: Fail): string {
  const inside = () => (node.children ?? []).map((child) => inline(child, what, fail)).join('')
  if (node.type === 'text')
    return (node.value ?? '').replace(/\s*\n\s*/g, ' ').replace(/[\\`*]/g, '\\$&')
  if (node.type === 'inlineCode') return codeBetweenTicks(node.value ?? '')
  if (node.type === 'emphasis') return `*${inside()}*`
  if (node.type === 'strong') return `**${inside()}**`
  if (node.type === 'break') return ' '
  return fail(
    `${what.charAt(0).toUpperCase()}${what.slice(1)} is plain text with \`code\`, *emphasis* and **weight**.`,
    'Take the other markup out.',
    node,
  )
}

function codeBetweenTicks(code: string): string {
  return code.includes('`') ? `\`\` ${code} \`\`` : `\`${code}\``
}

/** Paragraphs as inline Markdown, with an empty line between. */
export function paragraphsOf(nodes: readonly TreeNode[], what: string, fail: Fail): string {
  return nodes
    .map((node) => {
      if (node.type === 'paragraph') return inlineMarkdown(node, what, fail)
      return fail(
        `${what.charAt(0).toUpperCase()}${what.slice(1)} is made of paragraphs.`,
        'Move the rest out of it.',
        node,
      )
    })
    .join('\n\n')
}
