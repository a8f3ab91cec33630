/** What the lines of a program show: the value of an expression, or what a statement printed. */
import { lineIndex } from '../runner/line-index'
import { childrenOf, parseTypeScript } from '../runner/syntax-tree'
import { shownExpressions } from '../runner/wrap-values'
import type { SeenRun } from './seen-run'

/**
 * The text under a line, on one line; null where nothing is shown there. An expression whose value is undefined shows
 * nothing in an editor, and here its value.
 */
export function shownAtLine(
  code: string,
  line: number,
  { facts }: Pick<SeenRun, 'facts'>,
): string | null {
  const value = facts.values.find((shown) => shown.line === line)
  if (value) return oneLine(value.text)
  const from = statementStart(code, line)
  const printed = facts.printed.filter(
    (one) => one.line !== null && one.line >= from && one.line <= line,
  )
  if (printed.length > 0) return printed.map(({ text }) => oneLine(text)).join(' ⏎ ')
  return isUndefined(code, line, facts) ? 'undefined' : null
}

/** Every value of an expression at the top is shown but this one, once the program has come so far. */
function isUndefined(code: string, line: number, { errors, stopped }: SeenRun['facts']): boolean {
  if (stopped !== null) return false
  const lines = lineIndex(code)
  const isExpression = shownExpressions(parseTypeScript(code), code).some(
    ({ to }) => lines.position(to - 1).line === line,
  )
  return isExpression && errors.every(({ position }) => position !== null && position.line > line)
}

/** Values over several lines stand on one in a comment. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}

/** The line where the top-level statement begins that ends at this line; the line itself without one. */
function statementStart(code: string, line: number): number {
  const lines = lineIndex(code)
  for (const { from, to } of childrenOf(parseTypeScript(code).topNode)) {
    if (to > from && lines.position(to - 1).line === line) return lines.position(from).line
  }
  return line
}
