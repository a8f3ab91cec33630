/** The lessons as pages ask for them: forgiving in development, strict in a build. */
import { type LoadedLessons, lessonsFolder, loadLessons } from './load-lessons'

/**
 * All lessons. In development broken ones are listed beside the good ones.
 *
 * @throws in a build: {LessonError} for the first lesson with a mistake; an Error when there is none.
 */
export async function loadCourse(): Promise<LoadedLessons> {
  const loaded = await loadLessons()
  if (process.env.NODE_ENV === 'development') return loaded
  const [broken] = loaded.broken
  if (broken) throw broken.error
  if (loaded.lessons.length === 0)
    throw new Error(`No lessons in ${lessonsFolder()}. Put a file such as 00-hello.mdx there.`)
  return loaded
}
