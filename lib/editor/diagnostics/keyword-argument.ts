/** `requests.get(url, params={…})`: an assignment, not a keyword argument. */
import { keywordsAreOptions } from '../../runner/remarks'
import { childrenOf } from '../../runner/syntax-tree'
import type { Diagnostic, Rule } from './diagnostic'
import { isClientCall } from './program-names'

export const keywordArgument: Rule = ({ tree, code, clients }) => {
  const found: Diagnostic[] = []
  tree.iterate({
    enter({ name, node }) {
      if (name !== 'ArgList' || !node.parent || !isClientCall(node.parent, clients, code)) return
      const names = childrenOf(node).flatMap((argument) => {
        const [target] = childrenOf(argument)
        return argument.name === 'AssignmentExpression' && target?.name === 'VariableName'
          ? [{ from: target.from, name: code.slice(target.from, target.to) }]
          : []
      })
      const [first] = names
      if (!first) return
      found.push({ from: first.from, ...keywordsAreOptions(names.map((option) => option.name)) })
    },
  })
  return found
}
