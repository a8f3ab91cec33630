/**
 * Time as the hosts see it. Injected, so that tests (and lessons that compress waiting) decide how long
 * a second takes.
 */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number
  /**
   * Resolves after `milliseconds`.
   * @throws the signal's reason as soon as `signal` aborts; the timer is cleared then.
   */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep(milliseconds, signal) {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason)
        return
      }
      const leave = () => {
        clearTimeout(timer)
        reject(signal.reason)
      }
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', leave)
        resolve()
      }, milliseconds)
      signal.addEventListener('abort', leave, { once: true })
    })
  },
}

let lastSecond = Number.NaN
let lastDate = ''

/** The Date header's form (RFC 9110 section 5.6.7) of a time in milliseconds. Cached for one second. */
export function httpDate(milliseconds: number): string {
  const second = Math.floor(milliseconds / 1000)
  if (second !== lastSecond) {
    lastSecond = second
    lastDate = new Date(second * 1000).toUTCString()
  }
  return lastDate
}
