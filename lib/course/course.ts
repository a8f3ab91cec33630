/** The course as pages ask for it: forgiving in development, strict in a build. */

import { checkAbilities } from './abilities'
import { type CourseFile, readCourseFile } from './course-file'
import { LessonError } from './lesson-error'
import { checkPlans, wrongRelation } from './lesson-relations'
import { type LoadedLessons, lessonsFolder, loadLessons } from './load-lessons'

export interface Course extends LoadedLessons {
  /** What `course.yaml` says; nothing when there is none, or when it is wrong. */
  readonly facts: CourseFile
  /** What is wrong in `course.yaml`. */
  readonly problem: LessonError | null
}

/** Reads a course with all mistakes that it has; only a folder that cannot be read is an error. */
export async function readCourse(folder = lessonsFolder()): Promise<Course> {
  const { lessons: read, broken } = await loadLessons(folder)
  const brokenNames = broken.map(({ slug }) => slug)
  let facts: CourseFile = {}
  let problem: LessonError | null = null
  try {
    const file = await readCourseFile(folder)
    if (file) {
      // Broken lessons are lessons: a plan may name one.
      checkPlans(file, [...read.map(({ slug }) => slug), ...brokenNames])
      checkAbilities(file, read, brokenNames)
      facts = file.facts
    }
  } catch (error) {
    if (!(error instanceof LessonError)) throw error
    problem = error
  }
  const wrong = read.flatMap((lesson, index) => {
    const error = wrongRelation(lesson, read.slice(0, index), read, brokenNames, facts)
    return error ? [{ slug: lesson.slug, file: lesson.file, error }] : []
  })
  const lessons = read.filter(({ slug }) => !wrong.some((one) => one.slug === slug))
  return { lessons, broken: [...broken, ...wrong], facts, problem }
}

/**
 * The whole course. In development what is broken is listed beside what is good.
 *
 * @throws in a build: {LessonError} for the first mistake; an Error when there is no lesson.
 */
export async function loadCourse(): Promise<Course> {
  const course = await readCourse()
  if (process.env.NODE_ENV === 'development') return course
  const mistake = course.problem ?? course.broken[0]?.error
  if (mistake) throw mistake
  if (course.lessons.length === 0)
    throw new Error(`No lessons in ${lessonsFolder()}. Put a file such as 00-hello.mdx there.`)
  return course
}
