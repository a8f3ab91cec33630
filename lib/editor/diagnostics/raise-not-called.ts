/** `response.raiseForStatus` as a statement of its own: the name of the method, without the call. */

import { childrenOf } from '../../runner/syntax-tree'
import { namedNotCalled } from '../../sentences/remarks'
import { type Diagnostic, insertion, type Rule } from './diagnostic'

export const raiseNotCalled: Rule = ({ tree, code }) => {
  const found: Diagnostic[] = []
  tree.iterate({
    enter({ name, node }) {
      if (name !== 'ExpressionStatement') return
      const [expression] = childrenOf(node)
      const text = expression ? code.slice(expression.from, expression.to) : ''
      if (expression?.name !== 'MemberExpression' || !/\.raiseForStatus$/.test(text)) return
      const { from, to } = expression
      found.push({ from, to, ...namedNotCalled(text), fixes: [insertion('Call it', to, '()')] })
    },
  })
  return found
}
