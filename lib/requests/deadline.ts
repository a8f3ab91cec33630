/** Timers in seconds, of the client's own clock. */

/** What `setTimeout` can wait; a longer wait would fire at once. */
const LONGEST_MS = 2 ** 31 - 1

/** Calls back after this many seconds; null, or more than 24 days, is never. Returns what stops it. */
export function startDeadline(seconds: number | null, onExpired: () => void): () => void {
  if (seconds === null || seconds * 1000 > LONGEST_MS) return () => {}
  const timer = setTimeout(onExpired, seconds * 1000)
  return () => clearTimeout(timer)
}
