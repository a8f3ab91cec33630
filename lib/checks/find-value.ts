/** Checks on the values of expressions that stand on lines of their own. */
import type { Check } from './check'
import { NO_SOLUTION } from './find-output'
import { type Finding, missing, seen } from './finding'
import type { RunFacts, ShownValue } from './run-facts'
import { describeText, matchesText, quote, type TextPattern } from './text-match'
import type { SolutionFacts } from './verdict'

type Shown = number | boolean | null | TextPattern

export function findValue(
  wanted: NonNullable<Check['value']>,
  { values }: RunFacts,
  solution: SolutionFacts | null,
): Finding | null {
  if (wanted === 'as the solution') {
    return solution ? findLacking(values, solution.values) : NO_SOLUTION
  }
  const { line, is } = wanted
  const pool = line === undefined ? values : values.filter((value) => value.line === line)
  if (pool.some(({ text }) => isShown(is, text))) return null
  return wrongValue(pool.at(-1), describeShown(is), line ?? null)
}

/** The solution's values in order; others may stand between them. */
function findLacking(values: readonly ShownValue[], right: readonly string[]): Finding | null {
  let next = 0
  for (const { text } of values) if (text === right[next]) next += 1
  const lacking = right[next]
  return lacking === undefined ? null : wrongValue(values.at(-1), quote(lacking), null)
}

function wrongValue(last: ShownValue | undefined, wanted: string, line: number | null): Finding {
  const where = line === null ? '' : ` at line ${line}`
  if (!last)
    return missing(`No value is shown${where}.`, {
      got: 'none',
      wanted,
      line,
      try: 'Write the expression on a line of its own.',
    })
  return seen(`The value${where} is another one.`, {
    got: quote(last.text),
    wanted,
    line: last.line,
    try: 'Follow it back to the line that made it.',
  })
}

function describeShown(is: Shown): string {
  return is === null || typeof is === 'number' || typeof is === 'boolean'
    ? `\`${is}\``
    : describeText(is)
}

/** A value as the page shows it: a text stands in quotes there. */
function isShown(wanted: Shown, text: string): boolean {
  if (wanted === null || typeof wanted === 'number' || typeof wanted === 'boolean')
    return text === String(wanted)
  const inner = /^(['"`])([\s\S]*)\1$/.exec(text)?.[2]
  return matchesText(wanted, text) || (inner !== undefined && matchesText(wanted, inner))
}
