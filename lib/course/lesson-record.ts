/** Where the records of lessons are kept: by what the lesson says, in a cache that builds and `npm run dev` fill. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LessonRecord } from './activity'
import type { Lesson } from './load-lessons'

/** In a folder with `node_modules`. */
export const RECORDS = 'node_modules/.cache/roundtrip/records'

export interface KeptRecord {
  /** Stands for everything but the lesson that the runs depend on. */
  readonly made: string
  readonly record: LessonRecord
}

export function recordFile({ slug, source }: Pick<Lesson, 'slug' | 'source'>): string {
  const hash = createHash('sha256').update(`${slug}\n${source}`).digest('hex')
  return `${hash.slice(0, 24)}.json`
}

/** The record as it is kept; null while there is none. @param root the folder of the project */
export async function readKept(
  lesson: Pick<Lesson, 'slug' | 'source'>,
  root: string,
): Promise<KeptRecord | null> {
  try {
    return JSON.parse(await readFile(join(root, RECORDS, recordFile(lesson)), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** The last record of each lesson that this process has read. */
const latest = new Map<string, LessonRecord>()

/**
 * What the runs of a lesson were like, for its page; null in development while its first one is being made. There a
 * lesson that has just been saved has the record of before until its own is made, since most of it is as it was.
 */
export async function readRecord(
  lesson: Pick<Lesson, 'slug' | 'source'>,
): Promise<LessonRecord | null> {
  const kept = (await readKept(lesson, process.cwd()))?.record
  if (kept) latest.set(lesson.slug, kept)
  else if (process.env.NODE_ENV === 'development') return latest.get(lesson.slug) ?? null
  return kept ?? null
}
