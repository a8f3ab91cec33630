/** Finds nodes in TypeScript's tree of a program. */
import type ts from 'typescript'

/** The innermost node that covers this range. */
export function nodeAt(api: typeof ts, source: ts.SourceFile, from: number, to: number): ts.Node {
  let node: ts.Node = source
  for (;;) {
    const inner: ts.Node | undefined = api.forEachChild(node, (child) =>
      child.getStart(source) <= from && to <= child.getEnd() ? child : undefined,
    )
    if (inner === undefined) return node
    node = inner
  }
}

/** The nearest node around this one, itself included, that passes. */
export function enclosing<T extends ts.Node>(
  node: ts.Node,
  test: (candidate: ts.Node) => candidate is T,
): T | null {
  for (let at: ts.Node | undefined = node; at; at = at.parent) if (test(at)) return at
  return null
}

/** Whether the declarations of a type are the client's. */
export function isClientType(type: ts.Type, name?: string): boolean {
  const symbol = type.aliasSymbol ?? type.getSymbol()
  if (!symbol || (name !== undefined && symbol.name !== name)) return false
  return (symbol.declarations ?? []).some((declaration) =>
    declaration.getSourceFile().fileName.startsWith('/node_modules/requests/'),
  )
}

/** What a promise gives; null for what is no promise. */
export function promised(checker: ts.TypeChecker, type: ts.Type): ts.Type | null {
  if (type.getSymbol()?.name !== 'Promise') return null
  return checker.getTypeArguments(type as ts.TypeReference)[0] ?? null
}
