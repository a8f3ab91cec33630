/** Of the hops, the timeline and the comparison. */
import { count, duration, seconds } from './measures'

export const hopsTab = 'Hops'
export const timelineTab = 'Timeline'
export const compareTab = 'Compare'
export const yourProgram = 'your program'
export const loading = 'Loading this view.'

export const hopsLabel = (trips: number) => `Hops of this call, ${count(trips, 'trip')} in order`
export const hopsKey = 'Time runs downwards. Select an arrow to read both messages.'

/** What an arrow says to a screen reader. */
export const legOut = (number: number, method: string, url: string) =>
  `Trip ${number}, out: ${method} ${url}`
export const legBack = (number: number, host: string, answer: string) =>
  `Trip ${number}, back from ${host}: ${answer}`

/** @param type see `ExchangeFailure.type`; empty where nothing is known */
export const noAnswer = (type: string) => `No answer: ${failed(type)}`

/** Why a request of a call left after the one before it. */
export type HopCause =
  | {
      readonly kind: 'redirect'
      readonly status: number
      readonly from: string
      readonly to: string
    }
  | { readonly kind: 'challenge'; readonly status: number; readonly scheme: string }
  | {
      readonly kind: 'retry'
      /** Counts the retries of a call from 1. */
      readonly retry: number
      /** The status that asked for another attempt; null when no response came. */
      readonly status: number | null
      /** See `ExchangeFailure.type`; empty when there was a response. */
      readonly failure: string
    }

/** Why the next request left: `Redirect 302: POST became GET`. */
export function causeText(cause: HopCause, wait: number): string {
  switch (cause.kind) {
    case 'redirect':
      return cause.from === cause.to
        ? `Redirect ${cause.status}: ${cause.to} stays ${cause.to}`
        : `Redirect ${cause.status}: ${cause.from} became ${cause.to}`
    case 'challenge':
      return `${cause.status} answered with ${cause.scheme}`
    case 'retry': {
      const after = wait < 1 ? 'at once' : `after ${pause(wait)}`
      const why = cause.status === null ? failed(cause.failure) : `the answer was ${cause.status}`
      return `Retry ${cause.retry} ${after}: ${why}`
    }
  }
}

/** `0.5 s`, `3 ms`. */
export function pause(milliseconds: number): string {
  return milliseconds >= 95 ? seconds(milliseconds) : duration(milliseconds)
}

const failures = new Map([
  ['dns', 'the name was not found'],
  ['refused', 'the connection was refused'],
  ['reset', 'the connection was reset'],
  ['timeout', 'it took too long'],
  ['connect-timeout', 'nobody accepted the connection'],
  ['closed', 'the client closed the connection'],
  ['offline', "the course's server was not reached"],
  ['stopped', 'the run ended first'],
])

function failed(type: string): string {
  return failures.get(type) ?? (type || 'no answer came')
}

export const didNotTravel = 'did not travel on'

export const dropReasons = {
  host: 'another host',
  port: 'another port',
  scheme: 'another scheme',
  body: 'no body goes along',
  cookie: 'not for this address',
  program: 'not sent again',
}

export const tripMessages = (number: number) => `Trip ${number}, both messages`

export const timelineLabel = (trips: number, span: number) =>
  `${count(trips, 'trip')} on one scale of ${duration(span)}`
export const shownTrip = 'This trip: '
export const noAnswerYet = 'on its way'
export const reusedConnection = 'Connection reused'
export const moreTrips = (hidden: number) => `${count(hidden, 'trip')} of this run not drawn.`

export const partNames = {
  lookup: 'Name look-up',
  connect: 'Connect',
  tls: 'TLS',
  sending: 'Sending',
  trying: 'No connection',
  waiting: 'Waiting',
  download: 'Download',
  pause: 'Back-off before it',
}

/** The comparison of two trips. */
export const comparison = {
  first: 'First',
  second: 'Second',
  out: 'Out',
  back: 'Back',
  startLine: 'start line',
  headerLine: 'header line',
  bodyLine: 'body line',
  message: (way: string) => `${way}, what differs`,
  trip: (number: number) => `trip ${number}`,
  only: (trip: string) => `Only in ${trip}`,
  changed: (trip: string) => `Changed, in ${trip}`,
  differences: (lines: number) => (lines === 0 ? 'Nothing differs' : count(lines, 'difference')),
  equal: (lines: number, what: string) => `Equal: ${count(lines, what)}`,
}
