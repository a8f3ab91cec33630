/** The fixes that rules make themselves. */
import type ts from 'typescript'
import type { Fix } from '../fix'
import type { Found } from './problem-rules'

export function insert(title: string, at: number, text: string): Fix {
  return { title, edits: [{ from: at, to: at, insert: text }] }
}

/** Puts other code in the place of a node. */
export function rename({ source }: Found, node: ts.Node, text: string): Fix {
  const from = node.getStart(source)
  return { title: `Write ${text}`, edits: [{ from, to: node.getEnd(), insert: text }] }
}

/**
 * Waits for a promise where it is made: before the call itself, or before the call that a constant was declared
 * with. None where `await` cannot stand, and none where it is not known which call that is.
 */
export function awaitCall(found: Found, expression: ts.Expression): readonly Fix[] {
  const { api, checker, source } = found
  if (api.isCallExpression(expression)) {
    if (!mayAwait(api, expression)) return []
    const isOwner = api.isPropertyAccessExpression(expression.parent)
    const from = expression.getStart(source)
    const to = expression.getEnd()
    const [open, close] = isOwner ? [`${separator(source, from)}(await `, ')'] : ['await ', '']
    const edits = [
      { from, to: from, insert: open },
      ...(close ? [{ from: to, to, insert: close }] : []),
    ]
    return [{ title: 'Add await', edits }]
  }
  if (!api.isIdentifier(expression)) return []
  const declaration = checker.getSymbolAtLocation(expression)?.valueDeclaration
  if (!declaration || !api.isVariableDeclaration(declaration)) return []
  const { initializer } = declaration
  if (!initializer || !api.isCallExpression(initializer) || !mayAwait(api, initializer)) return []
  return [insert('Add await', initializer.getStart(source), 'await ')]
}

/** Where lines end without semicolons, a bracket at the start of one would call what stands on the line before. */
function separator({ text }: ts.SourceFile, at: number): string {
  const before = text.slice(0, at)
  const isFirst = /(^|\n)[ \t]*$/.test(before)
  return isFirst && /[^\s;{]\s*$/.test(before) ? ';' : ''
}

/** At the top level of the module, and in an async function. */
function mayAwait(api: typeof ts, node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (api.isClassStaticBlockDeclaration(at)) return false
    if (!api.isFunctionLike(at)) continue
    return (
      api.canHaveModifiers(at) &&
      (api.getModifiers(at) ?? []).some(({ kind }) => kind === api.SyntaxKind.AsyncKeyword)
    )
  }
  return true
}
