/** When something was saved, in words. */
import { someTimeAgo } from './sentences'

const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** `3 Mar, 14:05` in the time zone of the reader. @param at milliseconds since 1970; 0 when nobody knows */
export function savedAt(at: number): string {
  return at > 0 ? format.format(at) : someTimeAgo
}
