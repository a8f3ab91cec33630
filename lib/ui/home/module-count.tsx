'use client'
/** How many lessons a module has, and how many of them are done. */
import { lessonState } from '../../course/lesson-state'
import { lessonsBack } from '../../sentences/course-pages'
import { useProgress } from '../progress/use-progress'
import type { LessonFacts } from './lesson-facts'

export function ModuleCount({ lessons }: { readonly lessons: readonly LessonFacts[] }) {
  const progress = useProgress()
  const back = lessons.filter(
    ({ slug, required }) => lessonState(progress.lessons.get(slug), required).reached === 'done',
  )
  return lessonsBack(back.length, lessons.length)
}
