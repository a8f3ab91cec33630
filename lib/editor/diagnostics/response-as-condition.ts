/** `if (response)`: in Python it asks whether the status is good; here every object is true. */
import type { SyntaxNode } from '@lezer/common'
import { childrenOf } from '../../runner/syntax-tree'
import { alwaysTrue } from '../../sentences/remarks'
import { insertion, type Rule } from './diagnostic'

export const responseAsCondition: Rule = {
  at: 'VariableName',
  find(variable, { code, responses }) {
    const { from, to } = variable
    const name = code.slice(from, to)
    if (!responses.has(name) || !isCondition(variable.node)) return []
    return [{ from, to, ...alwaysTrue(name), fixes: [insertion('Ask for ok', to, '.ok')] }]
  },
}

/** Whether the node's truth is what counts. */
function isCondition(node: SyntaxNode): boolean {
  const { parent } = node
  if (!parent) return false
  switch (parent.name) {
    case 'ParenthesizedExpression':
      return isTested(parent) || isCondition(parent)
    case 'UnaryExpression':
      return parent.firstChild?.name === 'LogicOp'
    case 'ConditionalExpression':
      return childrenOf(parent)[0]?.from === node.from
    case 'BinaryExpression': {
      const [left, operator] = childrenOf(parent)
      return operator?.name === 'LogicOp' && left?.from === node.from
    }
    default:
      return false
  }
}

function isTested({ parent, prevSibling }: SyntaxNode): boolean {
  const statements = ['IfStatement', 'WhileStatement', 'DoStatement']
  const keyword = prevSibling?.name
  return statements.includes(parent?.name ?? '') && (keyword === 'if' || keyword === 'while')
}
