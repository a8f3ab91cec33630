/**
 * The worlds that a host can begin with, one for each seed. World 0 is the one that lessons show; in world 2 a check
 * runs a program again, so there every fact that a program might have copied is another one.
 */
import type { Learner } from '../http/message'
import { seededRandom } from './seeded-random'

/**
 * The first choice in world 0, the second in world 2, any of them in the others.
 * @param what a name for the fact, so that facts of one world do not depend on each other.
 */
export function choiceOf<Choice>(
  { seed }: Learner,
  what: string,
  choices: readonly [Choice, Choice, ...Choice[]],
): Choice {
  if (seed === 0) return choices[0]
  if (seed === 2) return choices[1]
  return choices[Math.floor(seededRandom(seed, what)() * choices.length)] ?? choices[0]
}

/** `usual` in world 0; a whole number from `least` to `most` that is not the usual one in the others. */
export function numberOf(
  { seed }: Learner,
  what: string,
  { usual, least, most }: { readonly usual: number; readonly least: number; readonly most: number },
): number {
  if (seed === 0) return usual
  const number = least + Math.floor(seededRandom(seed, what)() * (most - least + 1))
  if (number !== usual) return number
  return usual < most ? usual + 1 : usual - 1
}

/** The items as they are in world 0; in another order elsewhere. */
export function orderOf<Item>(
  { seed }: Learner,
  what: string,
  items: readonly Item[],
): readonly Item[] {
  if (seed === 0) return items
  const random = seededRandom(seed, what)
  return items
    .map((item) => [random(), item] as const)
    .sort(([left], [right]) => left - right)
    .map(([, item]) => item)
}

/**
 * The items as they are in world 0; elsewhere in an order in which none stands where it stood there.
 * @throws RangeError for a single item, which has no other place.
 */
export function dealOf<Item>(
  { seed }: Learner,
  what: string,
  items: readonly Item[],
): readonly Item[] {
  if (items.length === 1) throw new RangeError('One item cannot be dealt in another order.')
  if (seed === 0) return items
  const random = seededRandom(seed, what)
  const dealt = [...items]
  // Sattolo's algorithm: one cycle of all items, so that each moves.
  for (let last = dealt.length - 1; last > 0; last--) {
    const other = Math.floor(random() * last)
    const moved = dealt[last] as Item
    dealt[last] = dealt[other] as Item
    dealt[other] = moved
  }
  return dealt
}
