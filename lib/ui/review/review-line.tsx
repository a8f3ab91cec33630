'use client'
/** On the first page: how many cards of the review deck are due, or when the next one is. */
import type { DeckCard } from '../../course/review-deck'
import { comesBack, review as words } from '../../sentences/course-pages'
import { SiteLink } from '../site/site-link'
import { useDeck } from './use-review'

/** Nothing before a lesson with cards was opened. */
export function ReviewLine({ cards }: { readonly cards: readonly DeckCard[] }) {
  const deck = useDeck(cards)
  if (!deck || deck.size === 0) return null
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-y border-rule px-5 py-2.5">
      <b className="font-semibold">{words.title}</b>
      <span className="text-ink-2">
        {deck.due.length > 0
          ? words.due(deck.due.length)
          : deck.next !== null && words.nothingDue(comesBack(deck.next, Date.now()))}
      </span>
      <SiteLink
        href="/review"
        className="ml-auto max-phone:inline-flex max-phone:min-h-11 max-phone:items-center"
      >
        {deck.due.length > 0 ? words.start : words.open}
      </SiteLink>
    </p>
  )
}
