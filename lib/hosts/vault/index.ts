/** vault.test: doors that ask who is there: by Basic, by token, by signature. */
import { type HostServices, systemServices } from '../services'
import { smallHost } from '../small-host'
import type { VirtualHost } from '../virtual-host'
import { doors } from './doors'
import { gatePages } from './gates'
import { signatures } from './signatures'
import { tokenRooms } from './token-rooms'

/** The machine of the virtual internet. */
export function vault(services: HostServices = systemServices): VirtualHost {
  return smallHost({
    name: 'vault.test',
    summary: 'Doors that ask who is there: a name and a password, a token, a signature.',
    families: [doors, gatePages, tokenRooms, signatures()],
    services,
  })
}
