/** `headers.Content-Type`: a subtraction, to the language. */

import { childrenOf } from '../../runner/syntax-tree'
import { dashNeedsBrackets } from '../../sentences/remarks'
import { type Rule, replacement } from './diagnostic'

/** All of a chain of subtractions at once: `headers.X-Request-Id` is two. */
const PATTERN = /^((?:[\w$]+\.)*headers)\.([A-Za-z]+(?:-[A-Za-z]+)+)$/

export const dashedHeaderName: Rule = {
  at: 'BinaryExpression',
  find({ from, to, node }, { code }) {
    const [, headers, dashed] = PATTERN.exec(code.slice(from, to)) ?? []
    if (!headers || !dashed || childrenOf(node)[1]?.name !== 'ArithOp') return []
    const around = node.parent
    if (around?.name === 'BinaryExpression' && PATTERN.test(code.slice(around.from, around.to)))
      return []
    const fix = replacement('Write brackets', from + headers.length, to, `['${dashed}']`)
    return [{ from, to, ...dashNeedsBrackets(headers, dashed), fixes: [fix] }]
  },
}
