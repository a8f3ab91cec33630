/** Whether the lessons can be read: a build ends with the first mistake in their form. */
import { compileLesson } from '../course/compile-lesson'
import { readCourse } from '../course/course'
import { LessonError } from '../course/lesson-error'
import { type Finding, good } from './finding'

/** @param folder of the lessons */
export async function checkCourse(folder: string): Promise<Finding> {
  const { lessons, broken, problem } = await readCourse(folder)
  const mistakes = [problem, ...broken.map(({ error }) => error)].filter((one) => one !== null)
  for (const lesson of lessons) {
    try {
      await compileLesson(lesson)
    } catch (error) {
      if (!(error instanceof LessonError)) throw error
      mistakes.push(error)
    }
  }
  const [first] = mistakes
  if (first)
    return {
      state: 'bad',
      subject: 'lessons',
      says: `${first.file}:${first.line}: ${first.what}`,
      fix: first.fix,
    }
  if (lessons.length === 0)
    return {
      state: 'bad',
      subject: 'lessons',
      says: `There is no lesson in ${folder}.`,
      fix: 'Set LESSONS_DIR to a folder with lessons.',
    }
  return good('lessons', `${lessons.length} can be read.`)
}
