/** `timeout: 3000`: fifty minutes, since it is in seconds. */
import { looksLikeMilliseconds } from '../../requests/timeout'
import { childrenOf } from '../../runner/syntax-tree'
import { type Diagnostic, type Rule, replacement } from './diagnostic'
import { isClientCall } from './program-names'

export const timeoutInMilliseconds: Rule = ({ tree, code, clients }) => {
  const found: Diagnostic[] = []
  tree.iterate({
    enter({ name, node }) {
      if (name !== 'Property') return
      const [key, , value] = childrenOf(node)
      const call = node.parent?.parent?.parent
      if (!key || !value || !call || code.slice(key.from, key.to) !== 'timeout') return
      if (!isClientCall(call, clients, code)) return
      const values = value.name === 'ArrayExpression' ? childrenOf(value) : [value]
      for (const { name: kind, from, to } of values) {
        const seconds = kind === 'Number' ? Number(code.slice(from, to).replaceAll('_', '')) : 0
        const advice = looksLikeMilliseconds(seconds)
        if (!advice) continue
        const [text, hint] = advice
        const meant = String(seconds / 1000)
        const fix = replacement(`Write ${meant} seconds`, from, to, meant)
        found.push({ from, to, text, hint, fixes: [fix] })
      }
    },
  })
  return found
}
