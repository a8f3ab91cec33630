/** Everything that is proved of one lesson by running it. */
import type { CompiledLesson } from '../course/compile-lesson'
import { didYouMean } from '../course/did-you-mean'
import type { PageKind } from '../course/page-kind'
import type { Snippet } from '../course/snippet'
import type { Report } from './problem'
import { proveExercise } from './prove-exercise'
import { provePrediction, proveTracing } from './prove-guesses'
import { proveSnippet, type StaleValue } from './prove-snippet'
import type { Stage } from './seen-run'

export interface LessonParts extends Pick<CompiledLesson, 'snippets' | 'activities' | 'rows'> {
  readonly kind: PageKind
}

/** Rows of "When it goes wrong" that a lesson has. */
const ROWS = 3

/** @returns the values in the file that are no longer what their lines show */
export async function proveLesson(
  { kind, snippets, activities, rows }: LessonParts,
  stage: Stage,
  report: Report,
): Promise<readonly StaleValue[]> {
  const editors = [...snippets, ...rows.flatMap(({ snippet }) => snippet ?? [])]
  const stale = Promise.all(editors.map((snippet) => proveSnippet(snippet, stage, report)))
  const asked = activities.map(async (activity) => {
    if (activity.activity === 'exercise') await proveExercise(activity, stage, report)
    if (activity.activity !== 'predict' && activity.activity !== 'trace') return
    const snippet = snippets.find(({ id }) => id === activity.snippet)
    if (!snippet) reportNoSnippet(activity, snippets, report)
    else if (activity.activity === 'predict')
      await provePrediction(activity, snippet, stage, report)
    else await proveTracing(activity, snippet, stage, report)
  })
  await Promise.all(asked)
  proveRows(rows, report)
  if (kind === 'lesson') proveEnoughRows(rows, report)
  return (await stale).flat()
}

function reportNoSnippet(
  { snippet, line }: { readonly snippet: string; readonly line: number },
  snippets: readonly Snippet[],
  report: Report,
): void {
  const short = (id: string) => id.slice(id.indexOf('/') + 1)
  report(line, {
    what: `No editor of this lesson has the id \`${short(snippet)}\`.`,
    fix: didYouMean(
      short(snippet),
      snippets.map(({ id }) => short(id)),
    ),
  })
}

function proveRows(rows: LessonParts['rows'], report: Report): void {
  const bare = rows.find(({ snippet }) => snippet === null)
  if (bare)
    report(bare.line, {
      severity: 'warning',
      what: 'Nothing reproduces this symptom.',
      fix: 'Add a `ts fails=…` fence, or one with `//=> value`, below its two paragraphs.',
    })
}

function proveEnoughRows(rows: LessonParts['rows'], report: Report): void {
  if (rows.length < ROWS)
    report(rows[0]?.line ?? 1, {
      severity: 'warning',
      what: 'The lesson shows too few ways in which it goes wrong.',
      got: `${rows.length}`,
      wanted: `${ROWS} rows in <GoesWrong>`,
      fix: 'Add the slips that learners make here.',
    })
}
