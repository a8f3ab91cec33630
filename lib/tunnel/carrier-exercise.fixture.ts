/** For tests that play the exercises of lessons: our client, in process, with hosts that write down what they are sent. */

import { passingClock } from '../hosts/ask.fixture'
import type { Clock } from '../hosts/clock'
import type { HostServices } from '../hosts/services'
import type { VirtualHost } from '../hosts/virtual-host'
import type { HttpRequest } from '../http/message'
import { setClock } from '../requests/clock'
import { courseNetwork } from './carrier-network.fixture'

export interface Exercise {
  /** What the hosts were sent, in order. */
  readonly sent: readonly HttpRequest[]
  /** The time of the client and of the hosts, in seconds since the beginning; it passes by sleeping alone. */
  seconds(): number
  /** Sleeps, as a program of a learner does. */
  wait(seconds: number): Promise<void>
}

/**
 * Plays an exercise in a world of its own.
 * @param hosts makes the only machines that there are.
 * @param clock passes for client and hosts; by default by sleeping alone, so that no timeout ever comes.
 */
export async function exercise(
  seed: number,
  hosts: (services: HostServices) => readonly VirtualHost[],
  play: (exercise: Exercise) => Promise<void>,
  clock: Clock = passingClock(),
): Promise<void> {
  const sent: HttpRequest[] = []
  const services = { clock, random: () => 0.5 }
  const begin = clock.now()
  const never = new AbortController().signal
  setClock({
    now: clock.now,
    sleep: (seconds, signal) => clock.sleep(seconds * 1000, signal ?? never),
  })
  const network = await courseNetwork({
    services,
    learner: () => ({ id: 'mara', seed }),
    hosts: hosts(services).map((host) => ({
      ...host,
      handle(request) {
        sent.push(request)
        return host.handle(request)
      },
    })),
  })
  try {
    await play({
      sent,
      seconds: () => (clock.now() - begin) / 1000,
      wait: (seconds) => clock.sleep(seconds * 1000, never),
    })
  } finally {
    network.close()
    setClock(null)
  }
}
