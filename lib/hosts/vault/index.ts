/** vault.test: doors that ask who is there: by Basic, by token, by signature. */
import { createRoutedHost } from '../routed-host'
import { type HostServices, systemServices } from '../services'
import type { VirtualHost } from '../virtual-host'
import { doors } from './doors'
import { signatures } from './signatures'
import { tokenRooms } from './token-rooms'

/** The machine of the virtual internet. */
export function vault(services: HostServices = systemServices): VirtualHost {
  const families = [doors, tokenRooms, signatures()]
  return {
    names: ['vault.test'],
    summary: 'Doors that ask who is there: a name and a password, a token, a signature.',
    families,
    handle: createRoutedHost({
      families,
      services,
      unknownPath: 'The vault has no such door; GET / lists what there is.',
    }),
  }
}
