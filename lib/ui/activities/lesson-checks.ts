'use client'
/** How many checks of a lesson passed: of exercises that are done all, of the others those of the last run. */
import type { ExerciseWork } from '../../course/lesson-work'
import { useProgress } from '../progress/use-progress'
import { usePassedChecks } from './passed-checks'

export interface CheckCount {
  readonly passed: number
  readonly total: number
}

export interface LessonChecks {
  /** By the anchor of the section; none for a section without exercises. */
  readonly sections: ReadonlyMap<string, CheckCount>
  readonly all: CheckCount
}

export function useLessonChecks(
  slug: string,
  work: ReadonlyMap<string, readonly ExerciseWork[]>,
): LessonChecks {
  const done = useProgress().lessons.get(slug)?.done
  const latest = usePassedChecks()
  const sections = new Map(
    [...work].map(([id, exercises]) => [id, countChecks(exercises, done, latest)] as const),
  )
  return { sections, all: countChecks([...work.values()].flat(), done, latest) }
}

/** @param latest passed checks of the last run, by exercise */
export function countChecks(
  exercises: readonly ExerciseWork[],
  done: ReadonlySet<string> | undefined,
  latest: ReadonlyMap<string, number>,
): CheckCount {
  let [passed, total] = [0, 0]
  for (const { id, checks } of exercises) {
    total += checks
    passed += done?.has(id) ? checks : (latest.get(id) ?? 0)
  }
  return { passed, total }
}
