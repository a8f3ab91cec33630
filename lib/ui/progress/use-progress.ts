'use client'
/** The learner's progress in `localStorage`, shared by every part of the page and by other tabs. */
import { useSyncExternalStore } from 'react'
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

const listeners = new Set<() => void>()
let seen: { readonly text: string | null; readonly progress: Progress } | null = null

/** The progress as it is now; none on the server and until hydration. */
export function useProgress(): Progress {
  return useSyncExternalStore(subscribe, readProgress, () => noProgress)
}

/** Notes that a lesson was opened, run or read on. */
export function recordLesson(slug: string, change: LessonChange): void {
  keep(withLesson(readProgress(), slug, change))
}

/** Notes that an activity was done. @param activity its id: `your-first-request/greet-the-library` */
export function recordDone(slug: string, activity: string): void {
  const progress = readProgress()
  if (!progress.lessons.get(slug)?.done.has(activity)) keep(withDone(progress, slug, activity))
}

function keep(progress: Progress): void {
  const text = serializeProgress(progress)
  seen = { text, progress }
  try {
    localStorage.setItem(progressKey, text)
  } catch {
    // Storage is disabled or full: progress holds until the page is left.
  }
  for (const listener of listeners) listener()
}

function readProgress(): Progress {
  let text: string | null = null
  try {
    text = localStorage.getItem(progressKey)
  } catch {
    return seen?.progress ?? noProgress
  }
  // The same text must give the same object, or React would render for ever.
  if (seen?.text !== text) seen = { text, progress: parseProgress(text) }
  return seen.progress
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}
