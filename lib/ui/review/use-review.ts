'use client'
/** What is remembered of the review deck, in `localStorage`, and the deck as it is now. */
import { useEffect, useMemo, useState } from 'react'
import { type Deck, type DeckCard, deckOf } from '../../course/review-deck'
import { parseReview, reviewKey, serializeReview } from '../../course/review-memory'
import { type Answer, noMemory, type ReviewMemory, withAnswer } from '../../course/review-schedule'
import { useProgress } from '../progress/use-progress'
import { StoredValue, useStoredValue } from '../site/stored-value'

const stored = new StoredValue<ReviewMemory>({
  key: reviewKey,
  parse: parseReview,
  serialize: serializeReview,
  none: noMemory,
})

/** How often the page looks whether another card is due, in milliseconds. */
const LOOK_AGAIN = 15_000

/** The deck as it is now; null on the server and until hydration, when nobody knows the time there. */
export function useDeck<C extends DeckCard>(cards: readonly C[]): Deck<C> | null {
  const progress = useProgress()
  const memory = useStoredValue(stored)
  const now = useNow()
  return useMemo(
    () => (now === null ? null : deckOf(cards, progress, memory, now)),
    [cards, progress, memory, now],
  )
}

/** Notes that a card was answered now. */
export function recordAnswer(id: string, answer: Answer): void {
  stored.keep(withAnswer(stored.read(), id, answer, Date.now()))
}

/** Milliseconds since 1970, looked at now and then. */
function useNow(): number | null {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const look = () => setNow(Date.now())
    look()
    const timer = setInterval(look, LOOK_AGAIN)
    // A laptop that was asleep, a tab that was in the background.
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return now
}
