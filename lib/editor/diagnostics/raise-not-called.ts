/** `response.raiseForStatus` as a statement of its own: the name of the method, without the call. */

import { childrenOf } from '../../runner/syntax-tree'
import { namedNotCalled } from '../../sentences/remarks'
import { insertion, type Rule } from './diagnostic'

export const raiseNotCalled: Rule = {
  at: 'ExpressionStatement',
  find(statement, { code }) {
    if (!code.slice(statement.from, statement.to).includes('.raiseForStatus')) return []
    const [expression] = childrenOf(statement.node)
    const text = expression ? code.slice(expression.from, expression.to) : ''
    if (expression?.name !== 'MemberExpression' || !/\.raiseForStatus$/.test(text)) return []
    const { from, to } = expression
    return [{ from, to, ...namedNotCalled(text), fixes: [insertion('Call it', to, '()')] }]
  },
}
