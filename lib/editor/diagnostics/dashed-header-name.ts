/** `headers.Content-Type`: a subtraction, to the language. */

import { childrenOf } from '../../runner/syntax-tree'
import { dashNeedsBrackets } from '../../sentences/remarks'
import { type Diagnostic, type Rule, replacement } from './diagnostic'

export const dashedHeaderName: Rule = ({ tree, code }) => {
  const found: Diagnostic[] = []
  tree.iterate({
    enter({ name, node }) {
      if (name !== 'BinaryExpression') return
      const { from, to } = node
      const text = code.slice(from, to)
      const match = /^((?:[\w$]+\.)*headers)\.([A-Za-z]+(?:-[A-Za-z]+)+)$/.exec(text)
      const [, headers, dashed] = match ?? []
      if (!headers || !dashed || childrenOf(node)[1]?.name !== 'ArithOp') return
      const fix = replacement('Write brackets', from + headers.length, to, `['${dashed}']`)
      found.push({ from, to, ...dashNeedsBrackets(headers, dashed), fixes: [fix] })
      return false
    },
  })
  return found
}
