/** `requests.get(url, params={…})`: an assignment, not a keyword argument. */
import type { SyntaxNode } from '@lezer/common'
import type { Fix } from '../../language/fix'
import { childrenOf } from '../../runner/syntax-tree'
import { keywordsAreOptions } from '../../sentences/remarks'
import { type Rule, replacement } from './diagnostic'
import { isClientCall } from './program-names'

interface Keyword {
  readonly name: string
  readonly value: string
  readonly from: number
  readonly to: number
}

export const keywordArgument: Rule = {
  at: 'ArgList',
  find(list, { code, clients }) {
    if (!code.slice(list.from, list.to).includes('=')) return []
    const { node } = list
    if (!node.parent || !isClientCall(node.parent, clients, code)) return []
    const passed = childrenOf(node).filter((child) => !/^[(),]$/.test(child.name))
    const keywords = passed.map((argument) => keywordOf(argument, code))
    const named = keywords.filter((keyword) => keyword !== null)
    const [first] = named
    const last = named.at(-1)
    if (!first || !last) return []
    const { from } = first
    const remark = keywordsAreOptions(named.map((option) => option.name))
    return [{ from, to: last.to, ...remark, fixes: fixesFor(keywords, named) }]
  },
}

function keywordOf(argument: SyntaxNode, code: string): Keyword | null {
  const [target, , value] = childrenOf(argument)
  if (argument.name !== 'AssignmentExpression' || target?.name !== 'VariableName' || !value)
    return null
  const { from, to } = argument
  return {
    name: code.slice(target.from, target.to),
    value: code.slice(value.from, value.to),
    from,
    to,
  }
}

/** One object in their place, when they stand together at the end and none of them is the address. */
function fixesFor(all: readonly (Keyword | null)[], named: readonly Keyword[]): Fix[] {
  const first = all.findIndex((keyword) => keyword !== null)
  const isTail = first > 0 && all.slice(first).every((keyword) => keyword !== null)
  const [start] = named
  const end = named.at(-1)
  if (!isTail || !start || !end) return []
  if (named.some(({ name }) => name === 'url' || name === 'method')) return []
  const options = named.map(({ name, value }) => {
    const option = name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    return option === value ? option : `${option}: ${value}`
  })
  return [replacement('Write one object', start.from, end.to, `{ ${options.join(', ')} }`)]
}
