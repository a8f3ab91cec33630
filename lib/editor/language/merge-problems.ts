/**
 * One list of what the text gives away and what TypeScript finds, each slip once: ours say more, and TypeScript's
 * words stay with them, because people search for those.
 */
import type { Fix } from '../../language/fix'
import type { Problem } from '../../language/protocol'
import type { Slip } from '../diagnostics/slips'

/** What the editor shows. */
export interface ShownProblem {
  readonly from: number
  readonly to: number
  readonly severity: 'error' | 'warning'
  /** What is so; null where TypeScript's words are all there is. */
  readonly text: string | null
  readonly hint: string | null
  /** TypeScript's words. */
  readonly originals: readonly string[]
  readonly fixes: readonly Fix[]
}

/** Syntax errors after the first few are consequences of those. */
const MAX_SYNTAX = 3

/** @param problems TypeScript's, empty while there is no language service */
export function mergeProblems(
  code: string,
  slips: readonly Slip[],
  problems: readonly Problem[],
): ShownProblem[] {
  const broken = problems.filter(({ isSyntax }) => isSyntax)
  const brokenLines = new Set(broken.map(({ from }) => lineStart(code, from)))
  const own = slips.map((slip): ShownProblem => {
    const same = problems.filter((problem) => overlaps(problem, slip))
    return { ...slip, originals: same.flatMap(({ original }) => original ?? []) }
  })
  const free = problems.filter((problem) => !slips.some((slip) => isCovered(code, problem, slip)))
  const syntax = free.filter(({ isSyntax }) => isSyntax).slice(0, MAX_SYNTAX)
  // What a broken line means cannot be known.
  const meaning = free.filter(
    ({ isSyntax, from }) => !isSyntax && !brokenLines.has(lineStart(code, from)),
  )
  const shown = [...syntax, ...meaning].map(
    ({ original, ...problem }): ShownProblem => ({
      ...problem,
      originals: original === null ? [] : [original],
    }),
  )
  return [...own, ...shown].sort((a, b) => a.from - b.from || a.to - b.to)
}

interface Range {
  readonly from: number
  readonly to: number
}

function overlaps(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to
}

/** Whether it is the same slip, or follows from it: where a line cannot be read, all of it. */
function isCovered(code: string, problem: Problem, slip: Slip): boolean {
  const { from, end, isSyntax } = slip
  if (!isSyntax) return overlaps(problem, { from, to: end })
  return problem.from >= lineStart(code, from) && problem.from <= lineEnd(code, end)
}

function lineStart(code: string, at: number): number {
  return code.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(code: string, at: number): number {
  const end = code.indexOf('\n', at)
  return end === -1 ? code.length : end
}
