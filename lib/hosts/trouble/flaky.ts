/** flaky.test: fails as often as the address says, and then succeeds. */
import type { HttpResponse } from '../../http/message'
import type { EndpointFamily } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { json } from '../json-answer'
import { Refusal } from '../refusal'
import type { HostServices } from '../services'
import { smallHost } from '../small-host'
import type { Connection, VirtualHost } from '../virtual-host'
import { FlakyCounts } from './flaky-counts'
import { fail, failingAnswer, failToConnect } from './flaky-failure'
import { hits } from './flaky-hits'
import {
  brokenModes,
  type FlakyPlan,
  flakyPlan,
  MOST_FAILURES,
  MOST_RETRY_AFTER,
} from './flaky-plan'
import { orders } from './orders'

const anyMethod = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

export function flaky(services: HostServices): VirtualHost {
  const counts = new FlakyCounts()
  const machine = smallHost({
    name: 'flaky.test',
    summary:
      'Fails as often as you ask, in the way that you ask, and then succeeds. shaky.test is the same machine, for retries that are meant for one name only.',
    families: [failing(counts), hits(counts), orders(counts)],
    services,
    accept: (connection) => refuseWhoFails(connection, counts, services),
    // Each request opens a connection, so that each can fail to get one.
    finish: (_request, response) => ({
      ...response,
      headers: [...response.headers, ['Connection', 'close']],
    }),
  })
  return { ...machine, names: ['flaky.test', 'shaky.test'] }
}

function failing(counts: FlakyCounts): EndpointFamily<HostCall> {
  return {
    title: 'Failing',
    endpoints: [
      {
        path: '/fail/{times}/then/{status}',
        methods: anyMethod,
        summary: 'The first requests fail, and those after them are answered with the status.',
        details:
          'Requests are counted for each key, and for you alone. A machine cannot know the request before it has accepted the connection; this one does, so that an address can ask for a refused connection, too. Each connection is closed after its answer.',
        parameters: [
          {
            name: 'times',
            in: 'path',
            summary: `How many fail, up to ${MOST_FAILURES}; \`some\` are 2, or with another seed another number from 1 to 4.`,
          },
          {
            name: 'status',
            in: 'path',
            type: 'integer',
            summary: 'The status of the answers after them.',
            minimum: 200,
            maximum: 599,
          },
          {
            name: 'mode',
            in: 'query',
            summary: `How they fail: a status from 400 to 599, or ${brokenModes.join(', ')}.`,
            default: '503',
          },
          {
            name: 'key',
            in: 'query',
            summary: 'Under which they are counted: letters, digits, dots, dashes and underscores.',
            default: 'fail-{times}-then-{status}-{mode}',
          },
          {
            name: 'retry-after',
            in: 'query',
            type: 'integer',
            summary: 'Seconds that stand in the Retry-After of the failures.',
            minimum: 0,
            maximum: MOST_RETRY_AFTER,
          },
          {
            name: 'retry-after-date',
            in: 'query',
            type: 'integer',
            summary: 'The same, written as the date of that moment.',
            minimum: 0,
            maximum: MOST_RETRY_AFTER,
          },
          {
            name: 'again',
            in: 'query',
            summary: 'Whether it begins anew after a success; if not, only /hits does that.',
            default: 'no',
            oneOf: ['no', 'yes'],
          },
        ],
        answers: [
          { status: 200, summary: 'Or the status asked for: how many requests it took.' },
          { status: 503, summary: 'Or the mode asked for: which request of how many this was.' },
          { status: 400, summary: 'The address asks for something that cannot be.' },
        ],
        example: '/fail/2/then/200?mode=503&key=example',
        answer: (call) => answer(call, counts),
      },
    ],
  }
}

async function answer(call: HostCall, counts: FlakyCounts): Promise<HttpResponse> {
  const { request, services } = call
  const plan = flakyPlan(request.target, request.learner)
  if (plan === undefined)
    throw new Refusal(400, `Nothing to do for ${pathParameter(call, 'times')}.`)
  const { key, mode } = plan
  const count = counts.of(request.learner, key)
  const now = services.clock.now()
  if (count.arrive(now, plan.failures)) {
    return typeof mode === 'number'
      ? failingAnswer(mode, plan, count, now)
      : await fail(mode, { clock: services.clock, signal: request.signal })
  }
  const { requests, failed } = count
  if (plan.again) count.inTurn = 0
  return json({ key, method: request.method, requests, failed }, plan.success)
}

/** Counts a request that does not even get its connection. @throws ConnectionFailure */
async function refuseWhoFails(
  { target = '/', learner, signal }: Connection,
  counts: FlakyCounts,
  { clock }: HostServices,
): Promise<void> {
  const plan = planOrNothing(target, learner)
  if (plan?.mode !== 'refused' && plan?.mode !== 'connect-timeout') return
  const count = counts.of(learner, plan.key)
  if (count.inTurn >= plan.failures) return
  count.arrive(clock.now(), plan.failures)
  await failToConnect(plan.mode, { clock, signal })
}

/** What is wrong with an address the page says, once the connection stands. */
function planOrNothing(target: string, learner: Connection['learner']): FlakyPlan | undefined {
  try {
    return flakyPlan(target, learner)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
