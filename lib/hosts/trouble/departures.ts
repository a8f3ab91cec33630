/** `/leave/…`: redirects from trouble.test to another origin, to see what goes along. */

import { reasonPhrase } from '../../http/reason-phrase'
import type { EndpointFamily } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { choiceValue, refuseUnknown } from '../query-values'
import { Refusal } from '../refusal'
import { strangerNames } from './echo'

const STATUSES = ['301', '302', '303', '307', '308']

export const departures: EndpointFamily<HostCall> = {
  title: 'Redirects to strangers',
  endpoints: [
    {
      path: '/leave/{status}/{host}',
      methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      summary: 'A redirect to /echo of another origin, which shows what came along.',
      parameters: [
        { name: 'status', in: 'path', summary: 'The status of the redirect.', oneOf: STATUSES },
        { name: 'host', in: 'path', summary: 'Where it leads.', oneOf: strangerNames },
        {
          name: 'scheme',
          in: 'query',
          summary: 'Whether it leads to https, or down to http.',
          default: 'https',
          oneOf: ['https', 'http'],
        },
      ],
      answers: [
        { status: 302, summary: 'Or the status asked for, with a Location.' },
        { status: 404, summary: 'There is no such status or host to leave by.' },
      ],
      example: '/leave/302/other.test',
      answer(call) {
        refuseUnknown(call.query, ['scheme'])
        const status = oneOf(call, 'status', STATUSES)
        const host = oneOf(call, 'host', strangerNames)
        const scheme = choiceValue(call.query, 'scheme', ['https', 'http'])
        return {
          status: Number(status),
          reason: reasonPhrase(Number(status)),
          headers: [['Location', `${scheme}://${host}/echo`]],
          body: new Uint8Array(),
        }
      },
    },
  ],
}

function oneOf(call: HostCall, name: string, choices: readonly string[]): string {
  const value = pathParameter(call, name)
  if (choices.includes(value)) return value
  throw new Refusal(404, `The ${name} must be one of ${choices.join(', ')}.`)
}
