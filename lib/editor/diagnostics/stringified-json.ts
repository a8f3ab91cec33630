/** `json: JSON.stringify(x)`: the body becomes a JSON string that holds JSON. */

import { childrenOf } from '../../runner/syntax-tree'
import { jsonInJson } from '../../sentences/remarks'
import { type Rule, replacement } from './diagnostic'
import { isClientCall } from './program-names'

export const stringifiedJson: Rule = {
  at: 'Property',
  find(property, { code, clients }) {
    if (!code.slice(property.from, property.to).includes('JSON.stringify')) return []
    const { node } = property
    const [key, , value] = childrenOf(node)
    const call = node.parent?.parent?.parent
    if (!key || value?.name !== 'CallExpression' || !call) return []
    if (code.slice(key.from, key.to) !== 'json' || !isClientCall(call, clients, code)) return []
    const argument = /^JSON\.stringify\(\s*([\w$.]+)?/.exec(code.slice(value.from, value.to))
    if (!argument) return []
    const passed = childrenOf(value).at(-1)
    const [, only, close] = passed ? childrenOf(passed) : []
    const fixes =
      only && close?.name === ')'
        ? [replacement('Pass the object', value.from, value.to, code.slice(only.from, only.to))]
        : []
    return [{ from: key.from, to: value.to, ...jsonInJson(argument[1] ?? '{ … }'), fixes }]
  },
}
