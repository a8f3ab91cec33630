/** Which cards are asked, and in which order: due ones of opened lessons, mixed across the modules. */
import type { Progress } from './progress'
import { dueTime, isDue, type ReviewMemory } from './review-schedule'

/** What the order of a card depends on. */
export interface DeckCard {
  readonly id: string
  /** Of its lesson. */
  readonly slug: string
  readonly module: string
}

export interface Deck<C> {
  /** In the order in which they are asked. */
  readonly due: readonly C[]
  /** How many cards are in it, due or not: those of the lessons that were opened. */
  readonly size: number
  /** When the next card is due that is not yet, in milliseconds since 1970; null when there is none. */
  readonly next: number | null
}

/**
 * The deck as it is now.
 *
 * @param cards all cards of the course
 * @param now milliseconds since 1970
 */
export function deckOf<C extends DeckCard>(
  cards: readonly C[],
  progress: Progress,
  memory: ReviewMemory,
  now: number,
): Deck<C> {
  const opened = cards.filter(({ slug }) => progress.lessons.has(slug))
  const due = opened.filter(({ id }) => isDue(memory, id, now))
  const later = opened.map(({ id }) => dueTime(memory, id, now)).filter((time) => time > now)
  return {
    due: mixed(sortedByDue(due, memory, now)),
    size: opened.length,
    next: later.length > 0 ? Math.min(...later) : null,
  }
}

/** What waits longest comes first; new cards come last, in the order of the course. */
function sortedByDue<C extends DeckCard>(
  cards: readonly C[],
  memory: ReviewMemory,
  now: number,
): C[] {
  const waitsSince = ({ id }: C) => (memory.has(id) ? dueTime(memory, id, now) : now + 1)
  return cards.toSorted((a, b) => waitsSince(a) - waitsSince(b))
}

/**
 * No two cards of one module in a row, and of one lesson even less, as long as there are others: always the next of
 * the module that has most of them left. Within a module the two cards of a lesson are kept apart.
 */
function mixed<C extends DeckCard>(cards: readonly C[]): C[] {
  const modules = new Map<string, C[]>()
  for (const card of cards) modules.set(card.module, [...(modules.get(card.module) ?? []), card])
  const queues = [...modules.values()].map((queue) => alternated(queue))
  const order: C[] = []
  while (order.length < cards.length) {
    const last = order.at(-1)?.module
    const others = queues.filter((queue) => queue.length > 0 && queue[0]?.module !== last)
    const left = others.length > 0 ? others : queues.filter((queue) => queue.length > 0)
    const longest = left.reduce((most, queue) => (queue.length > most.length ? queue : most))
    order.push(...longest.splice(0, 1))
  }
  return order
}

/** First one card of each lesson, then the second ones. */
function alternated<C extends DeckCard>(cards: readonly C[]): C[] {
  const seen = new Map<string, number>()
  const ranked = cards.map((card) => {
    const rank = seen.get(card.slug) ?? 0
    seen.set(card.slug, rank + 1)
    return { card, rank }
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ card }) => card)
}
