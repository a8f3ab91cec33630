/** All lessons with their parts: for the pages that tell of the whole course. Runs on the server. */
import { type CompiledLesson, compileLesson } from './compile-lesson'
import { type Course, loadCourse } from './course'
import { LessonError } from './lesson-error'
import type { Lesson } from './load-lessons'

export interface CourseLesson extends Lesson {
  readonly compiled: CompiledLesson
}

export interface CompiledCourse extends Course {
  readonly lessons: readonly CourseLesson[]
}

/** What was compiled before, by file, while its text is the same. */
const known = new Map<string, { readonly source: string; readonly compiled: CompiledLesson }>()

/**
 * In development, lessons with a mistake anywhere are among the broken ones.
 *
 * @throws in a build: {LessonError} for the first mistake.
 */
export async function compileCourse(): Promise<CompiledCourse> {
  const course = await loadCourse()
  const lessons: CourseLesson[] = []
  const broken = [...course.broken]
  for (const lesson of course.lessons) {
    try {
      lessons.push({ ...lesson, compiled: await compileOnce(lesson) })
    } catch (error) {
      if (process.env.NODE_ENV !== 'development' || !(error instanceof LessonError)) throw error
      broken.push({ slug: lesson.slug, file: lesson.file, error })
    }
  }
  return { ...course, lessons, broken }
}

/** The parts of a lesson, read once for as long as its text is the same. @throws {LessonError} */
export async function compileOnce(lesson: Lesson): Promise<CompiledLesson> {
  const before = known.get(lesson.file)
  if (before?.source === lesson.source) return before.compiled
  const compiled = await compileLesson(lesson)
  known.set(lesson.file, { source: lesson.source, compiled })
  return compiled
}
