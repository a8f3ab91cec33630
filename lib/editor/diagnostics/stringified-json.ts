/** `json: JSON.stringify(x)`: the body becomes a JSON string that holds JSON. */
import { jsonInJson } from '../../runner/remarks'
import { childrenOf } from '../../runner/syntax-tree'
import type { Diagnostic, Rule } from './diagnostic'
import { isClientCall } from './program-names'

export const stringifiedJson: Rule = ({ tree, code, clients }) => {
  const found: Diagnostic[] = []
  tree.iterate({
    enter({ name, node }) {
      if (name !== 'Property') return
      const [key, , value] = childrenOf(node)
      const call = node.parent?.parent?.parent
      if (!key || value?.name !== 'CallExpression' || !call) return
      if (code.slice(key.from, key.to) !== 'json' || !isClientCall(call, clients, code)) return
      const argument = /^JSON\.stringify\(\s*([\w$.]+)?/.exec(code.slice(value.from, value.to))
      if (!argument) return
      found.push({ from: key.from, ...jsonInJson(argument[1] ?? '{ … }') })
    },
  })
  return found
}
