/**
 * The part of a program that *Run to here* runs: everything up to and including the top-level statement
 * at a place. Statements are never cut. What is behind is blanked and not dropped, so that all places keep
 * their line and column; declarations that the part above may already use are left.
 */
import type { SyntaxNode } from '@lezer/common'
import { lineIndex } from './line-index'
import { childrenOf, parseTypeScript } from './syntax-tree'

export interface PartOfProgram {
  /** As long as the whole source. */
  readonly code: string
  /** The last line that runs, from 1; 0 when no statement stands above the place. */
  readonly line: number
  /**
   * Where the block or the call starts that the place is in, when it goes on below the place: a program
   * cannot be cut inside of it, so it runs to its end. Null otherwise.
   */
  readonly inside: number | null
}

/** Exists in the whole module from its start, wherever it stands: imports, functions, and mere types. */
const HOISTED: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'FunctionDeclaration',
  'InterfaceDeclaration',
  'TypeAliasDeclaration',
])

/** @param offset a UTF-16 offset in `source`; before the code of its line, the line's first statement counts */
export function programUpTo(source: string, offset: number): PartOfProgram {
  const lines = lineIndex(source)
  const place = Math.max(offset, firstCharacter(source, offset))
  const statements = childrenOf(parseTypeScript(source).topNode)
  const wanted = statements.filter(({ from }) => from <= place)
  const last = wanted.at(-1)
  if (!last) return { code: blank(source), line: 0, inside: null }
  const line = lines.position(Math.max(last.from, last.to - 1)).line
  const kept = statements.slice(wanted.length).filter(isHoisted)
  let code = source.slice(0, last.to)
  for (const { from, to } of kept) {
    code += blank(source.slice(code.length, from)) + source.slice(from, to)
  }
  code += blank(source.slice(code.length))
  const here = lines.position(Math.min(place, source.length)).line
  return { code, line, inside: here < line ? lines.position(last.from).line : null }
}

function isHoisted({ name, firstChild }: SyntaxNode): boolean {
  if (HOISTED.has(name)) return true
  return name === 'ExportDeclaration' && firstChild?.nextSibling?.name === 'FunctionDeclaration'
}

/** Where the code of the line around `offset` starts. */
function firstCharacter(source: string, offset: number): number {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  const indent = /^[^\S\n]*/.exec(source.slice(start))?.[0].length ?? 0
  return start + indent
}

/** The same length and the same lines, without a character to be seen. */
function blank(text: string): string {
  return text.replace(/[^\r\n\u2028\u2029]/g, ' ')
}
