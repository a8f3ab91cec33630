/** The lezer trees of TypeScript and JavaScript, and how to ask them a few things. */
import type { SyntaxNode, Tree } from '@lezer/common'
import { parser } from '@lezer/javascript'

const typescript = parser.configure({ dialect: 'ts' })

export function parseTypeScript(code: string): Tree {
  return typescript.parse(code)
}

export function parseJavaScript(code: string): Tree {
  return parser.parse(code)
}

/** False when the parser had to guess: then no statement of the tree can be trusted. */
export function isClean(tree: Tree): boolean {
  const cursor = tree.cursor()
  do if (cursor.type.isError) return false
  while (cursor.next())
  return true
}

/** The node's children, comments left out. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.name !== 'LineComment' && child.name !== 'BlockComment') children.push(child)
  return children
}

/** Whether the tree has a node of one of these names. */
export function hasNode(tree: Tree, names: ReadonlySet<string>): boolean {
  const cursor = tree.cursor()
  do if (names.has(cursor.name)) return true
  while (cursor.next())
  return false
}

/** The first `return` that stands outside of every function; null when there is none. */
export function strayReturn(tree: Tree): SyntaxNode | null {
  let stray: SyntaxNode | null = null
  tree.iterate({
    enter({ name, node }) {
      if (name === 'ReturnStatement') stray ??= node
      return !FUNCTIONS.has(name)
    },
  })
  return stray
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunction',
  'MethodDeclaration',
  'ClassBody',
  // A method or a getter in an object literal.
  'Property',
])

/** The text of a string literal without escapes; null for anything else. */
export function literalText(node: SyntaxNode, code: string): string | null {
  if (node.name !== 'String' && !(node.name === 'TemplateString' && !node.firstChild)) return null
  const text = code.slice(node.from + 1, node.to - 1)
  return text.includes('\\') ? null : text
}
