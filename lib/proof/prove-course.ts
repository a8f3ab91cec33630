/** Proves a course folder: every lesson runs as it says, and the lessons fit together. */
import ts from 'typescript'
import { type CompiledLesson, compileLesson } from '../course/compile-lesson'
import { readCourse } from '../course/course'
import { LessonError } from '../course/lesson-error'
import type { Lesson } from '../course/load-lessons'
import { typesJson } from '../language/build-types'
import { createLanguage } from '../language/service/language-service'
import { bundleHostFiles } from '../plugins/bundle-host-files'
import { loadReference } from '../reference/load-reference'
import type { Reference } from '../reference/reference-data'
import { keepRecord, madeOf } from './keep-record'
import { type LessonCost, lessonCost } from './lesson-cost'
import { lessonPrograms } from './lesson-programs'
import { type Problem, type Report, reportInto } from './problem'
import { proveLesson } from './prove-lesson'
import { type LinkTargets, proveLinks } from './prove-links'
import { introductions, proveOrder } from './prove-order'
import type { StaleValue } from './prove-snippet'
import { hasPython, proveTwins } from './prove-twins'
import { proveTypes } from './prove-types'
import { Rehearsal } from './rehearsal'
import { Stage } from './seen-run'

export interface CourseProof {
  /** By file and line. */
  readonly problems: readonly Problem[]
  /** Of lessons without a mistake in their form. */
  readonly costs: readonly LessonCost[]
  /** How many lessons were proved, or have a mistake in their form. */
  readonly lessons: number
  /** How many runs it took. */
  readonly runs: number
  /** Python twins; skipped where no `python3` has requests. */
  readonly twins: { readonly proved: number; readonly skipped: number }
  /** Values that are no longer right, by the file that they stand in. */
  readonly stale: ReadonlyMap<string, readonly StaleValue[]>
}

export interface ProofOptions {
  /**
   * The lessons to prove, by their names in the address. The others are read, for links, prerequisites and the
   * order of names, and nothing is said of them. @default all
   */
  readonly only?: ReadonlySet<string>
  /** Whether what the runs gave is kept for the pages, so that the next build need not run them again. @default false */
  readonly keeps?: boolean
}

interface Read {
  readonly lesson: Lesson
  readonly compiled: CompiledLesson
  readonly report: Report
}

/** @param folder with the lessons, `course.yaml` and `hosts/` */
export async function proveCourse(
  folder: string,
  { only, keeps = false }: ProofOptions = {},
): Promise<CourseProof> {
  const isAsked = ({ slug }: { readonly slug: string }) => only?.has(slug) ?? true
  const problems: Problem[] = []
  const stale = new Map<string, readonly StaleValue[]>()
  const [{ lessons, broken, facts, problem: wrongFile }, hosts, types, reference] =
    await Promise.all([
      readCourse(folder),
      bundleHostFiles(folder),
      typesJson(),
      loadReference(folder),
    ])
  if (wrongFile) problems.push(fromError(wrongFile))
  const brokenHere = broken.filter(isAsked)
  for (const { error } of brokenHere) problems.push(fromError(error))
  for (const { file, line, problem } of reference.broken)
    reportInto(problems, file)(line ?? 1, {
      what: `The host does not open: ${problem}`,
      fix: 'Mend the host, or move it out of the folder.',
    })
  const all = await readLessons(lessons, problems, isAsked)
  const read = all.filter(({ lesson }) => isAsked(lesson))

  await using rehearsal = new Rehearsal({ hosts })
  const stage = new Stage(rehearsal)
  const made = madeOf(hosts)
  const running = Promise.all(
    read.map(async ({ lesson, compiled, report }) => {
      stale.set(lesson.file, await proveLesson({ kind: lesson.kind, ...compiled }, stage, report))
      if (keeps) await keepRecord(lesson, compiled, stage, made)
    }),
  )
  // Meanwhile the programs run in their own processes.
  const programs = read.map(({ compiled }) => lessonPrograms(compiled))
  const language = createLanguage(ts, JSON.parse(types))
  for (const [i, { report }] of read.entries()) proveTypes(programs[i] ?? [], language, report)
  const introduced = introductions(all.map(({ lesson }) => lesson))
  for (const [i, { lesson, report }] of read.entries())
    proveOrder(lesson, programs[i] ?? [], introduced, report)
  const targets = linkTargets(all, reference)
  for (const { lesson, report } of read) proveLinks(lesson, targets, report)
  const costs = read.map(({ lesson, compiled, report }) =>
    lessonCost(lesson, compiled.activities, report),
  )
  const twins = read.flatMap(({ compiled, report }) =>
    compiled.twins.map((twin) => {
      const snippet = compiled.snippets.find(({ id }) => id === twin.snippet) ?? null
      return { twin, snippet, report }
    }),
  )
  const withPython = hasPython()
  if (withPython) await proveTwins(twins, stage, hosts)
  await running

  return {
    problems: problems
      .map((problem): Problem => (facts.strict ? { ...problem, severity: 'error' } : problem))
      .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
    costs,
    lessons: lessons.filter(isAsked).length + brokenHere.length,
    runs: stage.runs,
    twins: withPython ? { proved: twins.length, skipped: 0 } : { proved: 0, skipped: twins.length },
    stale,
  }
}

/** Those that can be read; a mistake in the form of one that is asked about is a problem. */
async function readLessons(
  lessons: readonly Lesson[],
  problems: Problem[],
  isAsked: (lesson: Lesson) => boolean,
): Promise<Read[]> {
  const read = await Promise.all(
    lessons.map(async (lesson): Promise<Read[]> => {
      try {
        const compiled = await compileLesson(lesson)
        return [{ lesson, compiled, report: reportInto(problems, lesson.file) }]
      } catch (error) {
        if (!(error instanceof LessonError)) throw error
        if (isAsked(lesson)) problems.push(fromError(error))
        return []
      }
    }),
  )
  return read.flat()
}

function fromError({ file, line, what, fix }: LessonError): Problem {
  return { severity: 'error', file, line, what, got: null, wanted: null, fix }
}

function linkTargets(read: readonly Read[], { hosts }: Reference): LinkTargets {
  return {
    lessons: new Map(
      read.map(({ lesson, compiled }) => [lesson.slug, compiled.sections.map(({ id }) => id)]),
    ),
    reference: new Set(
      hosts.flatMap(({ name, families }) => [
        name,
        ...families.flatMap(({ id, endpoints }) => [id, ...endpoints.map((one) => one.id)]),
      ]),
    ),
  }
}
