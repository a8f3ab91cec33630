/** What learners can do in the end: questions, each with the exercise that shows it. */
import type { CourseFile, ReadCourseFile } from './course-file'
import { didYouMean } from './did-you-mean'
import type { Lesson } from './load-lessons'
import { groupByModule } from './modules'

/** One question, with where its exercise is. */
export interface Ability {
  readonly asks: string
  readonly slug: string
  /** The id of the exercise, as progress has it: `did-it-work/describe`. */
  readonly exercise: string
}

export interface AbilityGroup {
  /** Of a module, or of the capstones. */
  readonly title: string
  readonly abilities: readonly Ability[]
}

/** The questions under the modules of their exercises, in the order of the course and of the file. */
export function abilityGroups(
  lessons: readonly Pick<Lesson, 'slug' | 'frontmatter'>[],
  { abilities = [], modules }: CourseFile,
): AbilityGroup[] {
  const all = abilities.map(({ asks, proof }): Ability => {
    const [slug = ''] = proof.split('/')
    return { asks, slug, exercise: proof }
  })
  return groupByModule(lessons, modules)
    .map(({ title, lessons: members }) => ({
      title,
      abilities: all.filter(({ slug }) => members.some((lesson) => lesson.slug === slug)),
    }))
    .filter((group) => group.abilities.length > 0)
}

/**
 * @param lessons those that could be read @param broken the names of those that could not: nothing is said of them
 * @throws {LessonError} for an exercise that does not exist.
 */
export function checkAbilities(
  { facts, fail }: ReadCourseFile,
  lessons: readonly Pick<Lesson, 'slug' | 'source'>[],
  broken: readonly string[],
): void {
  for (const [index, { proof }] of (facts.abilities ?? []).entries()) {
    const [slug = '', id = ''] = proof.split('/')
    if (broken.includes(slug)) continue
    const path = ['abilities', index, 'proof']
    const lesson = lessons.find((one) => one.slug === slug)
    if (!lesson) {
      const names = lessons.map((one) => one.slug)
      fail(`No lesson is called \`${slug}\`.`, didYouMean(slug, names), path)
    }
    const ids = exerciseIds(lesson?.source ?? '')
    if (!ids.includes(id))
      fail(`The lesson \`${slug}\` has no exercise \`${id}\`.`, didYouMean(id, ids), path)
  }
}

/** Without compiling the lesson: its tags are Markdown's, and stand as they are written. */
function exerciseIds(source: string): string[] {
  return [...source.matchAll(/^<Exercise\b[^>]*?\bid="([^"]+)"/gm)].map(([, id = '']) => id)
}
