/** `response.json.name`: looks for `name` on the method itself. */

import { childrenOf } from '../../runner/syntax-tree'
import { jsonIsMethod } from '../../sentences/remarks'
import { type Diagnostic, insertion, type Rule } from './diagnostic'

export const jsonNotCalled: Rule = ({ tree, code, responses }) => {
  const found: Diagnostic[] = []
  tree.iterate({
    enter({ name, node }) {
      if (name !== 'MemberExpression') return
      const [owner] = childrenOf(node)
      const method = owner?.name === 'MemberExpression' ? childrenOf(owner) : []
      const [response, , json] = method
      if (!owner || !response || !json || code.slice(json.from, json.to) !== 'json') return
      const holder = code.slice(response.from, response.to)
      if (!responses.has(holder)) return
      const { from, to } = json
      const remark = jsonIsMethod(holder, code.slice(owner.to, node.to))
      found.push({ from, to, ...remark, fixes: [insertion('Call json()', to, '()')] })
    },
  })
  return found
}
