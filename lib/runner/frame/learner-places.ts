/** Finds the learner's own module in a call stack. */
import type { StackPlace } from '../sandbox-protocol'

/** More than any lesson needs; a deep recursion must not make large messages. */
const MAX_PLACES = 20

/**
 * The places in the module at `url`, innermost first. Chromium writes `at name (url:1:2)`, Firefox
 * `name@url:1:2`; other lines are ignored. Anything that is no string has no places.
 */
export function placesIn(stack: unknown, url: string): StackPlace[] {
  if (typeof stack !== 'string' || url === '') return []
  const places: StackPlace[] = []
  let at = stack.indexOf(url)
  while (at >= 0 && places.length < MAX_PLACES) {
    const match = /^:(\d{1,9}):(\d{1,9})/.exec(stack.slice(at + url.length, at + url.length + 24))
    if (match) places.push([Number(match[1]), Number(match[2])])
    at = stack.indexOf(url, at + url.length)
  }
  return places
}
