/** The little that lesson plugins need of a Markdown or HTML syntax tree (unist). */
import type { ArrayExpression, Expression, Program } from 'estree'

export interface TreeNode {
  type: string
  children?: TreeNode[]
  value?: string
  position?: { start: { line: number; column: number } } | undefined
  [key: string]: unknown
}

/**
 * Calls `visit` for every node, parents first. What `visit` returns takes the node's place, and is visited
 * below, too; an empty list takes the node out.
 */
export function replaceNodes(
  parent: TreeNode,
  visit: (node: TreeNode) => TreeNode | readonly TreeNode[] | undefined,
): void {
  if (!parent.children) return
  parent.children = parent.children.flatMap((child) => {
    const visited = visit(child) ?? child
    const nodes: readonly TreeNode[] = Array.isArray(visited) ? visited : [visited]
    for (const node of nodes) replaceNodes(node, visit)
    return nodes
  })
}

/** All text inside a node, without markup. */
export function textOf(node: TreeNode): string {
  if (node.children) return node.children.map(textOf).join('')
  return node.type === 'text' || node.type === 'inlineCode' ? (node.value ?? '') : ''
}

/** The line on which a node begins, from 1. */
export function lineOf(node: TreeNode): number {
  return node.position?.start.line ?? 1
}

/** Data that can travel to a component as it is. */
export type PlainData =
  | null
  | boolean
  | number
  | string
  | readonly PlainData[]
  | { readonly [key: string]: PlainData | undefined }

/**
 * An element of a lesson, as MDX writes it: `<Snippet {...props}>children</Snippet>`. The props are taken when
 * the tree is compiled, so they may be filled in until then.
 */
export function element(
  name: string,
  props: { readonly [key: string]: PlainData | undefined },
  children: TreeNode[] = [],
): TreeNode {
  return {
    type: 'mdxJsxFlowElement',
    name,
    isMade: true,
    attributes: [
      {
        type: 'mdxJsxExpressionAttribute',
        value: '',
        data: {
          get estree() {
            return spread(props)
          },
        },
      },
    ],
    children,
  }
}

/** Whether a node was made here; else its author wrote it. */
export function isMade(node: TreeNode): boolean {
  return node.isMade === true
}

/** `({...props})` as a program: the form in which MDX takes attributes that are computed. */
function spread(props: PlainData): Program {
  const argument = expressionOf(props)
  return {
    type: 'Program',
    sourceType: 'module',
    comments: [],
    body: [
      {
        type: 'ExpressionStatement',
        expression: {
          type: 'ObjectExpression',
          properties: [{ type: 'SpreadElement', argument }],
        },
      },
    ],
  }
}

function expressionOf(data: PlainData | undefined): Expression {
  if (data === undefined) return { type: 'Identifier', name: 'undefined' }
  if (Array.isArray(data)) {
    const elements: ArrayExpression['elements'] = data.map(expressionOf)
    return { type: 'ArrayExpression', elements }
  }
  if (typeof data === 'number' && data < 0) {
    const argument: Expression = { type: 'Literal', value: -data }
    return { type: 'UnaryExpression', operator: '-', prefix: true, argument }
  }
  if (typeof data !== 'object' || data === null) return { type: 'Literal', value: data as null }
  return {
    type: 'ObjectExpression',
    properties: Object.entries(data).map(([key, value]) => ({
      type: 'Property',
      kind: 'init',
      method: false,
      shorthand: false,
      // `__proto__: x` would set a prototype; `["__proto__"]: x` is a key like any other.
      computed: true,
      key: { type: 'Literal', value: key },
      value: expressionOf(value),
    })),
  }
}
