/** The time by which the client waits between attempts: the real one, or one that a lesson or a test sets. */

export interface Clock {
  /** Milliseconds since 1970, as `Date.now()`. */
  now(): number
  /** Resolves after so many SECONDS; rejects with the signal's reason as soon as it aborts. */
  sleep(seconds: number, signal?: AbortSignal | null): Promise<void>
}

/** The longest delay that timers take, in milliseconds; a longer one would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1

const realClock: Clock = {
  now: () => Date.now(),
  async sleep(seconds, signal) {
    let left = seconds * 1000
    do {
      const part = Math.min(left, LONGEST_TIMER)
      await pause(part, signal)
      left -= part
    } while (left > 0)
  },
}

let current: Clock = realClock

/** Waits by this clock from now on; null for the real one. */
export function setClock(clock: Clock | null): void {
  current = clock ?? realClock
}

/** The clock in use. */
export function getClock(): Clock {
  return current
}

function pause(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const onAbort = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}
