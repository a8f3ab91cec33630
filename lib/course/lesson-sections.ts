/** A rehype plugin that collects the second-level headings of a lesson: the stops of its route. */
import { type TreeNode, textOf } from './markdown-tree'

export interface Section {
  /** The anchor: `on-the-wire`. */
  readonly id: string
  readonly title: string
}

/** Runs after `rehype-slug`, which gives the headings their ids. */
export function collectSections(options: { readonly sections: Section[] }) {
  return (tree: TreeNode): void => {
    for (const node of tree.children ?? []) {
      if (node.type !== 'element' || node.tagName !== 'h2') continue
      const properties = node.properties as { readonly id?: unknown } | undefined
      options.sections.push({ id: String(properties?.id ?? ''), title: textOf(node) })
    }
  }
}
