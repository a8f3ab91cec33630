/** library.test: a small library with a catalogue to ask. */
import type { Host } from '../../http/message'
import { createRoutedHost } from '../routed-host'
import { type HostServices, systemServices } from '../services'
import type { VirtualHost } from '../virtual-host'
import { catalogue } from './catalogue'

/** Every family of endpoints. */
export const libraryFamilies = [catalogue]

export function createLibrary(services: HostServices = systemServices): Host {
  return createRoutedHost({
    families: libraryFamilies,
    services,
    unknownPath: 'The library has no such page; GET / lists what there is.',
  })
}

/** The library as a machine of the virtual internet. */
export function library(services: HostServices): VirtualHost {
  return {
    names: ['library.test'],
    summary: 'A small library: search its catalogue, read about one book.',
    families: libraryFamilies,
    handle: createLibrary(services),
  }
}
