/**
 * A rehype plugin that tells each cell of a table the heading of its column, and the table how many columns it has.
 * On a phone the rows of a wide table are stacked, and a `yes` without its heading says nothing.
 */
import { type TreeNode, textOf } from './markdown-tree'

/** Sets `data-label` on the cells behind the first column, and `data-columns` on the table. */
export function labelCells() {
  return (tree: TreeNode): void => {
    for (const table of elements(tree, 'table')) {
      const headings = elements(table, 'th').map(textOf)
      setProperty(table, 'data-columns', String(headings.length))
      for (const row of elements(table, 'tr')) {
        for (const [column, cell] of elements(row, 'td').entries()) {
          const heading = headings[column]
          if (column > 0 && heading) setProperty(cell, 'data-label', heading)
        }
      }
    }
  }
}

/** All elements of this name below a node, in the order of the page. */
function elements(node: TreeNode, tagName: string): TreeNode[] {
  return (node.children ?? []).flatMap((child) => [
    ...(child.type === 'element' && child.tagName === tagName ? [child] : []),
    ...elements(child, tagName),
  ])
}

function setProperty(node: TreeNode, name: string, value: string): void {
  node.properties = { ...(node.properties as object | undefined), [name]: value }
}
