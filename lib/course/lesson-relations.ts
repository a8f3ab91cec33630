/** What lessons say of one another and of the course: modules, prerequisites, names that are new. */
import type { CourseFile, ReadCourseFile } from './course-file'
import { didYouMean } from './did-you-mean'
import { readFrontmatter } from './frontmatter'
import { LessonError } from './lesson-error'
import type { Lesson } from './load-lessons'

/**
 * The first mistake of a lesson; null when it has none.
 *
 * @param earlier the lessons before it, in order
 * @param all every lesson that could be read
 * @param broken the names of those that could not: nothing is said of them
 */
export function wrongRelation(
  lesson: Lesson,
  earlier: readonly Lesson[],
  all: readonly Lesson[],
  broken: readonly string[],
  course: CourseFile,
): LessonError | null {
  const { frontmatter, kind, file, source, slug } = lesson
  const at = (what: string, fix: string, path: readonly (string | number)[]): LessonError =>
    new LessonError(
      { what, fix },
      { file, source, line: readFrontmatter(source, file).lineOf(path) },
    )

  const modules = course.modules?.map(({ title }) => title)
  if (modules && kind !== 'capstone' && !modules.includes(frontmatter.module))
    return at(
      `\`course.yaml\` has no module “${frontmatter.module}”.`,
      didYouMean(frontmatter.module, modules),
      ['module'],
    )
  if (
    kind === 'clinic' &&
    broken.length === 0 &&
    !earlier.some((one) => isLessonOf(frontmatter.module, one))
  )
    return at(
      `The module “${frontmatter.module}” has no lesson that this clinic could come after.`,
      didYouMean(frontmatter.module, modulesOf(all)),
      ['module'],
    )
  const known = earlier.map((one) => one.slug)
  for (const [index, name] of (frontmatter.prerequisites ?? []).entries()) {
    if (known.includes(name) || broken.includes(name)) continue
    const isLater = all.some((one) => one.slug === name)
    const fix =
      name === slug
        ? 'Leave it out.'
        : isLater
          ? 'Swap the numbers of the two files, or leave it out.'
          : known.length > 0
            ? didYouMean(name, known)
            : 'Leave it out: this is the first lesson.'
    const what =
      name === slug
        ? 'A lesson cannot come before itself.'
        : isLater
          ? `The lesson \`${name}\` comes after this one.`
          : `No lesson is called \`${name}\`.`
    return at(what, fix, ['prerequisites', index])
  }
  const own = frontmatter.introduces ?? []
  for (const [index, name] of own.entries()) {
    const other = earlier.find((one) => one.frontmatter.introduces?.includes(name))
    if (other)
      return at(`\`${name}\` is not new here: ${other.file} introduces it.`, 'Leave it out here.', [
        'introduces',
        index,
      ])
    if (own.indexOf(name) < index)
      return at(`\`${name}\` stands there twice.`, 'Leave one out.', ['introduces', index])
  }
  return null
}

function modulesOf(all: readonly Lesson[]): string[] {
  const lessons = all.filter(({ kind }) => kind === 'lesson')
  return [...new Set(lessons.map(({ frontmatter }) => frontmatter.module))]
}

function isLessonOf(module: string, { kind, frontmatter }: Lesson): boolean {
  return kind === 'lesson' && frontmatter.module === module
}

/** @param known the lessons by their names @throws {LessonError} for a plan with a lesson that does not exist. */
export function checkPlans({ facts, fail }: ReadCourseFile, known: readonly string[]): void {
  facts.plans?.forEach(({ lessons: planned }, plan) => {
    planned.forEach(({ lesson }, index) => {
      if (!known.includes(lesson))
        fail(`No lesson is called \`${lesson}\`.`, didYouMean(lesson, known), [
          'plans',
          plan,
          'lessons',
          index,
          'lesson',
        ])
    })
  })
}
