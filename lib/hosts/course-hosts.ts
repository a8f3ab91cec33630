/** The machines that come with the course. A host is a folder here, and one line in this list. */
import { files } from './files/index'
import { github } from './github/index'
import { httpbin } from './httpbin/index'
import { jobs } from './jobs/index'
import { branch } from './library/branch'
import { library } from './library/index'
import type { OpenConnections } from './open-connections'
import type { HostServices } from './services'
import { shop } from './shop/index'
import type { Switchboard } from './switchboard'
import { failingHosts, trouble } from './trouble/index'
import { vault } from './vault/index'
import type { VirtualHost } from './virtual-host'

/** What hosts are made with. */
export interface HostSurroundings {
  readonly services: HostServices
  /** What goes wrong with the next connections. */
  readonly switchboard: Switchboard
  /** The connections that learners have opened. */
  readonly connections: OpenConnections
  /** Every machine of the internet that they will be part of. */
  readonly known: () => readonly VirtualHost[]
}

export function courseHosts(surroundings: HostSurroundings): readonly VirtualHost[] {
  const { services } = surroundings
  return [
    httpbin(services),
    github(services),
    library(services),
    branch(services),
    jobs(services),
    shop(services),
    files(services),
    vault(services),
    trouble(surroundings),
    ...failingHosts(surroundings),
  ]
}
