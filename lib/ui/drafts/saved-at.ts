/** When something was saved, in words. */
import { someTimeAgo } from '../../sentences/drafts'

const time = { hour: '2-digit', minute: '2-digit' } as const
const thisYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', ...time })
const otherYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})

/**
 * `3 Mar, 14:05`, or `3 Mar 2024` of another year, in the time zone of the reader.
 * @param at milliseconds since 1970; 0 when nobody knows
 */
export function savedAt(at: number): string {
  if (at === 0) return someTimeAgo
  const isThisYear = new Date(at).getFullYear() === new Date().getFullYear()
  return (isThisYear ? thisYear : otherYear).format(at)
}
