/** `requests.get('httpbin.org/get')`: an address without `https://` is none. */

import { childrenOf, literalText } from '../../runner/syntax-tree'
import { noScheme, perhaps } from '../../sentences/remarks'
import { insertion, type Rule } from './diagnostic'
import { isClientCall } from './program-names'

/** A host with a dot in it, and what may follow. */
const ADDRESS = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:\d+)?([/?#].*)?$/i

export const missingScheme: Rule = {
  at: 'CallExpression',
  find(call, { code, clients }) {
    if (!isClientCall(call, clients, code)) return []
    const list = childrenOf(call.node).find((child) => child.name === 'ArgList')
    const address = list && childrenOf(list).find((child) => /String$/.test(child.name))
    const text = address && literalText(address, code)
    if (!address || !text || !ADDRESS.test(text)) return []
    // Addresses may be meant to be relative to it.
    if (/\bbaseUrl\b/.test(code)) return []
    const { from, to } = address
    const fix = insertion('Add https://', from + 1, 'https://')
    const remark = { text: noScheme(text), hint: perhaps(`https://${text}`) }
    return [{ from, to, ...remark, fixes: [fix] }]
  },
}
