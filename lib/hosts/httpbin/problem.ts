/** `/problem`: an error as problem details (RFC 9457). */

import { reasonPhrase } from '../../http/reason-phrase'
import type { Pairs } from '../form-urlencoded'
import { Refusal } from '../refusal'
import { bytes, shoutedReason } from './answer'
import type { HttpbinFamily } from './call'
import { formatJson, type JsonValue } from './json-value'
import { integerWithin } from './query-parameter'

export const problem: HttpbinFamily = {
  title: 'Problem details',
  endpoints: [
    {
      path: '/problem',
      methods: ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'],
      summary: 'An error as an API describes it: application/problem+json (RFC 9457).',
      parameters: [
        {
          name: 'status',
          in: 'query',
          type: 'integer',
          summary: 'The status, in the status line and in the document.',
          default: 400,
          minimum: 400,
          maximum: 599,
        },
        {
          name: 'type',
          in: 'query',
          summary: 'A URI that stands for this kind of problem.',
          default: 'about:blank',
        },
        {
          name: 'title',
          in: 'query',
          summary: 'The kind of problem in words; the reason phrase of the status by default.',
        },
        { name: 'detail', in: 'query', summary: 'What happened this time.' },
        { name: 'instance', in: 'query', summary: 'A URI that stands for this one time.' },
        {
          name: '<name>',
          in: 'query',
          summary:
            'Any other name is a member of the document, too, as the RFC allows; its value is a text.',
        },
      ],
      answers: [
        { status: 400, summary: 'The document; the status is the one that was asked for.' },
        { status: 422, summary: 'The document of the example.' },
      ],
      example: '/problem?status=422&title=Not+a+tea&detail=Coffee+is+none.&field=drink',
      answer(call) {
        const status = integerWithin(call, 'status', 400, [400, 599])
        const members = membersOf(call.query, status)
        const document = new TextEncoder().encode(formatJson(members, call.settings.limits.answer))
        const answer = bytes('application/problem+json', document)
        return { ...answer, status, reason: shoutedReason(status) }
      },
    },
  ],
}

function membersOf(query: Pairs, status: number): JsonValue {
  const members = new Map<string, JsonValue>([
    ['type', 'about:blank'],
    ['title', reasonPhrase(status)],
    ['status', status],
  ])
  const seen = new Set(['status'])
  for (const [name, value] of query) {
    if (name.toLowerCase() === 'status') continue
    if (seen.has(name)) throw new Refusal(400, `A problem has one \`${name.slice(0, 40)}\` only.`)
    seen.add(name)
    members.set(name, value)
  }
  return members
}
