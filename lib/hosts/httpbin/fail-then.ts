/** `/fail/…/then/…`: a server that fails so many times, and then works. What tests of retries need. */
import type { HttpResponse } from '../../http/message'
import type { EndpointParameter } from '../endpoint'
import { Refusal } from '../refusal'
import { json, shoutedReason } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'
import type { JsonValue } from './json-value'
import { counterKey, keep } from './learner-counters'
import { caselessValue, flagParameter, integerWithin } from './query-parameter'
import { chosenRetryAfter, retryAfterParameter } from './retry-after'

const MOST_FAILURES = 100

const keyParameter: EndpointParameter = {
  name: 'key',
  in: 'query',
  summary:
    'Names the counter, 100 letters at most: each key counts for itself, whatever the path. Without it the ' +
    'path is the key.',
}

export const failThen: HttpbinFamily = {
  title: 'Failures that end',
  endpoints: [
    {
      path: '/fail/{n:int}/then/{status:int}',
      methods: ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'],
      summary: 'Fails n times for each key, and then answers with the given status.',
      details:
        'Every learner has counters of their own, so nobody disturbs anybody; programs that come without the ' +
        'course are told apart by their address. The 100 keys asked for last are remembered.',
      parameters: [
        {
          name: 'n',
          in: 'path',
          type: 'integer',
          summary: 'How many requests fail.',
          required: true,
          minimum: 0,
          maximum: MOST_FAILURES,
        },
        {
          name: 'status',
          in: 'path',
          type: 'integer',
          summary: 'The status of the answers that follow, from 200 to 599.',
          required: true,
          minimum: 200,
          maximum: 599,
        },
        keyParameter,
        {
          name: 'status',
          in: 'query',
          type: 'integer',
          summary: 'The status of the failures.',
          default: 503,
          minimum: 200,
          maximum: 599,
        },
        retryAfterParameter,
        {
          name: 'again',
          in: 'query',
          type: 'boolean',
          summary:
            'Whether it begins to fail again after each success, so that every run is alike.',
          default: false,
        },
      ],
      answers: [
        { status: 200, summary: 'The status of the path, with the number of the attempt as JSON.' },
        { status: 503, summary: 'A failure, with the failures that are left as JSON.' },
        { status: 400, summary: 'A number out of its bounds; nothing is counted.' },
      ],
      example: '/fail/2/then/200?key=tea&retry-after=1',
      answer: answerFailure,
    },
    {
      path: '/fail/reset',
      methods: ['GET', 'POST', 'DELETE'],
      summary: 'Sets the counter of a key back to the first attempt; without a key, all of them.',
      parameters: [
        {
          ...keyParameter,
          summary: 'The counter to forget; all of the learner when it is missing.',
        },
      ],
      answers: [{ status: 200, summary: 'How many counters were forgotten, as JSON.' }],
      example: '/fail/reset?key=tea',
      answer: reset,
    },
  ],
}

function answerFailure(call: HttpbinCall): HttpResponse {
  const fails = Number(call.parameter('n'))
  const success = Number(call.parameter('status'))
  if (fails > MOST_FAILURES) {
    throw new Refusal(400, `It can fail ${MOST_FAILURES} times at most.`)
  }
  if (success < 200 || success > 599) {
    throw new Refusal(400, 'The status of the path must be from 200 to 599.')
  }
  const failure = integerWithin(call, 'status', 503, [200, 599])
  const again = flagParameter(call, 'again')
  const retryAfter = chosenRetryAfter(call)
  const key = counterKey(call, `${fails}/${success}`)
  const { counters, limits } = call.settings
  const { attempts } = counters.get(call.request.learner)
  const attempt = (attempts.get(key) ?? 0) + 1
  const isOver = attempt > fails
  keep(attempts, key, isOver && again ? 0 : attempt, limits.keys)
  const status = isOver ? success : failure
  const answer = json(
    call,
    new Map<string, JsonValue>([
      ['attempt', attempt],
      ['failures_left', Math.max(0, fails - attempt)],
      ['key', caselessValue(call, 'key') ?? null],
      ['status', status],
    ]),
    isOver ? [] : retryAfter,
  )
  return { ...answer, status, reason: shoutedReason(status) }
}

function reset(call: HttpbinCall): HttpResponse {
  const { attempts } = call.settings.counters.get(call.request.learner)
  const before = attempts.size
  if (caselessValue(call, 'key') === undefined) attempts.clear()
  else attempts.delete(counterKey(call, ''))
  return json(call, new Map([['forgotten', before - attempts.size]]))
}
