/** Which loop a program that does not pause is stuck in, as far as its text tells. */
import type { SyntaxNode } from '@lezer/common'
import { lineIndex } from './line-index'
import type { SourcePosition } from './run-event'
import { childrenOf, isClean, parseTypeScript } from './syntax-tree'

const LOOPS: ReadonlySet<string> = new Set(['WhileStatement', 'DoStatement', 'ForStatement'])
const WAYS_OUT: ReadonlySet<string> = new Set([
  'BreakStatement',
  'ReturnStatement',
  'ThrowStatement',
])
const FUNCTIONS = /^(FunctionDeclaration|FunctionExpression|ArrowFunction|MethodDeclaration)$/

/**
 * The place of the loop: the one that nothing in it can end, or the only one there is. Null where several loops
 * come into question; a wrong line would be worse than none.
 */
export function endlessLoop(code: string): SourcePosition | null {
  const loops = loopsOf(code)
  const endless = loops.filter((loop) => hasNoEnd(loop, code))
  const [found, ...others] = endless.length > 0 ? endless : loops
  return found && others.length === 0 ? lineIndex(code).position(found.from) : null
}

/** Whether the text shows a loop that nothing in it can end. */
export function showsEndlessLoop(code: string): boolean {
  return loopsOf(code).some((loop) => hasNoEnd(loop, code))
}

function loopsOf(code: string): SyntaxNode[] {
  const tree = parseTypeScript(code)
  if (!isClean(tree)) return []
  const loops: SyntaxNode[] = []
  tree.iterate({
    enter({ name, node }) {
      if (LOOPS.has(name)) loops.push(node)
    },
  })
  return loops
}

function hasNoEnd(loop: SyntaxNode, code: string): boolean {
  return isForEver(loop, code) && !hasWayOut(loop)
}

/** `while (true)`, `do … while (1)`, `for (;;)` */
function isForEver(loop: SyntaxNode, code: string): boolean {
  const text = (node: SyntaxNode): string => code.slice(node.from, node.to)
  if (loop.name === 'ForStatement') {
    const head = childrenOf(loop).find(({ name }) => name === 'ForSpec')
    return head !== undefined && /;\s*(true)?\s*;[^;]*\)$/.test(text(head))
  }
  const condition = childrenOf(loop).find(({ name }) => name === 'ParenthesizedExpression')
  return condition !== undefined && /^\(\s*(true|1)\s*\)$/.test(text(condition))
}

function hasWayOut(loop: SyntaxNode): boolean {
  let found = false
  loop.cursor().iterate(({ name }) => {
    if (WAYS_OUT.has(name)) found = true
    return !FUNCTIONS.test(name)
  })
  return found
}
