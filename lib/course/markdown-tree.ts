/** The little that lesson plugins need of a Markdown or HTML syntax tree (unist). */

export interface TreeNode {
  type: string
  children?: TreeNode[]
  value?: string
  position?: { start: { line: number; column: number } } | undefined
  [key: string]: unknown
}

/** Calls `visit` for every node, parents first. What `visit` returns takes the node's place. */
export function replaceNodes(
  parent: TreeNode,
  visit: (node: TreeNode) => TreeNode | undefined,
): void {
  if (!parent.children) return
  parent.children = parent.children.map((child) => {
    const node = visit(child) ?? child
    replaceNodes(node, visit)
    return node
  })
}

/** All text inside a node, without markup. */
export function textOf(node: TreeNode): string {
  if (node.children) return node.children.map(textOf).join('')
  return node.type === 'text' || node.type === 'inlineCode' ? (node.value ?? '') : ''
}

/** An element of a lesson, as MDX writes it: `<Snippet id="…" />`. */
export function element(name: string, attributes: Readonly<Record<string, string>>): TreeNode {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children: [],
  }
}
