/** An editor of a lesson does what its author says: the values of its lines, and the error that it ends with. */
import type { Snippet } from '../course/snippet'
import type { RunError } from '../runner/run-event'
import type { Report } from './problem'
import type { SeenRun, Stage } from './seen-run'
import { oneLine, shownAtLine } from './shown-at-line'

/** A value in the lesson file that is no longer what the line shows. */
export interface StaleValue {
  /** Line of the file, from 1. */
  readonly line: number
  readonly got: string
}

export async function proveSnippet(
  snippet: Snippet,
  stage: Stage,
  report: Report,
): Promise<readonly StaleValue[]> {
  const { unseen, code, line, fails } = snippet
  const run = await stage.see(unseen, { code, line })
  proveEnding(snippet, run, report)
  const stale: StaleValue[] = []
  for (const expected of snippet.expected) {
    const at = line + expected.line - 1
    const got = shownAtLine(code, expected.line, run)
    if (got === oneLine(expected.value)) continue
    if (got === null) {
      report(at, {
        what: 'This line shows nothing.',
        got: fails ? `the program ends with ${fails} before it` : 'no value',
        wanted: expected.value,
        fix: 'Put `//=>` behind an expression on a line of its own, or behind `console.log`.',
      })
      continue
    }
    stale.push({ line: at, got })
    report(at, {
      what: 'The line shows something else.',
      got,
      wanted: expected.value,
      fix: 'Mend the program, or let `npm run check -- --update` write what it shows.',
    })
  }
  return stale
}

/** Whether the run ends as the lesson says: with the error of `fails`, or without one. */
export function proveEnding(
  { line, fails }: Pick<Snippet, 'line' | 'fails'>,
  { facts }: Pick<SeenRun, 'facts'>,
  report: Report,
): void {
  const { errors } = facts
  for (const error of errors) {
    // Several requests may be left unfinished.
    if (error.name === fails) continue
    report(lineOf(error, line), {
      what: `The program ends with ${error.name}.`,
      got: messageOf(error),
      wanted: fails ?? 'a run to the end',
      fix: fails
        ? `Mend it, so that it ends with ${fails}.`
        : `Mend it, or write \`fails=${error.name}\` when this is the point.`,
    })
  }
  if (fails && errors.length === 0)
    report(line, {
      what: `The program does not end with ${fails}.`,
      got: 'a run to the end',
      wanted: fails,
      fix: 'Take `fails` out, or mend the program so that it fails.',
    })
}

/** Line of the file. */
export function lineOf({ position }: RunError, start: number): number {
  return position ? start + position.line - 1 : start
}

export function messageOf({ name, message }: RunError): string {
  return oneLine(message === '' ? name : `${name}: ${message}`)
}
