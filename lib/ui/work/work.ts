/** All that a learner has in this browser: drafts, progress, the review deck, preferences. */
import { type Progress, parseProgress, progressKey } from '../../course/progress'
import { parseReview, reviewKey } from '../../course/review-memory'
import type { ReviewMemory } from '../../course/review-schedule'
import { DraftShelf, type DraftStorage, type ShelvedDraft } from '../drafts/draft-shelf'
import { isValue, type PreferenceName, preferences, storageKey } from '../site/preferences'

export interface Work {
  /** The newest first. */
  readonly drafts: readonly ShelvedDraft[]
  readonly progress: Progress
  readonly review: ReviewMemory
  /** Those that were chosen. */
  readonly preferences: ReadonlyMap<PreferenceName, string>
}

export const preferenceNames = Object.keys(preferences) as PreferenceName[]

/** Reads everything. */
export function collectWork(storage: DraftStorage): Work {
  const chosen = preferenceNames.flatMap((name) => {
    const value = storage.getItem(storageKey(name))
    return isValue(name, value) ? [[name, value] as const] : []
  })
  return {
    drafts: new DraftShelf(() => storage).list(),
    progress: parseProgress(storage.getItem(progressKey)),
    review: parseReview(storage.getItem(reviewKey)),
    preferences: new Map(chosen),
  }
}
