/** What the first page tells of a lesson: the part of it that is sent to the browser. */
import type { CourseLesson } from '../../course/compile-course'
import { requiredActivities } from '../../course/lesson-work'

export interface LessonFacts {
  readonly slug: string
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly sends: string
  /** Ids of the activities that it is done with. */
  readonly required: readonly string[]
}

export function factsOf({ slug, number, frontmatter, compiled }: CourseLesson): LessonFacts {
  const { title, summary, sends } = frontmatter
  return { slug, number, title, summary, sends, required: requiredActivities(compiled.activities) }
}
