/** How many events an answer has, and when each one comes: what `/sse` and `/jsonl` share. */
import type { EndpointAnswer, EndpointParameter } from '../endpoint'
import { Refusal } from '../refusal'
import type { HttpbinCall } from './call'
import { integerWithin, secondsParameter } from './query-parameter'

const COUNT = 10

/** @param interval seconds between two events unless the request says otherwise. */
export function paceParameters(interval: number): readonly EndpointParameter[] {
  return [
    {
      name: 'count',
      in: 'query',
      type: 'integer',
      summary: 'How many there are.',
      default: COUNT,
      minimum: 0,
      maximum: 100,
    },
    {
      name: 'interval',
      in: 'query',
      type: 'number',
      summary: 'Seconds from one to the next.',
      default: interval,
      minimum: 0,
      maximum: 10,
    },
    {
      name: 'delay',
      in: 'query',
      type: 'number',
      summary: 'Seconds before anything is sent, the status line included.',
      default: 0,
      minimum: 0,
      maximum: 10,
    },
    {
      name: 'jitter',
      in: 'query',
      type: 'number',
      summary: 'Seconds by which each pause is longer at most, by chance.',
      default: 0,
      minimum: 0,
      maximum: 10,
    },
  ]
}

export const paceAnswers: readonly EndpointAnswer[] = [
  {
    status: 400,
    summary:
      'A parameter is out of its bounds, or all pauses together may be longer than 10 seconds.',
  },
  {
    status: 503,
    summary: 'Too many slow answers are under way; Retry-After says when to come again.',
  },
]

export interface EventPace {
  /** Seconds before the answer begins. */
  readonly delay: number
  /** Seconds before each event; the first one comes at once. */
  readonly pauses: readonly number[]
}

/** @throws Refusal 400, 503 */
export function eventPace(call: HttpbinCall, usualInterval: number): EventPace {
  const { limits, slow, random } = call.settings
  const count = integerWithin(call, 'count', COUNT, [0, limits.events])
  const interval = secondsParameter(call, 'interval', usualInterval)
  const delay = secondsParameter(call, 'delay', 0)
  const jitter = secondsParameter(call, 'jitter', 0)
  const gaps = Math.max(0, count - 1)
  const longest = delay + gaps * (interval + jitter)
  // Numbers such as 1e400 are infinite, and no gap of that length is no number at all.
  if (Number.isNaN(longest)) throw new Refusal(400, 'The pauses must be numbers of seconds.')
  slow.admit(longest)
  const pauses = Array.from({ length: count }, (_, index) =>
    index === 0 ? 0 : interval + jitter * random(),
  )
  return { delay, pauses }
}
