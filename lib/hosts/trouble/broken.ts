/** broken.test: answers that break the rules of HTTP, or of what they say they are. */
import type { HttpResponse } from '../../http/message'
import type { Endpoint, EndpointFamily } from '../endpoint'
import type { HostCall } from '../host-call'
import type { HostServices } from '../services'
import { smallHost } from '../small-host'
import type { VirtualHost } from '../virtual-host'
import { type BrokenMessage, brokenMessages } from './broken-messages'

export function broken(services: HostServices): VirtualHost {
  return smallHost({
    name: 'broken.test',
    summary: 'Answers that are broken, byte for byte, each in its own way.',
    families,
    services,
  })
}

const families: readonly EndpointFamily<HostCall>[] = Object.entries(brokenMessages).map(
  ([title, messages]) => ({ title, endpoints: messages.map(pageOf) }),
)

function pageOf({ name, summary, outcome, bytes }: BrokenMessage): Endpoint<HostCall> {
  return {
    path: `/${name}`,
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    summary,
    details: `What this course’s client makes of it: ${outcome}`,
    answers: [{ status: 200, summary: 'If it can be called one.' }],
    example: `/${name}`,
    answer: (): HttpResponse => ({
      status: 200,
      reason: 'OK',
      headers: [],
      body: null,
      verbatim: bytes,
    }),
  }
}
