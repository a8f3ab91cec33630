/** The `timeout` option: SECONDS, one number or a pair. */
import { RequestsWarning } from './exceptions'
import { repr } from './python-repr'
import { warn } from './warnings'

/** Seconds for connecting and for silence between bytes, or for each; null waits for ever. */
export type TimeoutOption = number | readonly [connect: number | null, read: number | null]

/** Both limits in seconds; null waits for ever. */
export interface Timeouts {
  readonly connect: number | null
  readonly read: number | null
}

/** @throws RangeError in the words of requests and urllib3. */
export function parseTimeout(timeout: TimeoutOption | null | undefined): Timeouts {
  if (timeout === null || timeout === undefined) return { connect: null, read: null }
  if (!Array.isArray(timeout)) {
    return { connect: limit(timeout, 'connect'), read: limit(timeout, 'read') }
  }
  if (timeout.length !== 2) throw invalidPair(timeout)
  try {
    return { connect: limit(timeout[0], 'connect'), read: limit(timeout[1], 'read') }
  } catch (error) {
    throw invalidPair(timeout, error)
  }
}

/** @param cause which of the two cannot be, and why */
function invalidPair(timeout: readonly unknown[], cause?: unknown): RangeError {
  return new RangeError(
    `Invalid timeout ${repr(timeout)}. Pass a (connect, read) timeout tuple, or a single float to set both timeouts to the same value.`,
    cause === undefined ? undefined : { cause },
  )
}

function limit(value: unknown, which: 'connect' | 'read'): number | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') {
    throw new RangeError('Timeout cannot be a boolean value. It must be an int, float or None.')
  }
  if (typeof value !== 'number' || Number.isNaN(value)) {
    throw new RangeError(
      `Timeout value ${which} was ${String(value)}, but it must be an int, float or None.`,
    )
  }
  if (value <= 0) {
    throw new RangeError(
      `Attempted to set ${which} timeout to ${value}, but the timeout cannot be set to a value less than or equal to 0.`,
    )
  }
  return value
}

/** From this many seconds on, a timeout looks as if milliseconds were meant. */
const SUSPICIOUS = 1000

/** Warns about a timeout that looks like milliseconds. */
export function warnAboutMilliseconds({ connect, read }: Timeouts): void {
  const remark = looksLikeMilliseconds(Math.max(connect ?? 0, read ?? 0))
  if (remark) warn(RequestsWarning, remark.join(' '))
}

/** What a timeout of so many seconds is, and what was meant, as two sentences; null for one that can be meant. */
export function looksLikeMilliseconds(
  seconds: number,
): readonly [what: string, meant: string] | null {
  if (seconds < SUSPICIOUS || seconds === Number.POSITIVE_INFINITY) return null
  const minutes = Math.round(seconds / 60)
  return [
    `${seconds} seconds is ${minutes} minutes; timeout is in seconds, not milliseconds.`,
    `For ${seconds} milliseconds, set ${seconds / 1000}.`,
  ]
}
