/**
 * For tests: the client as a learner has it, with the virtual internet as its only network, in this process or behind
 * the tunnel of a server.
 */
import { createInternet, type InternetOptions } from '../hosts/internet'
import type { ConnectionFacts } from '../http/connection-terms'
import type { Learner } from '../http/message'
import { setDefaultTransport } from '../requests/default-transport'
import { createHttpServer, listen } from '../server/http-server'
import type { TunnelChannel } from './channel'
import { fetchChannel } from './fetch-channel'
import { inProcessChannel } from './in-process'
import { createTunnel } from './server'
import { TunnelTransport } from './transport'

export const carriers = ['in process', 'through a server'] as const
export type Carrier = (typeof carriers)[number]

export interface CourseNetwork {
  /** What the tunnel told of each connection, in order. */
  readonly facts: (ConnectionFacts | null)[]
  /** What went wrong by the server's own fault. */
  readonly faults: readonly string[]
  close(): void
}

export interface CourseNetworkOptions extends InternetOptions {
  /** @default 'in process' */
  readonly carrier?: Carrier
  /** @default mara with seed 0 */
  readonly learner?: () => Learner
}

/** Makes it the network of every session that is made without a transport, until `close`. */
export async function courseNetwork(options: CourseNetworkOptions = {}): Promise<CourseNetwork> {
  const { carrier = 'in process', learner = () => ({ id: 'mara', seed: 0 }), ...rest } = options
  const internet = createInternet(rest)
  const faults: string[] = []
  const facts: (ConnectionFacts | null)[] = []
  let stop = () => {}
  let carry: TunnelChannel = (message, given) =>
    inProcessChannel(internet, learner())(message, given)
  if (carrier === 'through a server') {
    const tunnel = createTunnel({ internet, log: (line) => void faults.push(line) })
    const server = createHttpServer((req, res) => void tunnel(req, res))
    const port = await listen(server, { host: '127.0.0.1', port: 0 })
    carry = fetchChannel(`http://127.0.0.1:${port}/tunnel`, learner)
    stop = () => {
      server.close()
      server.closeAllConnections()
    }
  }
  setDefaultTransport(
    new TunnelTransport(async (message, given) => {
      const answer = await carry(message, given)
      facts.push(answer.facts)
      return answer
    }),
  )
  return {
    facts,
    faults,
    close() {
      setDefaultTransport(null)
      stop()
    },
  }
}
