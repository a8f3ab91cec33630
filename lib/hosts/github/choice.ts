/** Values of a query that must be one of a few, or a time; others are 422 with the reason. */
import { firstValue } from '../form-urlencoded'
import { Declined, invalid } from './answer'
import type { GithubCall } from './call'

/** The value of `field`, or the first of `choices` where it is absent. @throws Declined 422 */
export function choiceOf<const Choice extends string>(
  call: GithubCall,
  resource: string,
  field: string,
  choices: readonly [Choice, ...Choice[]],
  docs: string,
): Choice {
  const value = firstValue(call.query, field)
  if (value === undefined || value === '') return choices[0]
  const choice = choices.find((each) => each === value)
  if (choice !== undefined) return choice
  const shown = value.slice(0, 80)
  throw new Declined(invalid([{ resource, field, code: 'invalid', value: shown }], docs))
}

/** Milliseconds since the epoch of the time in `field`; null where it is absent. @throws Declined 422 */
export function timeIn(
  call: GithubCall,
  resource: string,
  field: string,
  docs: string,
): number | null {
  const value = firstValue(call.query, field)
  if (value === undefined || value === '') return null
  const time = /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN
  if (!Number.isNaN(time)) return time
  const shown = value.slice(0, 80)
  throw new Declined(invalid([{ resource, field, code: 'invalid', value: shown }], docs))
}

/** Sorted by a key, upwards or downwards; equal ones stay as they were. */
export function sortedBy<Item>(
  items: readonly Item[],
  key: (item: Item) => string | number,
  direction: 'asc' | 'desc',
): readonly Item[] {
  const sign = direction === 'asc' ? 1 : -1
  return items.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)]
    return left === right ? 0 : left < right ? -sign : sign
  })
}
