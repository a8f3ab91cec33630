/** `/hits…`: how many requests reached flaky.test, under each key. */
import type { EndpointFamily } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { json } from '../json-answer'
import { FlakyCount, type FlakyCounts } from './flaky-counts'

export function hits(counts: FlakyCounts): EndpointFamily<HostCall> {
  const all = ({ request }: HostCall) =>
    json({ keys: [...counts.all(request.learner)].map(([key, count]) => line(key, count)) })

  const one = ({ request }: HostCall, key: string) =>
    json(line(key, counts.all(request.learner).get(key) ?? new FlakyCount()))

  const keyParameter = { name: 'key', in: 'path', summary: 'The key of the requests.' } as const

  return {
    title: 'What arrived',
    endpoints: [
      {
        path: '/hits',
        methods: ['GET'],
        summary: 'The requests of each key.',
        details:
          '`gaps` are the seconds between one request and the next, `too_early` counts those that came before the Retry-After of the answer before them. The last 50 keys, and 50 moments of each, are remembered.',
        answers: [{ status: 200, summary: 'A list of keys, the one asked last at the end.' }],
        example: '/hits',
        answer: all,
      },
      {
        path: '/hits',
        methods: ['DELETE'],
        summary: 'Forgets them, so that everything fails anew.',
        answers: [{ status: 200, summary: 'An empty list.' }],
        example: { method: 'DELETE', target: '/hits' },
        answer(call) {
          counts.forget(call.request.learner)
          return all(call)
        },
      },
      {
        path: '/hits/{key}',
        methods: ['GET'],
        summary: 'The requests of one key.',
        parameters: [keyParameter],
        answers: [{ status: 200, summary: 'Zeros for a key that was never asked for.' }],
        example: '/hits/example',
        answer: (call) => one(call, pathParameter(call, 'key')),
      },
      {
        path: '/hits/{key}',
        methods: ['DELETE'],
        summary: 'Forgets those of one key.',
        parameters: [keyParameter],
        answers: [{ status: 200, summary: 'Zeros.' }],
        example: { method: 'DELETE', target: '/hits/example' },
        answer(call) {
          const key = pathParameter(call, 'key')
          counts.forget(call.request.learner, key)
          return one(call, key)
        },
      },
    ],
  }
}

function line(key: string, { requests, failed, gaps, tooEarly }: FlakyCount) {
  return { key, requests, failed, succeeded: requests - failed, gaps, too_early: tooEarly }
}
