/** What one check found wrong, before the author's own words are put in. */
import type { RequestFacts } from './request-facts'
import type { CheckMessage } from './verdict'

export interface Finding extends CheckMessage {
  /**
   * Whether it is about something that did happen. What is missing may be missing because of an error, which
   * then explains more; what is there is there in spite of it.
   */
  readonly isSeen: boolean
}

type Parts = Partial<Omit<CheckMessage, 'what'>>

/** Something that the run lacks. */
export function missing(what: string, parts: Parts = {}): Finding {
  return { got: null, wanted: null, line: null, try: null, ...parts, what, isSeen: false }
}

/** Something that the run has and should not have, or has in another form. */
export function seen(what: string, parts: Parts = {}): Finding {
  return { ...missing(what, parts), isSeen: true }
}

/** The line of the call that sent it. */
export function lineIn({ exchange }: RequestFacts): number | null {
  return exchange.position?.line ?? null
}
