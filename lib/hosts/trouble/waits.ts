/** waits.test: three machines, which take their time at different moments; which does when depends on the world. */
import { json } from '../json-answer'
import type { HostServices } from '../services'
import { SlowAnswers } from '../slow-answers'
import type { VirtualHost } from '../virtual-host'
import { dealtMachine } from './dealt-machine'

/** Seconds. */
const SLOW = 5

export function waits(services: HostServices): VirtualHost {
  const pace = new SlowAnswers(services.clock, { seconds: SLOW, slowAnswers: 500 })
  return dealtMachine({
    domain: 'waits.test',
    summary:
      'Three machines: slow to accept, slow to answer, and quick; which is which depends on the world.',
    fates: [
      {
        does: `accepts the connection after ${SLOW} seconds`,
        accept: ({ signal }) => services.clock.sleep(SLOW * 1000, signal),
      },
      {
        does: `accepts at once, and answers after ${SLOW} seconds`,
        async answer({ request }) {
          pace.admit(SLOW)
          await pace.wait(SLOW, request.signal)
          return json({ message: 'Now I have it.' })
        },
      },
      { does: 'answers at once' },
    ],
    services,
  })
}
