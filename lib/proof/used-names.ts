/**
 * The names of the client and of headers that a program uses, as lessons introduce them: `requests.get`,
 * `response.statusCode`, `params`, `HTTPError`. Read from the tree; what a variable holds is told by where its
 * value comes from, or by its name.
 */
import ts from 'typescript'

export interface UsedName {
  readonly name: string
  /** Line of the program, from 1. */
  readonly line: number
}

/** Calls of the client that take options as their last argument. */
const SENDS: ReadonlySet<string> = new Set([
  ...['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'request', 'Request', 'send'],
])

export function usedNames(code: string): UsedName[] {
  const source = ts.createSourceFile('/lesson.ts', code, ts.ScriptTarget.ES2022, true)
  const found: UsedName[] = []
  const origins = originsIn(source)
  const add = (name: string, node: ts.Node): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
    found.push({ name, line: line + 1 })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportSpecifier(node)) add((node.propertyName ?? node.name).text, node)
    if (ts.isPropertyAccessExpression(node)) {
      const owner = ownerOf(node.expression, origins)
      if (owner) add(`${owner}.${node.name.text}`, node.name)
    }
    if ((ts.isStringLiteralLike(node) || ts.isIdentifier(node)) && isHeaderName(node))
      add(`header ${node.text.toLowerCase()}`, node)
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      for (const name of optionNames(node, origins)) add(`option ${name.text}`, name)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** A key of `headers`, or what stands between the brackets behind it. */
function isHeaderName(node: ts.StringLiteralLike | ts.Identifier): boolean {
  const isHeaders = (other: ts.Node | undefined): boolean =>
    other !== undefined && /headers$/i.test(other.getText())
  const { parent } = node
  if (ts.isElementAccessExpression(parent)) return isHeaders(parent.expression)
  if (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression))
    return parent.arguments[0] === node && isHeaders(parent.expression.expression)
  if (!ts.isPropertyAssignment(parent) || parent.name !== node) return false
  const holder = parent.parent.parent
  return (
    (ts.isPropertyAssignment(holder) || ts.isVariableDeclaration(holder)) && isHeaders(holder.name)
  )
}

type Origins = ReadonlyMap<string, string>

/** What names of the program hold: the client, a response, a session. */
function originsIn(source: ts.SourceFile): Origins {
  const origins = new Map<string, string>()
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const name = node.importClause?.name?.text
      const module = node.moduleSpecifier.text
      if (name && module.startsWith('requests')) origins.set(name, 'requests')
    }
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      const made = madeBy(node.initializer, origins)
      if (made) origins.set(node.name.text, made)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return origins
}

/** `await requests.get(…)` makes a response, `new requests.Session()` a session. */
function madeBy(expression: ts.Expression, origins: Origins): string | null {
  if (ts.isAwaitExpression(expression) || ts.isParenthesizedExpression(expression))
    return madeBy(expression.expression, origins)
  if (!ts.isCallExpression(expression) && !ts.isNewExpression(expression)) return null
  const callee = expression.expression
  if (ts.isIdentifier(callee)) return callee.text === 'Session' ? 'session' : null
  if (!ts.isPropertyAccessExpression(callee)) return null
  const owner = ownerOf(callee.expression, origins)
  const name = callee.name.text
  if (owner === null) return null
  if (/^[sS]ession$/.test(name)) return 'session'
  if (/^prepare/.test(name)) return 'prepared'
  return SENDS.has(name) && name !== 'Request' ? 'response' : null
}

function ownerOf(expression: ts.Expression, origins: Origins): string | null {
  if (ts.isParenthesizedExpression(expression) || ts.isAwaitExpression(expression))
    return ownerOf(expression.expression, origins)
  if (ts.isIdentifier(expression)) {
    const known = origins.get(expression.text)
    if (known) return known
    // A parameter has no value to look at.
    return /^(response|session)$/.test(expression.text) ? expression.text : null
  }
  return madeBy(expression, origins)
}

/** The keys of the object that a call of the client takes last. */
function optionNames(
  node: ts.CallExpression | ts.NewExpression,
  origins: Origins,
): ts.Identifier[] {
  const callee = node.expression
  const isClient =
    ts.isPropertyAccessExpression(callee) &&
    SENDS.has(callee.name.text) &&
    ['requests', 'session'].includes(ownerOf(callee.expression, origins) ?? '')
  const last = node.arguments?.at(-1)
  if (!isClient || !last || !ts.isObjectLiteralExpression(last)) return []
  return last.properties.flatMap((property) =>
    property.name && ts.isIdentifier(property.name) ? [property.name] : [],
  )
}
