/** How far a lesson has come, as the overview says it. */
import type { Activity } from './activity'
import type { LessonProgress } from './progress'

export interface LessonState {
  readonly reached: 'none' | 'opened' | 'ran' | 'done'
  /** How many of the counted activities were done. */
  readonly done: number
  readonly of: number
}

/**
 * The ids of the activities that a lesson is done with. Optional exercises are extra; a prediction is a guess that
 * nobody can fail, and an explanation is judged by nobody but its writer.
 */
export function countedActivities(activities: readonly Activity[]): string[] {
  return activities
    .filter(({ activity }) => activity !== 'predict' && activity !== 'explain')
    .filter((one) => one.activity !== 'exercise' || !one.isOptional)
    .map(({ id }) => id)
}

/**
 * A lesson is done when every counted activity is; one without any when its code was run.
 *
 * @param counted from `countedActivities`
 */
export function lessonState(
  progress: LessonProgress | undefined,
  counted: readonly string[],
): LessonState {
  const done = counted.filter((id) => progress?.done.has(id)).length
  const of = counted.length
  if (!progress) return { reached: 'none', done, of }
  const isDone = of > 0 ? done === of : progress.ran
  const reached = isDone ? 'done' : progress.ran || done > 0 ? 'ran' : 'opened'
  return { reached, done, of }
}
