/** slow-connect.test: takes its time to accept a connection. */
import type { EndpointFamily } from '../endpoint'
import { firstValue, parsePairs } from '../form-urlencoded'
import type { HostCall } from '../host-call'
import { json } from '../json-answer'
import { numberValue, refuseUnknown } from '../query-values'
import { createRoutedHost } from '../routed-host'
import type { HostServices } from '../services'
import { parseTarget } from '../target'
import type { VirtualHost } from '../virtual-host'

/** Seconds. */
const BOUNDS = { absent: 5, most: 60 }

const pages: EndpointFamily<HostCall> = {
  title: 'Slow to accept',
  endpoints: [
    {
      path: '/',
      methods: ['GET'],
      summary: 'Accepts the connection after some seconds, and answers at once then.',
      details:
        'A real machine cannot know the request before it has accepted the connection; this one does, so that the request can say how long it takes. It closes each connection after its answer, so that the next one is slow again.',
      parameters: [
        {
          name: 's',
          in: 'query',
          type: 'number',
          summary: 'Seconds until the connection stands.',
          default: BOUNDS.absent,
          minimum: 0,
          maximum: BOUNDS.most,
        },
      ],
      answers: [
        { status: 200, summary: 'How long it took.' },
        { status: 400, summary: 'The seconds are out of their bounds.' },
      ],
      example: '/?s=2',
      answer({ query }) {
        refuseUnknown(query, ['s'])
        return json({ accepted_after: numberValue(query, 's', BOUNDS) })
      },
    },
  ],
}

export function slowConnect(services: HostServices): VirtualHost {
  return {
    names: ['slow-connect.test'],
    summary: 'Takes its time to accept a connection: for connect timeouts.',
    families: [pages],
    async accept({ target = '/', signal }) {
      await services.clock.sleep(secondsOf(target) * 1000, signal)
    },
    handle: createRoutedHost({
      families: [pages],
      services,
      finish: (_request, response) => ({
        ...response,
        headers: [...response.headers, ['Connection', 'close']],
      }),
    }),
  }
}

/** What is no number of seconds is accepted at once: the page says what is wrong with it. */
function secondsOf(target: string): number {
  const text = firstValue(parsePairs(parseTarget(target).query, 1000), 's')
  if (text === undefined) return BOUNDS.absent
  const seconds = /^[0-9]+(\.[0-9]+)?$/.test(text) ? Number(text) : 0
  return seconds <= BOUNDS.most ? seconds : 0
}
