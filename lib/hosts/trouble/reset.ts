/** reset.test: connections that break. */
import { encodeLatin1 } from '../../http/latin1'
import type { EndpointFamily } from '../endpoint'
import type { HostCall } from '../host-call'
import { refuseUnknown, wholeValue } from '../query-values'
import type { HostServices } from '../services'
import { smallHost } from '../small-host'
import { ConnectionFailure, type VirtualHost } from '../virtual-host'

const MOST_BYTES = 10_000
const anyMethod = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

const pages: EndpointFamily<HostCall> = {
  title: 'Broken connections',
  endpoints: [
    {
      path: '/before',
      methods: anyMethod,
      summary: 'The connection is reset before there is a byte of an answer.',
      details:
        'Nobody knows then whether the server has done what was asked. The client throws a ConnectionError.',
      example: '/before',
      answer() {
        throw broken('before it answered')
      },
    },
    {
      path: '/during',
      methods: anyMethod,
      summary: 'The connection is reset in the middle of the body.',
      details: 'The client throws a ConnectionError when it reads the body.',
      parameters: [
        {
          name: 'after',
          in: 'query',
          type: 'integer',
          summary: 'Bytes of the body that arrive before.',
          default: 100,
          minimum: 0,
          maximum: MOST_BYTES,
        },
      ],
      answers: [
        { status: 200, summary: 'A Content-Length of 1000 bytes more than come.' },
        { status: 400, summary: 'The number of bytes is out of its bounds.' },
      ],
      example: '/during?after=10',
      answer({ query }) {
        refuseUnknown(query, ['after'])
        const after = wholeValue(query, 'after', { absent: 100, most: MOST_BYTES })
        return {
          status: 200,
          reason: 'OK',
          headers: [
            ['Content-Type', 'text/plain'],
            ['Content-Length', `${after + 1000}`],
          ],
          body: someBytes(after),
        }
      },
    },
    {
      path: '/closed',
      methods: anyMethod,
      summary: 'The connection is closed in good order, but without an answer.',
      details:
        'The client throws a ConnectionError that speaks of RemoteDisconnected. A server that restarts does this.',
      example: '/closed',
      answer: () => ({
        status: 200,
        reason: 'OK',
        headers: [],
        body: null,
        verbatim: new Uint8Array(),
      }),
    },
  ],
}

export function reset(services: HostServices): VirtualHost {
  return smallHost({
    name: 'reset.test',
    summary: 'Breaks the connection: before the answer, or in the middle of it.',
    families: [pages],
    services,
  })
}

async function* someBytes(count: number): AsyncGenerator<Uint8Array, void> {
  if (count > 0) yield encodeLatin1('.'.repeat(count))
  throw broken(`after ${count} bytes of the body`)
}

function broken(when: string): ConnectionFailure {
  return new ConnectionFailure(
    'reset',
    `\`reset.test\` reset the connection ${when}.`,
    'ECONNRESET',
  )
}
