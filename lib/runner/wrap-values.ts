/**
 * Makes a module report the values of its top-level expression statements, as a REPL shows them: each
 * one becomes an argument of a call, `;__show(0,(1 + 1));`. No line break is ever inserted, so lines stay.
 */
import type { SyntaxNode, Tree } from '@lezer/common'
import type { Edit } from './edits'
import { childrenOf } from './syntax-tree'

/** An expression whose value is shown: UTF-16 offsets in the code that the tree belongs to. */
export interface ShownExpression {
  readonly from: number
  readonly to: number
}

/** Finds the expressions to show. The tree must have no error nodes. */
export function shownExpressions(tree: Tree, code: string): ShownExpression[] {
  const shown: ShownExpression[] = []
  for (const statement of childrenOf(tree.topNode)) {
    if (statement.name !== 'ExpressionStatement') continue
    const expression = childrenOf(statement)[0]
    if (expression && isWorthShowing(expression, code))
      shown.push({ from: expression.from, to: expression.to })
  }
  return shown
}

/** The edits that wrap the expressions: the n-th one calls `show(n, value)`. */
export function showEdits(shown: readonly ShownExpression[], show: string): Edit[] {
  return shown.flatMap(({ from, to }, n) => [
    { from, to: from, insert: `;${show}(${n},(` },
    { from: to, to, insert: '));' },
  ])
}

/** A name for the reporting function that the program does not use itself. */
export function showName(code: string): string {
  let name = '__show'
  while (code.includes(name)) name += '_'
  return name
}

/** Assignments, counting and directives say nothing new; Python's REPL is silent after them, too. */
function isWorthShowing(expression: SyntaxNode, code: string): boolean {
  const text = code.slice(expression.from, expression.to)
  switch (expression.name) {
    case 'AssignmentExpression':
      return false
    case 'PostfixExpression':
    case 'UnaryExpression':
      // lezer names both `x++` and `x!` PostfixExpression, and both `++x` and `-x` UnaryExpression.
      return !/^(\+\+|--)|(\+\+|--)$/.test(text)
    case 'SequenceExpression': {
      const last = childrenOf(expression).at(-1)
      return last ? isWorthShowing(last, code) : true
    }
    case 'String':
      return !/^(['"])use strict\1$/.test(text)
    default:
      return true
  }
}
