/** All that a learner has in this browser: drafts, answers, progress, the review deck, preferences. */
import { type Progress, parseProgress, progressKey } from '../../course/progress'
import { parseReview, reviewKey } from '../../course/review-memory'
import type { ReviewMemory } from '../../course/review-schedule'
import { answerPrefix } from '../activities/kept-answer'
import { DraftShelf, type DraftStorage, type ShelvedDraft } from '../drafts/draft-shelf'
import { isValue, type PreferenceName, preferences, storageKey } from '../site/preferences'

export interface Work {
  /** The newest first. */
  readonly drafts: readonly ShelvedDraft[]
  /** Guesses, causes and texts, by the id of their activity. */
  readonly answers: ReadonlyMap<string, string>
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
    answers: answersIn(storage),
    progress: parseProgress(storage.getItem(progressKey)),
    review: parseReview(storage.getItem(reviewKey)),
    preferences: new Map(chosen),
  }
}

function answersIn(storage: DraftStorage): ReadonlyMap<string, string> {
  const answers = new Map<string, string>()
  for (let index = 0; index < storage.length; index += 1) {
    const name = storage.key(index)
    const answer = name?.startsWith(answerPrefix) ? storage.getItem(name) : null
    if (name !== null && answer !== null) answers.set(name.slice(answerPrefix.length), answer)
  }
  return new Map([...answers].sort(([a], [b]) => (a < b ? -1 : 1)))
}
