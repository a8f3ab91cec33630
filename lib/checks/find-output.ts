/** Checks on what the program printed. */
import { times } from './amount'
import type { Check } from './check'
import { type Finding, missing, seen } from './finding'
import type { PrintedLine, RunFacts } from './run-facts'
import { describeText, matchesText, quote, type TextPattern } from './text-match'
import type { SolutionFacts } from './verdict'

export function findPrinted(
  wanted: NonNullable<Check['printed']>,
  { printed }: RunFacts,
  solution: SolutionFacts | null,
): Finding | null {
  if (wanted === 'as the solution') {
    return solution ? findDifference(printed, solution.printed) : NO_SOLUTION
  }
  const patterns = Array.isArray(wanted) ? wanted : [wanted]
  let next = 0
  for (const { text } of printed) {
    const pattern = patterns[next]
    if (pattern !== undefined && matchesText(pattern, text)) next += 1
  }
  const lacking = patterns[next]
  if (lacking === undefined) return null
  if (printed.length === 0) return printedNothing(describeText(lacking))
  return missing('A line is missing from the output.', {
    got: printed
      .slice(-3)
      .map(({ text }) => quote(text))
      .join(', '),
    wanted: describeText(lacking),
    line: printed.at(-1)?.line ?? null,
    try: 'Compare the output with the task, character by character.',
  })
}

/** A course whose solutions did not run; the learner cannot help it. */
export const NO_SOLUTION = missing(
  'This check compares with the solution, and that was not recorded.',
  {
    try: 'Go on to the next exercise: this one needs its author.',
  },
)

function printedNothing(wanted: string): Finding {
  return missing('The program printed nothing.', {
    got: 'no line',
    wanted,
    try: 'Print with `console.log`.',
  })
}

/** Spaces at the ends of lines do not count. */
function findDifference(printed: readonly PrintedLine[], right: readonly string[]): Finding | null {
  const at = right.findIndex((text, i) => text.trimEnd() !== printed[i]?.text.trimEnd())
  if (at >= 0) {
    const [got, wanted] = [printed[at], quote(right[at] ?? '')]
    if (printed.length === 0) return printedNothing(wanted)
    if (got)
      return seen(`Line ${at + 1} of the output is another one.`, {
        got: quote(got.text),
        wanted,
        line: got.line,
        try: 'Follow the value back to the line that made it.',
      })
    return missing(`Line ${at + 1} of the output is missing.`, {
      got: times(printed.length, 'line'),
      wanted,
      line: printed.at(-1)?.line ?? null,
      try: 'Look for what is not printed yet.',
    })
  }
  const extra = printed[right.length]
  if (!extra) return null
  return seen('The program prints more than was asked for.', {
    got: quote(extra.text),
    wanted: times(right.length, 'line'),
    line: extra.line,
    try: 'Take out the line that prints it.',
  })
}

export function findNotPrinted(pattern: TextPattern, { printed }: RunFacts): Finding | null {
  const found = printed.find(({ text }) => matchesText(pattern, text))
  if (!found) return null
  return seen('The output has a line that should not be there.', {
    got: quote(found.text),
    wanted: `no line with ${describeText(pattern)}`,
    line: found.line,
    try: 'Look at the line that prints it.',
  })
}

export function findFollowed(
  { event, before }: NonNullable<Check['followed']>,
  { printed, requests, ends }: RunFacts,
): Finding | null {
  const request = requests.find(({ path }) => matchesText(before, path))
  if (!request)
    return missing('The request whose body is to be read was not sent.', {
      got: times(requests.length),
      wanted: `a request for ${describeText(before)}`,
    })
  const line = printed.find(({ text }) => matchesText(event, text))
  if (!line)
    return missing('A line is missing from the output.', {
      got: times(printed.length, 'line'),
      wanted: describeText(event),
    })
  const end = ends.get(request.exchange.id)
  if (end === undefined || line.index < end) return null
  return seen('The line was printed when the whole body had arrived.', {
    got: quote(line.text),
    wanted: 'the line while the body is still on its way',
    line: line.line,
    try: 'Ask for the body piece by piece, and print each piece as it comes.',
  })
}
