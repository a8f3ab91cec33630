/** A rehype plugin that collects the second-level headings of a lesson: the stops of its route. */
import { type TreeNode, textOf } from './markdown-tree'

export interface Section {
  /** The anchor: `on-the-wire`. */
  readonly id: string
  readonly title: string
  /** Of its heading in the lesson file, starting at 1. */
  readonly line: number
}

/** Runs after `rehype-slug`, which gives the headings their ids. */
export function collectSections(options: { readonly sections: Section[] }) {
  return (tree: TreeNode): void => {
    for (const node of tree.children ?? []) {
      if (node.type !== 'element' || node.tagName !== 'h2') continue
      const properties = node.properties as { readonly id?: unknown } | undefined
      const line = node.position?.start.line ?? 1
      options.sections.push({ id: String(properties?.id ?? ''), title: textOf(node), line })
    }
  }
}
