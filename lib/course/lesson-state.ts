/** How far a lesson has come, as the overview says it. */
import type { LessonProgress } from './progress'

export interface LessonState {
  readonly reached: 'none' | 'opened' | 'ran' | 'done'
  /** How many of the counted activities were done. */
  readonly done: number
  readonly of: number
}

/**
 * A lesson is done when every required activity is; one that requires none when its code was run.
 *
 * @param required from `requiredActivities`
 */
export function lessonState(
  progress: LessonProgress | undefined,
  required: readonly string[],
): LessonState {
  const done = required.filter((id) => progress?.done.has(id)).length
  const of = required.length
  if (!progress) return { reached: 'none', done, of }
  const isDone = of > 0 ? done === of : progress.ran
  const reached = isDone ? 'done' : progress.ran || done > 0 ? 'ran' : 'opened'
  return { reached, done, of }
}
