/** What the first page tells of a lesson: the part of it that is sent to the browser. */
import type { Lesson } from '../../course/load-lessons'

export interface LessonFacts {
  readonly slug: string
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly sends: string
}

export function factsOf({ slug, number, frontmatter }: Lesson): LessonFacts {
  const { title, summary, sends } = frontmatter
  return { slug, number, title, summary, sends }
}
