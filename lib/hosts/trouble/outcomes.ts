/** outcomes.test: six machines, each of which fails in its own way, or another one in another world. */
import { json, problem } from '../json-answer'
import type { HostServices } from '../services'
import { SlowAnswers } from '../slow-answers'
import { ConnectionFailure, type VirtualHost } from '../virtual-host'
import { dealtMachine, type Fate, hostnameOf } from './dealt-machine'

/** Seconds that a slow one takes. */
const SLOW = 10

export function outcomes(services: HostServices): VirtualHost {
  const pace = new SlowAnswers(services.clock, { seconds: SLOW, slowAnswers: 500 })
  return dealtMachine({
    domain: 'outcomes.test',
    summary: 'Six machines that fail in six ways; which does what depends on the world.',
    fates: fates(pace),
    answers: [
      { status: 301, summary: 'Asked without TLS, one with a bad certificate leads to https.' },
      { status: 404, summary: 'There is nothing at one of them.' },
      { status: 503, summary: 'One of them is closed for maintenance.' },
    ],
    services,
  })
}

const fates = (pace: SlowAnswers): readonly Fate[] => [
  {
    does: 'answers 404',
    answer: () => problem(404, 'There is nothing here, and nobody knows of anything.'),
  },
  {
    does: 'refuses the connection',
    accept: async ({ hostname }) => {
      throw new ConnectionFailure(
        'refused',
        `\`${hostname}\` refused the connection: no program listens there.`,
        'ECONNREFUSED',
      )
    },
  },
  {
    does: `keeps silent for ${SLOW} seconds before it answers`,
    async answer({ request }) {
      pace.admit(SLOW)
      await pace.wait(SLOW, request.signal)
      return json({ message: 'It took me long, and here I am.' })
    },
  },
  {
    does: 'has a certificate that ended in 2019',
    certificate: (hostname) => ({ names: [hostname], validTo: Date.UTC(2019, 3, 30) }),
    // Without TLS there would be nothing wrong with it.
    answer: ({ request: { scheme, authority } }) =>
      scheme === 'https'
        ? json({ message: 'You did not look at my certificate.' })
        : {
            status: 301,
            reason: 'Moved Permanently',
            headers: [['Location', `https://${hostnameOf(authority)}/`]],
            body: null,
          },
  },
  {
    does: 'resets the connection before it answers',
    answer({ request }) {
      throw new ConnectionFailure(
        'reset',
        `\`${hostnameOf(request.authority)}\` reset the connection before it answered.`,
        'ECONNRESET',
      )
    },
  },
  {
    does: 'answers 503',
    answer: () =>
      problem(503, 'Closed for maintenance; come back in a minute.', [['Retry-After', '60']]),
  },
]
