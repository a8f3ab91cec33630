/** `requests.get(url, params={…})`: an assignment, not a keyword argument. */
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
      const options = names.map((option) => `${option.name}: …`).join(', ')
      found.push({
        from: first.from,
        text: 'Python keyword arguments become one object here.',
        hint: `Try \`{ ${options} }\`.`,
      })
    },
  })
  return found
}
