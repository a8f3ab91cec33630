/**
 * When a card of the review deck is asked again: after 1, 3, 7 and then always 21 days while it is known, within
 * minutes when it was missed. Pure; the time comes from outside.
 */

/** What is remembered of a card that was answered. */
export interface CardMemory {
  /** How often in a row it was known; 0 after a miss. */
  readonly known: number
  /** When it was answered last, in milliseconds since 1970. */
  readonly answered: number
  /** From when on it is asked again, in milliseconds since 1970. */
  readonly due: number
}

/** By the card's id. Cards that were never answered are not in it. */
export type ReviewMemory = ReadonlyMap<string, CardMemory>

export const noMemory: ReviewMemory = new Map()

export type Answer = 'known' | 'missed'

/** In days, by how often in a row a card was known. */
export const INTERVALS = [1, 3, 7, 21] as const
/** Long enough to think of something else, in milliseconds. */
export const MISSED_PAUSE = 10 * 60_000
/** A day of learning begins at this hour of the local time, so that a late evening belongs to its day. */
export const DAY_STARTS = 4

/** The memory after a card was answered. @param now milliseconds since 1970 */
export function withAnswer(
  memory: ReviewMemory,
  id: string,
  answer: Answer,
  now: number,
): ReviewMemory {
  const known = answer === 'known' ? (memory.get(id)?.known ?? 0) + 1 : 0
  const due = known === 0 ? now + MISSED_PAUSE : startOfDay(now, daysAfter(known))
  return new Map(memory).set(id, { known, answered: now, due })
}

/** How many days a card rests that was known so often in a row. */
function daysAfter(known: number): number {
  return INTERVALS[Math.min(known, INTERVALS.length) - 1] ?? INTERVALS[0]
}

/** When the day of learning begins that is so many after the one of `now`. */
function startOfDay(now: number, days: number): number {
  const date = new Date(now)
  date.setHours(date.getHours() - DAY_STARTS)
  date.setDate(date.getDate() + days)
  date.setHours(DAY_STARTS, 0, 0, 0)
  return date.getTime()
}

/** One more than the longest interval, for what a change of the clock and summer time may add; in milliseconds. */
const LONGEST_REST = (Math.max(...INTERVALS) + 1) * 86_400_000

/**
 * When a card is asked next, in milliseconds since 1970; one that was never answered at once. A date further away
 * than any interval comes from a clock that was wrong, and does not count.
 */
export function dueTime(memory: ReviewMemory, id: string, now: number): number {
  const card = memory.get(id)
  return card === undefined || card.due > now + LONGEST_REST ? now : card.due
}

export function isDue(memory: ReviewMemory, id: string, now: number): boolean {
  return dueTime(memory, id, now) <= now
}

/** Both together: of each card what was answered last. */
export function mergeMemory(memory: ReviewMemory, other: ReviewMemory): ReviewMemory {
  const merged = new Map(memory)
  for (const [id, theirs] of other) {
    const mine = merged.get(id)
    if (!mine || isLater(theirs, mine)) merged.set(id, theirs)
  }
  return merged
}

/** At the same moment the sooner date wins: a card too many costs less than one forgotten. */
function isLater(one: CardMemory, other: CardMemory): boolean {
  if (one.answered !== other.answered) return one.answered > other.answered
  return one.due !== other.due ? one.due < other.due : one.known < other.known
}
