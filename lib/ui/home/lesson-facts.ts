/** What the first page tells of a lesson: the part of it that is sent to the browser. */
import type { CourseLesson } from '../../course/compile-course'
import { requiredActivities } from '../../course/lesson-work'
import { pageTitle } from '../../sentences/course-pages'

export interface LessonFacts extends Pick<CourseLesson, 'slug' | 'kind' | 'sign'> {
  /** With the kind, where it is no lesson. */
  readonly title: string
  readonly summary: string
  readonly sends: string
  /** Ids of the activities that it is done with. */
  readonly required: readonly string[]
}

export function factsOf(lesson: CourseLesson): LessonFacts {
  const { slug, kind, sign, frontmatter, compiled } = lesson
  const { summary, sends } = frontmatter
  const title = pageTitle({ kind, title: frontmatter.title })
  const required = requiredActivities(compiled.activities)
  return { slug, kind, sign, title, summary, sends, required }
}
