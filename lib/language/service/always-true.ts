/** Conditions that ask whether there is a response: there is, whatever its status. Types know where names do not. */
import type ts from 'typescript'
import { alwaysTrue } from '../../sentences/remarks'
import type { Problem } from '../protocol'
import { insert } from './make-fix'
import { isClientType } from './nodes'

export function alwaysTrueConditions(
  api: typeof ts,
  checker: ts.TypeChecker,
  source: ts.SourceFile,
): Problem[] {
  const found: Problem[] = []
  const visit = (node: ts.Node): void => {
    const condition = conditionOf(api, node)
    if (condition) check(condition)
    api.forEachChild(node, visit)
  }
  const check = (expression: ts.Expression): void => {
    let inner = expression
    while (api.isParenthesizedExpression(inner)) inner = inner.expression
    const isName = api.isIdentifier(inner) || api.isPropertyAccessExpression(inner)
    if (!isName || !isClientType(checker.getTypeAtLocation(inner), 'Response')) return
    const from = inner.getStart(source)
    const to = inner.getEnd()
    found.push({
      from,
      to,
      severity: 'warning',
      isSyntax: false,
      ...alwaysTrue(inner.getText(source)),
      original: null,
      fixes: [insert('Ask for ok', to, '.ok')],
    })
  }
  visit(source)
  return found
}

/** What the node asks to be true. */
function conditionOf(api: typeof ts, node: ts.Node): ts.Expression | null {
  if (api.isIfStatement(node) || api.isWhileStatement(node) || api.isDoStatement(node))
    return node.expression
  if (api.isConditionalExpression(node)) return node.condition
  if (api.isPrefixUnaryExpression(node))
    return node.operator === api.SyntaxKind.ExclamationToken ? node.operand : null
  if (!api.isBinaryExpression(node)) return null
  const { AmpersandAmpersandToken, BarBarToken } = api.SyntaxKind
  const { kind } = node.operatorToken
  return kind === AmpersandAmpersandToken || kind === BarBarToken ? node.left : null
}
