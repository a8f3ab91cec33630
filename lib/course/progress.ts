/**
 * How far a learner has come, kept in this browser only: which lessons were opened, which had their
 * code run, and where the last visit ended. Honest facts, no percentages.
 */

export interface LessonProgress {
  readonly opened: true
  readonly ran: boolean
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

/** The same progress after a lesson was opened, run, or read on. */
export function withLesson(
  progress: Progress,
  slug: string,
  change: Partial<Omit<LessonProgress, 'opened'>>,
): Progress {
  const before = progress.lessons.get(slug) ?? { opened: true, ran: false, at: null }
  const lessons = new Map(progress.lessons).set(slug, { ...before, ...change })
  return { lessons, last: slug }
}

/** Both together: what either knows was opened or run. Places are those of `progress` where it has one. */
export function mergeProgress(progress: Progress, other: Progress): Progress {
  const lessons = new Map(progress.lessons)
  for (const [slug, theirs] of other.lessons) {
    const mine = lessons.get(slug)
    const ran = theirs.ran || mine?.ran === true
    lessons.set(slug, { opened: true, ran, at: mine?.at ?? theirs.at })
  }
  return { lessons, last: progress.last ?? other.last }
}

export function serializeProgress(progress: Progress): string {
  return JSON.stringify({ version: 1, last: progress.last, lessons: [...progress.lessons] })
}

/** Reads what `serializeProgress` wrote. Anything else, also from a later version, is no progress. */
export function parseProgress(text: string | null): Progress {
  const stored = parseJson(text)
  if (!isRecord(stored) || stored.version !== 1 || !Array.isArray(stored.lessons)) return noProgress
  const lessons = new Map<string, LessonProgress>()
  for (const entry of stored.lessons) {
    if (!Array.isArray(entry)) continue
    const [slug, lesson] = entry as unknown[]
    if (typeof slug !== 'string' || !isRecord(lesson)) continue
    lessons.set(slug, { opened: true, ran: lesson.ran === true, at: parsePlace(lesson.at) })
  }
  return { lessons, last: typeof stored.last === 'string' ? stored.last : null }
}

function parsePlace(value: unknown): LessonProgress['at'] {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.title !== 'string')
    return null
  return { id: value.id, title: value.title }
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    // Somebody else's text under our key: as good as none.
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
