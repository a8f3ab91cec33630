/**
 * Where the statement ends in which a call stands, so that a response can be laid under the whole
 * statement and not into the middle of it.
 */
import type { SyntaxNode, Tree } from '@lezer/common'

/** A node directly below one of these is what counts as the statement. */
const holders = new Set([
  'Script',
  'Block',
  'ClassBody',
  'SwitchBody',
  'IfStatement',
  'ForStatement',
  'WhileStatement',
  'DoStatement',
  'WithStatement',
  'TryStatement',
  'CatchClause',
  'FinallyClause',
  'SwitchStatement',
  'LabeledStatement',
  'ArrowFunction',
  'FunctionExpression',
  'FunctionDeclaration',
  'MethodDeclaration',
  'ClassDeclaration',
  'ClassExpression',
])

/** The end offset of the innermost statement around `offset`; `offset` itself outside of any. */
export function statementEnd(tree: Tree, offset: number): number {
  let node: SyntaxNode = tree.resolveInner(offset, 1)
  if (holders.has(node.name)) return offset
  while (node.parent && !holders.has(node.parent.name)) node = node.parent
  // Code without semicolons may have one at the start of its next line; it belongs to that line.
  const last = node.lastChild
  return last?.name === ';' ? (last.prevSibling?.to ?? node.to) : node.to
}
