/** What is remembered of the review deck as text: versioned, and read strictly. */

import { type CardMemory, noMemory, type ReviewMemory } from './review-schedule'
import { isRecord, parseStoredJson } from './stored-json'

/** The key in `localStorage`. */
export const reviewKey = 'roundtrip:review'

export const REVIEW_VERSION = 1

/** More than any course has cards; the rest of a longer list is left out. */
const MOST_CARDS = 5000

export function serializeReview(memory: ReviewMemory): string {
  return JSON.stringify({ version: REVIEW_VERSION, cards: [...memory] })
}

/**
 * Reads what `serializeReview` wrote. Anything else, also from a later version, is no memory; entries that are not
 * of our making are left out, and their cards are new.
 */
export function parseReview(text: string | null): ReviewMemory {
  const stored = parseStoredJson(text)
  if (!isRecord(stored) || stored.version !== REVIEW_VERSION || !Array.isArray(stored.cards))
    return noMemory
  const memory = new Map<string, CardMemory>()
  for (const entry of stored.cards.slice(0, MOST_CARDS)) {
    if (!Array.isArray(entry)) continue
    const [id, value] = entry as unknown[]
    const card = parseCard(value)
    if (typeof id === 'string' && card) memory.set(id, card)
  }
  return memory
}

function parseCard(value: unknown): CardMemory | null {
  if (!isRecord(value)) return null
  const { known, answered, due } = value
  if (!isCount(known) || !isCount(answered) || !isCount(due) || due < answered) return null
  return { known, answered, due }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
