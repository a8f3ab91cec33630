/** `/rate-limit/…`: a server that lets so many requests through in a while, and says how many are left. */
import type { HttpResponse } from '../../http/message'
import { RateWindow, rateLimitFields, secondsUntil } from '../rate-window'
import { Refusal } from '../refusal'
import { json, shoutedReason } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'
import { counterKey, keep } from './learner-counters'
import { caselessValue, integerWithin } from './query-parameter'
import { retryAfter } from './retry-after'

const MOST_REQUESTS = 1000
const MOST_SECONDS = 3600

export const rateLimit: HttpbinFamily = {
  title: 'Rate limits',
  endpoints: [
    {
      path: '/rate-limit/{limit:int}/{seconds:int}',
      methods: ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'],
      summary: 'Lets so many requests through in so many seconds; more of them are 429.',
      details:
        'The window begins with the first request, and a new one begins when it is over. Every answer says what is ' +
        'left in all usual spellings: X-RateLimit-Limit, -Remaining and -Reset (the reset as seconds since 1970, as ' +
        'GitHub does), RateLimit-Limit, -Remaining and -Reset (in seconds from now), and RateLimit with ' +
        'RateLimit-Policy, as the draft of the IETF has them since its version 08. Every learner has windows of ' +
        'their own; the 100 keys asked for last are remembered.',
      parameters: [
        {
          name: 'limit',
          in: 'path',
          type: 'integer',
          summary: 'How many requests are let through.',
          required: true,
          minimum: 0,
          maximum: MOST_REQUESTS,
        },
        {
          name: 'seconds',
          in: 'path',
          type: 'integer',
          summary: 'How long a window lasts.',
          required: true,
          minimum: 1,
          maximum: MOST_SECONDS,
        },
        {
          name: 'key',
          in: 'query',
          summary:
            'Names the window, 100 letters at most: each key is counted for itself, and each limit.',
        },
        {
          name: 'status',
          in: 'query',
          type: 'integer',
          summary: 'The status of a request too many.',
          default: 429,
          minimum: 400,
          maximum: 599,
        },
        {
          name: 'retry-after',
          in: 'query',
          summary: 'The form of the Retry-After field, which a request too many always gets.',
          default: 'seconds',
          oneOf: ['seconds', 'date', 'none'],
        },
      ],
      answers: [
        { status: 200, summary: 'A request that is let through, with the window as JSON.' },
        { status: 429, summary: 'A request too many; Retry-After says when the window is over.' },
        { status: 400, summary: 'A number out of its bounds; nothing is counted.' },
      ],
      example: '/rate-limit/2/10?key=tea',
      answer: answerLimited,
    },
  ],
}

function answerLimited(call: HttpbinCall): HttpResponse {
  const limit = Number(call.parameter('limit'))
  const seconds = Number(call.parameter('seconds'))
  if (limit > MOST_REQUESTS || seconds < 1 || seconds > MOST_SECONDS) {
    throw new Refusal(
      400,
      `The limit must be from 0 to ${MOST_REQUESTS}, the seconds from 1 to ${MOST_SECONDS}.`,
    )
  }
  const refused = integerWithin(call, 'status', 429, [400, 599])
  const form = retryForm(call)
  const { counters, limits, clock } = call.settings
  const { windows } = counters.get(call.request.learner)
  const key = `${limit}/${seconds} ${counterKey(call, '')}`
  const window = windows.get(key) ?? new RateWindow({ limit, period: seconds })
  const now = clock.now()
  const allowance = window.take(now)
  keep(windows, key, window, limits.keys)
  const reset = secondsUntil(allowance.resetAt, now)
  const { isAllowed, remaining } = allowance
  const status = isAllowed ? 200 : refused
  const retry = isAllowed || form === 'none' ? [] : [retryAfter(reset, form, call)]
  const facts = new Map(Object.entries({ limit, remaining, reset, window: seconds }))
  const answer = json(call, facts, [
    ['X-RateLimit-Limit', String(limit)],
    ['X-RateLimit-Remaining', String(remaining)],
    ['X-RateLimit-Reset', String(Math.ceil(allowance.resetAt / 1000))],
    ...rateLimitFields(allowance, now),
    ['RateLimit-Policy', `"default";q=${limit};w=${seconds}`],
    ['RateLimit', `"default";r=${remaining};t=${reset}`],
    ...retry,
  ])
  return { ...answer, status, reason: shoutedReason(status) }
}

function retryForm(call: HttpbinCall): 'seconds' | 'date' | 'none' {
  const text = caselessValue(call, 'retry-after') ?? 'seconds'
  if (text === 'seconds' || text === 'date' || text === 'none') return text
  throw new Refusal(400, 'The `retry-after` must be seconds, date or none.')
}
