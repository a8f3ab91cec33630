/** other.test and evil.test: other origins, which show what of a request reached them. */
import type { EndpointFamily } from '../endpoint'
import type { HostCall } from '../host-call'
import { json } from '../json-answer'
import type { HostServices } from '../services'
import { smallHost } from '../small-host'
import type { VirtualHost } from '../virtual-host'
import { secretsOf } from './secrets'

/** Characters of a body that are shown. */
const MOST_SHOWN = 10_000

const strangers = [
  ['other.test', 'Another origin, and an honest one: shows what a request brought along.'],
  ['evil.test', 'An origin that collects what it is sent: shows which secrets leaked.'],
] as const

/** Where a redirect can lead to find out what leaks. */
export const strangerNames = strangers.map(([name]) => name)

export function echoes(services: HostServices): readonly VirtualHost[] {
  return strangers.map(([name, summary]) =>
    smallHost({ name, summary, families: [echo(name)], services }),
  )
}

function echo(name: string): EndpointFamily<HostCall> {
  return {
    title: 'Echo',
    endpoints: [
      {
        path: '/echo',
        methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
        summary: 'What arrived, and which of it is a secret.',
        details:
          'Counted as secrets are headers, query parameters and form fields by whose names one goes: Authorization, Cookie, X-Api-Key, token, password and their like.',
        answers: [{ status: 200, summary: 'The request, with `secrets` and a sentence on them.' }],
        example: { target: '/echo', headers: { 'X-Api-Key': 'not-for-strangers' } },
        answer: ({ request }) => json({ host: name, ...shown(request) }),
      },
    ],
  }
}

function shown(request: HostCall['request']) {
  const { method, scheme, target, headers, body } = request
  const secrets = secretsOf(request)
  const text = new TextDecoder().decode(body.subarray(0, MOST_SHOWN))
  return {
    method,
    scheme,
    target,
    headers: headers.map(([field, value]) => `${field}: ${value}`),
    body: text,
    secrets,
    verdict: verdictOn(secrets.length),
  }
}

function verdictOn(count: number): string {
  if (count === 0) return 'No secret has come here.'
  return count === 1 ? 'A secret has come here.' : `${count} secrets have come here.`
}
