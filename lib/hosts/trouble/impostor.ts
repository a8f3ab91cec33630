/** The machine that answers in the place of another one to those who do not check certificates. */
import type { HttpRequest, HttpResponse } from '../../http/message'
import { httpDate } from '../clock'
import type { EndpointFamily } from '../endpoint'
import type { HostCall } from '../host-call'
import { json } from '../json-answer'
import type { HostServices } from '../services'
import type { VirtualHost } from '../virtual-host'
import { secretsOf } from './secrets'

/** Its own name; usually it goes by that of another machine. */
const IMPOSTOR = 'impostor.test'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

const pages: EndpointFamily<HostCall> = {
  title: 'Impostor',
  endpoints: [
    {
      path: '/',
      methods,
      summary:
        'Answers everything, at every path, as though it were the machine that was asked for.',
      details:
        'Whoever checks its certificate gets an SSLError. Ask trouble.test to put it in the place of another machine: `https://trouble.test/next/1/impostor/api.github.com`.',
      answers: [{ status: 200, summary: 'What it says it is, and the secrets that it was given.' }],
      example: '/',
      answer: ({ request }) => pretend(request),
    },
  ],
}

export function impostor(services: HostServices): VirtualHost {
  return {
    names: [IMPOSTOR],
    summary: 'Says that it is another machine, and is believed by those who do not check.',
    families: [pages],
    isImpostor: true,
    certificate: { names: [IMPOSTOR], issuer: 'self' },
    handle(request) {
      const answer = pretend(request)
      return { ...answer, headers: [['Date', httpDate(services.clock.now())], ...answer.headers] }
    },
  }
}

function pretend(request: HttpRequest): HttpResponse {
  return json({
    host: request.authority,
    message: `This is ${request.authority}. Of course it is. All well.`,
    // A real one would keep this to itself.
    stolen: secretsOf(request),
  })
}
