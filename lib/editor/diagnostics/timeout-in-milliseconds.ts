/** `timeout: 3000`: fifty minutes, since it is in seconds. */
import { looksLikeMilliseconds } from '../../requests/timeout'
import { childrenOf } from '../../runner/syntax-tree'
import { type Rule, replacement } from './diagnostic'
import { isClientCall } from './program-names'

export const timeoutInMilliseconds: Rule = {
  at: 'Property',
  find(property, { code, clients }) {
    if (!code.startsWith('timeout', property.from)) return []
    const { node } = property
    const [key, , value] = childrenOf(node)
    const call = node.parent?.parent?.parent
    if (!key || !value || !call || code.slice(key.from, key.to) !== 'timeout') return []
    if (!isClientCall(call, clients, code)) return []
    const values = value.name === 'ArrayExpression' ? childrenOf(value) : [value]
    return values.flatMap(({ name: kind, from, to }) => {
      const seconds = kind === 'Number' ? Number(code.slice(from, to).replaceAll('_', '')) : 0
      const advice = looksLikeMilliseconds(seconds)
      if (!advice) return []
      const [text, hint] = advice
      const meant = String(seconds / 1000)
      const fix = replacement(`Write ${meant} seconds`, from, to, meant)
      return [{ from, to, text, hint, fixes: [fix] }]
    })
  },
}
