/** jobs.test: reports that are ordered now and collected later. */
import { type HostServices, systemServices } from '../services'
import { smallHost } from '../small-host'
import type { VirtualHost } from '../virtual-host'
import { reportDesk } from './reports'

/** The machine of the virtual internet. */
export function jobs(services: HostServices = systemServices): VirtualHost {
  return smallHost({
    name: 'jobs.test',
    summary: 'Writes reports that take a while: accepted now, collected later, or cancelled.',
    families: [reportDesk()],
    services,
  })
}
