/** The Retry-After header (RFC 9110 section 10.2.3): seconds, or a date. */
import { InvalidHeader } from './exceptions'

/**
 * How many SECONDS from `now` the header asks to wait; 0 for a date that has passed.
 * @param now milliseconds since 1970
 * @throws InvalidHeader for anything else than whole seconds or an HTTP date.
 */
export function parseRetryAfter(header: string, now: number): number {
  const text = header.trim()
  if (/^[0-9]+$/.test(text)) return Number(text)
  const date = parseHttpDate(text)
  if (date === null) throw new InvalidHeader(`Invalid Retry-After header: ${header}`)
  return Math.max(0, (date - now) / 1000)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `Sun, 06 Nov 1994 08:49:37 GMT`, and the obsolete `Sunday, 06-Nov-94 08:49:37 GMT`. */
const DAY_FIRST =
  /^[a-z]+, (?<day>\d{1,2})[ -](?<month>[a-z]{3})[ -](?<year>\d{4}|\d{2}) (?<time>\d{2}:\d{2}:\d{2}) (?:GMT|UTC)$/i
/** The obsolete `Sun Nov  6 08:49:37 1994`. */
const ASCTIME =
  /^[a-z]{3} (?<month>[a-z]{3}) {1,2}(?<day>\d{1,2}) (?<time>\d{2}:\d{2}:\d{2}) (?<year>\d{4})$/i

/**
 * Milliseconds since 1970 of an HTTP date (RFC 9110 section 5.6.7, all three forms); null when it is none.
 * `Date.parse` would take more, such as `1.5`, and read the third form in local time.
 */
export function parseHttpDate(text: string): number | null {
  const parts = (DAY_FIRST.exec(text) ?? ASCTIME.exec(text))?.groups
  if (parts === undefined) return null
  const month = MONTHS.indexOf(parts.month?.toLowerCase() ?? '')
  const [hours = 0, minutes = 0, seconds = 0] = (parts.time ?? '').split(':').map(Number)
  if (month === -1 || hours > 23 || minutes > 59 || seconds > 60) return null
  const year = fullYear(parts.year ?? '')
  const day = Number(parts.day)
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  if (date.getUTCDate() !== day || date.getUTCMonth() !== month) return null
  return date.setUTCHours(hours, minutes, seconds)
}

/** Two digits are of this century up to 68, as in Python and POSIX. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year > 68 ? 1900 + year : 2000 + year
}
