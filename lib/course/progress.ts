/**
 * How far a learner has come, kept in this browser only: which lessons were opened, which had their
 * code run, what was done in them, and where the last visit ended. Honest facts, no percentages.
 */

import { isRecord, parseStoredJson } from './stored-json'

export interface LessonProgress {
  readonly opened: true
  readonly ran: boolean
  /** Ids of the activities that were done: `your-first-request/greet-the-library`. Done once is done. */
  readonly done: ReadonlySet<string>
  /** The section that was being read. */
  readonly at: { readonly id: string; readonly title: string } | null
}

export interface Progress {
  readonly lessons: ReadonlyMap<string, LessonProgress>
  /** Slug of the lesson that was read last. */
  readonly last: string | null
}

/** The key in `localStorage`. */
export const progressKey = 'roundtrip:progress'

export const noProgress: Progress = { lessons: new Map(), last: null }

const justOpened: LessonProgress = { opened: true, ran: false, done: new Set(), at: null }

/** What can be noted of a lesson beside that it was opened. */
export type LessonChange = Partial<Pick<LessonProgress, 'ran' | 'at'>>

/** The same progress after a lesson was opened, run, or read on. */
export function withLesson(progress: Progress, slug: string, change: LessonChange): Progress {
  const before = progress.lessons.get(slug) ?? justOpened
  const lessons = new Map(progress.lessons).set(slug, { ...before, ...change })
  return { lessons, last: slug }
}

/** The same progress after an activity of a lesson was done. */
export function withDone(progress: Progress, slug: string, activity: string): Progress {
  const before = progress.lessons.get(slug) ?? justOpened
  const done = new Set(before.done).add(activity)
  return { lessons: new Map(progress.lessons).set(slug, { ...before, done }), last: slug }
}

/** Both together: what either knows was opened, run or done. Places are those of `progress` where it has one. */
export function mergeProgress(progress: Progress, other: Progress): Progress {
  const lessons = new Map(progress.lessons)
  for (const [slug, theirs] of other.lessons) {
    const mine = lessons.get(slug)
    const ran = theirs.ran || mine?.ran === true
    const done = new Set([...(mine?.done ?? []), ...theirs.done])
    lessons.set(slug, { opened: true, ran, done, at: mine?.at ?? theirs.at })
  }
  return { lessons, last: progress.last ?? other.last }
}

export function serializeProgress(progress: Progress): string {
  const lessons = [...progress.lessons].map(([slug, { opened, ran, done, at }]) => [
    slug,
    { opened, ran, ...(done.size > 0 && { done: [...done] }), at },
  ])
  return JSON.stringify({ version: 1, last: progress.last, lessons })
}

/** Reads what `serializeProgress` wrote. Anything else, also from a later version, is no progress. */
export function parseProgress(text: string | null): Progress {
  const stored = parseStoredJson(text)
  if (!isRecord(stored) || stored.version !== 1 || !Array.isArray(stored.lessons)) return noProgress
  const lessons = new Map<string, LessonProgress>()
  for (const entry of stored.lessons) {
    if (!Array.isArray(entry)) continue
    const [slug, lesson] = entry as unknown[]
    if (typeof slug !== 'string' || !isRecord(lesson)) continue
    lessons.set(slug, {
      opened: true,
      ran: lesson.ran === true,
      done: parseDone(lesson.done),
      at: parsePlace(lesson.at),
    })
  }
  return { lessons, last: typeof stored.last === 'string' ? stored.last : null }
}

/** Missing in what was written before there were activities. */
function parseDone(value: unknown): Set<string> {
  if (!Array.isArray(value)) return new Set()
  return new Set(value.filter((id) => typeof id === 'string'))
}

function parsePlace(value: unknown): LessonProgress['at'] {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.title !== 'string')
    return null
  return { id: value.id, title: value.title }
}
