/** The names that `import … from` declares in a program, and what to blank so that one is not declared. */
import type { SyntaxNode } from '@lezer/common'
import { childrenOf, parseTypeScript } from '../runner/syntax-tree'

export interface DeclaredName {
  /** The name in the program: `b` in `{ a as b }`. */
  readonly local: string
  /** The part that declares it, a comma behind it included. */
  readonly from: number
  readonly to: number
}

export interface DeclaredImport {
  readonly from: number
  readonly to: number
  readonly names: readonly DeclaredName[]
}

/** All import declarations that declare names; a bare `import 'x'` declares none. */
export function declaredImports(code: string): DeclaredImport[] {
  if (!code.includes('import')) return []
  const found: DeclaredImport[] = []
  parseTypeScript(code).iterate({
    enter({ name, node, from, to }) {
      if (name !== 'ImportDeclaration') return
      const names = childrenOf(node).flatMap((child) => namesIn(child, code))
      if (names.length > 0) found.push({ from, to, names })
    },
  })
  return found
}

function namesIn(node: SyntaxNode, code: string): DeclaredName[] {
  if (node.name === 'VariableDefinition') {
    // `requests` in `import requests, { Session }`, and in `import * as requests`.
    const star = node.prevSibling?.name === 'as' ? node.prevSibling.prevSibling : null
    return [named(node, (star ?? node).from, code)]
  }
  if (node.name !== 'ImportGroup') return []
  const names: DeclaredName[] = []
  let from: number | null = null
  for (const child of childrenOf(node)) {
    if (child.name === ',') from = null
    else if (child.name !== '{' && child.name !== '}') {
      from ??= child.from
      if (child.name === 'VariableDefinition') names.push(named(child, from, code))
    }
  }
  return names
}

function named(node: SyntaxNode, from: number, code: string): DeclaredName {
  const comma = node.nextSibling?.name === ',' ? node.nextSibling : null
  return { local: code.slice(node.from, node.to), from, to: (comma ?? node).to }
}
