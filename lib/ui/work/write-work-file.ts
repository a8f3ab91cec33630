/**
 * Saved work as a file: JSON, with programs as lists of lines, so that it can be read and compared. Format 1
 * of the first day; a change of meaning gets a new number, and the old ones keep opening.
 */
import { serializeProgress } from '../../course/progress'
import { serializeReview } from '../../course/review-memory'
import type { Work } from './work'

export const WORK_FORMAT = 'roundtrip-work'
export const WORK_VERSION = 1

/** @param now milliseconds since 1970 */
export function writeWorkFile(
  { drafts, answers, progress, review, preferences }: Work,
  now: number,
): string {
  const content = {
    format: WORK_FORMAT,
    version: WORK_VERSION,
    saved: new Date(now).toISOString(),
    drafts: drafts.map(({ key, record }) => ({
      editor: key.id,
      original: key.hash,
      name: record.name,
      saved: toIso(record.saved),
      ...(record.settled && { settled: true }),
      code: record.code.split('\n'),
      earlier: record.earlier.map(({ reason, at, code }) => ({
        reason,
        at: toIso(at),
        code: code.split('\n'),
      })),
    })),
    // Files of before there were answers or a deck lack them; so do those of browsers without any.
    ...(answers.size > 0 && {
      answers: [...answers].map(([activity, answer]) => ({ activity, answer })),
    }),
    progress: JSON.parse(serializeProgress(progress)),
    ...(review.size > 0 && { review: JSON.parse(serializeReview(review)) }),
    preferences: Object.fromEntries(preferences),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

function toIso(at: number): string | null {
  return at > 0 ? new Date(at).toISOString() : null
}
