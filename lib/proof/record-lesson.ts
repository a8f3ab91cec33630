/** The record of a lesson: what its page shows of runs that the reader has not made. */
import type { Exercise, LessonRecord, RecordedRun, Starter } from '../course/activity'
import type { CompiledLesson } from '../course/compile-lesson'
import type { Snippet } from '../course/snippet'
import { wholeProgram } from '../course/whole-program'
import type { Compiler } from '../runner/compiler'
import { type CompiledProgram, compileProgram } from '../runner/program'
import { solutionFacts, unsolvedStarters } from './prove-exercise'
import { provePrediction, proveTracing } from './prove-guesses'
import { recordedRows } from './recorded-rows'
import type { Stage } from './seen-run'

type Parts = Pick<CompiledLesson, 'snippets' | 'activities' | 'rows'>

/** Runs every editor, and every solution in both worlds; compiles what editors begin with. Mistakes of the lesson are the proof's to tell. */
export async function recordLesson(
  lesson: Parts,
  stage: Stage,
  compiler: Compiler,
): Promise<LessonRecord> {
  const editors = [...lesson.snippets, ...lesson.rows.flatMap(({ snippet }) => snippet ?? [])]
  const snippetOf = (id: string) => lesson.snippets.find((snippet) => snippet.id === id)
  const asked = new Set(
    lesson.activities.flatMap((one) => (one.activity === 'predict' ? [one.snippet] : [])),
  )
  const snippets = recordOf(
    editors,
    ({ id }) => id,
    async (one) => ({ ...(await recordRun(one, stage, compiler)), isAsked: asked.has(one.id) }),
  )
  const { activities } = lesson
  const exercises = activities.filter((one) => one.activity === 'exercise')
  const facts = recordOf(
    exercises,
    ({ id }) => id,
    (one) => solutionFacts(one, stage),
  )
  const starters = recordOf(
    exercises,
    ({ id }) => id,
    (one) => recordStarters(one, stage, compiler),
  )
  const predictions = recordOf(
    activities.filter((one) => one.activity === 'predict'),
    ({ id }) => id,
    async (one) => {
      const snippet = snippetOf(one.snippet)
      return snippet ? provePrediction(one, snippet, stage, ignore) : null
    },
  )
  const traces = recordOf(
    activities.filter((one) => one.activity === 'trace'),
    ({ id }) => id,
    async (one) => {
      const snippet = snippetOf(one.snippet)
      return snippet ? proveTracing(one, snippet, stage, ignore) : []
    },
  )
  return {
    snippets: await snippets,
    facts: await facts,
    starters: await starters,
    predictions: await predictions,
    traces: await traces,
  }
}

function ignore(): void {}

async function recordRun(
  { unseen, code, line }: Snippet,
  stage: Stage,
  compiler: Compiler,
): Promise<Omit<RecordedRun, 'isAsked'>> {
  const { program, events } = await stage.see(unseen, { code, line })
  return { rows: recordedRows(events), compiled: await compileAhead(program.code, compiler) }
}

/** Of one kind only there is a choice, which asks for runs. */
async function recordStarters(
  exercise: Exercise,
  stage: Stage,
  compiler: Compiler,
): Promise<readonly Starter[]> {
  const { kind, starter, unseen, line } = exercise
  const codes =
    kind === 'order'
      ? await unsolvedStarters(exercise, await solutionFacts(exercise, stage), stage)
      : [starter]
  return Promise.all(
    codes.map(async (code) => {
      const { code: whole } = wholeProgram(unseen, { code, line })
      return { code, compiled: await compileAhead(whole, compiler) }
    }),
  )
}

async function compileAhead(code: string, compiler: Compiler): Promise<CompiledProgram | null> {
  const outcome = await compileProgram(code, compiler)
  return outcome.ok ? outcome.program : null
}

async function recordOf<Part, Fact>(
  parts: readonly Part[],
  id: (part: Part) => string,
  make: (part: Part) => Promise<Fact>,
): Promise<Record<string, Fact>> {
  return Object.fromEntries(
    await Promise.all(parts.map(async (part) => [id(part), await make(part)] as const)),
  )
}
