'use client'
/** The learner's progress in `localStorage`, shared by every part of the page and by other tabs. */
import {
  type LessonChange,
  noProgress,
  type Progress,
  parseProgress,
  progressKey,
  serializeProgress,
  withDone,
  withLesson,
} from '../../course/progress'
import { StoredValue, useStoredValue } from '../site/stored-value'

const stored = new StoredValue<Progress>({
  key: progressKey,
  parse: parseProgress,
  serialize: serializeProgress,
  none: noProgress,
})

/** The progress as it is now; none on the server and until hydration. */
export function useProgress(): Progress {
  return useStoredValue(stored)
}

/** Notes that a lesson was opened, run or read on. */
export function recordLesson(slug: string, change: LessonChange): void {
  stored.keep(withLesson(stored.read(), slug, change))
}

/** Notes that an activity was done. @param activity its id: `your-first-request/greet-the-library` */
export function recordDone(slug: string, activity: string): void {
  const progress = stored.read()
  if (progress.lessons.get(slug)?.done.has(activity)) return
  stored.keep(withDone(progress, slug, activity))
}
