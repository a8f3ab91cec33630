/** `headers.Content-Type`: a subtraction, to the language. */
import { dashNeedsBrackets } from '../../runner/remarks'
import { childrenOf } from '../../runner/syntax-tree'
import type { Diagnostic, Rule } from './diagnostic'

export const dashedHeaderName: Rule = ({ tree, code }) => {
  const found: Diagnostic[] = []
  tree.iterate({
    enter({ name, node }) {
      if (name !== 'BinaryExpression') return
      const text = code.slice(node.from, node.to)
      const match = /^((?:[\w$]+\.)*headers)\.([A-Za-z]+(?:-[A-Za-z]+)+)$/.exec(text)
      const [, headers, dashed] = match ?? []
      if (!headers || !dashed || childrenOf(node)[1]?.name !== 'ArithOp') return
      found.push({ from: node.from, ...dashNeedsBrackets(headers, dashed) })
      return false
    },
  })
  return found
}
