/** refused.test and unreachable.test: machines to which no connection comes about. */
import { ConnectionFailure, type VirtualHost } from '../virtual-host'

/** Nobody is there to be asked. */
function nobody(): never {
  throw new ConnectionFailure('reset', 'Nobody is there.', 'ECONNRESET')
}

export const refused: VirtualHost = {
  names: ['refused.test'],
  summary: 'Refuses every connection: the machine is there, and no program listens on any port.',
  ports: [],
  handle: nobody,
}

export const unreachable: VirtualHost = {
  names: ['unreachable.test'],
  summary: 'Has an address to which no way leads.',
  accept: async ({ hostname }) => {
    throw new ConnectionFailure(
      'unreachable',
      `No way leads to \`${hostname}\`: a router said so. Is this computer on the right network?`,
      'EHOSTUNREACH',
    )
  },
  handle: nobody,
}
