/** jobs.test: reports that are ordered now and collected later. */
import { createRoutedHost } from '../routed-host'
import { type HostServices, systemServices } from '../services'
import type { VirtualHost } from '../virtual-host'
import { reportDesk } from './reports'

/** The machine of the virtual internet. */
export function jobs(services: HostServices = systemServices): VirtualHost {
  const families = [reportDesk()]
  return {
    names: ['jobs.test'],
    summary: 'Writes reports that take a while: accepted now, collected later, or cancelled.',
    families,
    handle: createRoutedHost({ families, services }),
  }
}
