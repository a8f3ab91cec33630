/** proxy.test and auth-proxy.test: forward proxies on port 3128. */
import type { HttpResponse } from '../../http/message'
import { isSameSecret, parseBasic } from '../authorization'
import type { EndpointFamily } from '../endpoint'
import type { HostCall } from '../host-call'
import { json, problem } from '../json-answer'
import { PerLearner } from '../per-learner'
import type { HostServices } from '../services'
import { smallHost } from '../small-host'
import type { ForwardedSight, VirtualHost } from '../virtual-host'

/** Messages of one learner that a proxy can tell of. */
const MOST_SEEN = 20
/** Characters of a header that it tells. */
const MOST_SHOWN = 500

/** Who may use auth-proxy.test: the pair of the lessons, and one for trying. */
const USERS = ['mara:kettle', 'user:pass']

export function proxies(services: HostServices): readonly VirtualHost[] {
  return [
    proxy(services, 'proxy.test', 'A forward proxy that everybody may use.', () => null),
    proxy(
      services,
      'auth-proxy.test',
      'A forward proxy for those with a name and a password: `http://mara:kettle@auth-proxy.test:3128`.',
      (authorization) => (isKnown(authorization) ? null : askForName),
    ),
  ]
}

function proxy(
  services: HostServices,
  name: string,
  summary: string,
  refuse: (authorization: string | undefined) => HttpResponse | null,
): VirtualHost {
  const seen = new PerLearner<ForwardedSight[]>(() => [])
  return smallHost({
    name,
    summary,
    families: [sights(seen)],
    services,
    ports: [3128],
    proxy: {
      pseudonym: name,
      refuse,
      notice(learner, sight) {
        const own = seen.get(learner)
        own.push(sight)
        if (own.length > MOST_SEEN) own.shift()
      },
    },
  })
}

function sights(seen: PerLearner<ForwardedSight[]>): EndpointFamily<HostCall> {
  return {
    title: 'Proxy',
    endpoints: [
      {
        path: '/seen',
        methods: ['GET'],
        summary:
          'What the proxy saw of your requests: all of http, and of https no more than where it leads.',
        details: `The last ${MOST_SEEN} are remembered. Ask it directly, at port 3128, and not through itself.`,
        answers: [{ status: 200, summary: 'Request lines and headers, oldest first.' }],
        example: '/seen',
        answer: ({ request }) => json({ seen: seen.get(request.learner).map(lines) }),
      },
      {
        path: '/seen',
        methods: ['DELETE'],
        summary: 'Forgets it.',
        answers: [{ status: 200, summary: 'An empty list.' }],
        example: { method: 'DELETE', target: '/seen' },
        answer({ request }) {
          seen.forget(request.learner)
          return json({ seen: [] })
        },
      },
    ],
  }
}

function lines({ requestLine, headers }: ForwardedSight) {
  return {
    request: requestLine.slice(0, MOST_SHOWN),
    headers: headers.slice(0, 50).map(([name, value]) => `${name}: ${value}`.slice(0, MOST_SHOWN)),
  }
}

function isKnown(authorization: string | undefined): boolean {
  const given = authorization === undefined ? undefined : parseBasic(authorization)
  if (given === undefined) return false
  const pair = `${given.name}:${given.password}`
  return USERS.some((user) => isSameSecret(pair, user))
}

const askForName = problem(
  407,
  'This proxy wants a name and a password: http://mara:kettle@auth-proxy.test:3128.',
  [['Proxy-Authenticate', 'Basic realm="auth-proxy.test"']],
)
