/** `response.json.name`: looks for `name` on the method itself. */

import { childrenOf } from '../../runner/syntax-tree'
import { jsonIsMethod } from '../../sentences/remarks'
import { insertion, type Rule } from './diagnostic'

export const jsonNotCalled: Rule = {
  at: 'MemberExpression',
  find(member, { code, responses }) {
    if (!code.slice(member.from, member.to).includes('json')) return []
    const { node } = member
    const [owner] = childrenOf(node)
    const method = owner?.name === 'MemberExpression' ? childrenOf(owner) : []
    const [response, , json] = method
    if (!owner || !response || !json || code.slice(json.from, json.to) !== 'json') return []
    const holder = code.slice(response.from, response.to)
    if (!responses.has(holder)) return []
    const { from, to } = json
    const remark = jsonIsMethod(holder, code.slice(owner.to, node.to))
    return [{ from, to, ...remark, fixes: [insertion('Call json()', to, '()')] }]
  },
}
