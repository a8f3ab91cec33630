/** Proves a course folder: every lesson runs as it says, and the lessons fit together. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { parse } from 'yaml'
import { type CompiledLesson, compileLesson } from '../course/compile-lesson'
import { LessonError } from '../course/lesson-error'
import { type Lesson, loadLessons } from '../course/load-lessons'
import { typesJson } from '../language/build-types'
import { createLanguage } from '../language/service/language-service'
import { bundleHostFiles } from '../plugins/bundle-host-files'
import { loadReference } from '../reference/load-reference'
import type { Reference } from '../reference/reference-data'
import { type LessonCost, lessonCost } from './lesson-cost'
import { lessonPrograms } from './lesson-programs'
import { type Problem, type Report, reportInto } from './problem'
import { proveLesson } from './prove-lesson'
import { type LinkTargets, proveLinks } from './prove-links'
import { proveOrder } from './prove-order'
import type { StaleValue } from './prove-snippet'
import { proveTypes } from './prove-types'
import { Rehearsal } from './rehearsal'
import { Stage } from './seen-run'

export interface CourseProof {
  /** By file and line. */
  readonly problems: readonly Problem[]
  /** Of lessons without a mistake in their form. */
  readonly costs: readonly LessonCost[]
  readonly lessons: number
  /** How many runs it took. */
  readonly runs: number
  /** Values that are no longer right, by the file that they stand in. */
  readonly stale: ReadonlyMap<string, readonly StaleValue[]>
}

interface Read {
  readonly lesson: Lesson
  readonly compiled: CompiledLesson
  readonly report: Report
}

/** @param folder with the lessons, `course.yaml` and `hosts/` */
export async function proveCourse(folder: string): Promise<CourseProof> {
  const problems: Problem[] = []
  const stale = new Map<string, readonly StaleValue[]>()
  const [{ lessons, broken }, hosts, types, reference] = await Promise.all([
    loadLessons(folder),
    bundleHostFiles(folder),
    typesJson(),
    loadReference(folder),
  ])
  for (const { error } of broken) problems.push(fromError(error))
  for (const { file, line, problem } of reference.broken)
    reportInto(problems, file)(line ?? 1, {
      what: `The host does not open: ${problem}`,
      fix: 'Mend the host, or move it out of the folder.',
    })
  const read = await readLessons(lessons, problems)

  await using rehearsal = new Rehearsal({ hosts })
  const stage = new Stage(rehearsal)
  const running = Promise.all(
    read.map(async ({ lesson, compiled, report }) => {
      stale.set(lesson.file, await proveLesson(compiled, stage, report))
    }),
  )
  // Meanwhile the programs run in their own processes.
  const programs = read.map(({ compiled }) => lessonPrograms(compiled))
  const language = createLanguage(ts, JSON.parse(types))
  for (const [i, { report }] of read.entries()) proveTypes(programs[i] ?? [], language, report)
  proveOrder(read.map((one, i) => ({ ...one, programs: programs[i] ?? [] })))
  const targets = linkTargets(read, reference)
  for (const { lesson, report } of read) proveLinks(lesson, targets, report)
  const costs = read.map(({ lesson, compiled, report }) =>
    lessonCost(lesson, compiled.activities, report),
  )
  await running

  const isStrict = await readStrict(folder)
  return {
    problems: problems
      .map((problem): Problem => (isStrict ? { ...problem, severity: 'error' } : problem))
      .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
    costs,
    lessons: lessons.length + broken.length,
    runs: stage.runs,
    stale,
  }
}

async function readLessons(lessons: readonly Lesson[], problems: Problem[]): Promise<Read[]> {
  const read = await Promise.all(
    lessons.map(async (lesson): Promise<Read[]> => {
      try {
        const compiled = await compileLesson(lesson)
        return [{ lesson, compiled, report: reportInto(problems, lesson.file) }]
      } catch (error) {
        if (!(error instanceof LessonError)) throw error
        problems.push(fromError(error))
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

/** `strict: true` in `course.yaml`: rules of style count, too. */
async function readStrict(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, 'course.yaml'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return ''
      throw error
    },
  )
  const facts: unknown = parse(text)
  return typeof facts === 'object' && facts !== null && 'strict' in facts && facts.strict === true
}
