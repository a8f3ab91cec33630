'use client'
/** How many pages a module has, and how many of them are done. */
import { lessonState } from '../../course/lesson-state'
import { pagesBack } from '../../sentences/course-pages'
import { useProgress } from '../progress/use-progress'
import type { LessonFacts } from './lesson-facts'

export function ModuleCount({ lessons }: { readonly lessons: readonly LessonFacts[] }) {
  const progress = useProgress()
  const back = lessons.filter(
    ({ slug, required }) => lessonState(progress.lessons.get(slug), required).reached === 'done',
  )
  return pagesBack(back.length, lessons)
}
