/** What there is to do in a lesson: which activities make it done, and which exercises stand in which section. */
import type { Activity } from './activity'
import type { Section } from './lesson-sections'

/** An exercise as progress counts it. */
export interface ExerciseWork {
  readonly id: string
  /** How many checks it has. */
  readonly checks: number
  readonly isOptional: boolean
}

/**
 * Ids of the activities that must be done for the lesson to be done: its exercises that are not optional, with
 * the diagnoses that come before them; in a lesson without any, what has a right answer. Guesses and texts of
 * one's own never are, nor is a warm-up, which asks about another lesson.
 */
export function requiredActivities(activities: readonly Activity[]): string[] {
  const exercises = activities
    .filter((activity) => activity.activity === 'exercise')
    .filter(({ isOptional }) => !isOptional)
  const answered = activities.filter(
    (one) =>
      one.activity === 'match' ||
      one.activity === 'trace' ||
      (one.activity === 'choose' && !one.isWarmUp),
  )
  if (exercises.length === 0) return answered.map(({ id }) => id)
  return exercises.flatMap(({ diagnosis, id }) => (diagnosis === null ? [id] : [diagnosis, id]))
}

/** The exercises of each section, by the section's anchor; those before the first section by an empty one. */
export function workOfSections(
  sections: readonly Section[],
  activities: readonly Activity[],
): ReadonlyMap<string, readonly ExerciseWork[]> {
  const work = new Map<string, ExerciseWork[]>()
  for (const activity of activities) {
    if (activity.activity !== 'exercise') continue
    const section = sections.findLast(({ line }) => line <= activity.line)?.id ?? ''
    const { id, checks, isOptional } = activity
    const own = work.get(section) ?? []
    work.set(section, [...own, { id, checks: checks.length, isOptional }])
  }
  return work
}
