/** All that a learner has in this browser: drafts, progress, preferences. */
import { type Progress, parseProgress, progressKey } from '../../course/progress'
import { DraftShelf, type DraftStorage, type ShelvedDraft } from '../drafts/draft-shelf'
import { isValue, type PreferenceName, preferences, storageKey } from '../site/preferences'

export interface Work {
  /** The newest first. */
  readonly drafts: readonly ShelvedDraft[]
  readonly progress: Progress
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
    preferences: new Map(chosen),
  }
}
