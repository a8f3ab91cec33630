/** `requests.post(url)` as a statement of its own: the program goes on, and may end before it. */
import type { SyntaxNode } from '@lezer/common'
import { childrenOf } from '../../runner/syntax-tree'
import { notWaitedFor } from '../../sentences/remarks'
import { insertion, type Rule } from './diagnostic'
import { beginsWithClient, isClientCall } from './program-names'

const FUNCTIONS =
  /^(FunctionDeclaration|FunctionExpression|ArrowFunction|MethodDeclaration|Property)$/

export const callNotWaitedFor: Rule = {
  at: 'ExpressionStatement',
  find(statement, { code, clients }) {
    if (!beginsWithClient(statement.from, clients, code)) return []
    const { node } = statement
    const [call] = childrenOf(node)
    if (!call || !isClientCall(call, clients, code)) return []
    const { from, to } = call
    const fixes = mayAwait(node, code) ? [insertion('Add await', from, 'await ')] : []
    return [{ from, to, ...notWaitedFor, fixes }]
  },
}

/** At the top level, and in an async function. */
function mayAwait(node: SyntaxNode, code: string): boolean {
  for (let at = node.parent; at; at = at.parent)
    if (FUNCTIONS.test(at.name)) return /^\s*(static\s+)?async\b/.test(code.slice(at.from, at.to))
  return true
}
