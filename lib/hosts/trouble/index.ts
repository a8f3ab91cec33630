/** The machines that fail on purpose, and trouble.test, which makes others fail. */
import type { HostSurroundings } from '../course-hosts'
import { createRoutedHost } from '../routed-host'
import type { VirtualHost } from '../virtual-host'
import { broken } from './broken'
import { certified } from './certificates'
import { mutualTls } from './client-certificate'
import { connectionCounts } from './connections'
import { departures } from './departures'
import { echoes } from './echo'
import { flaky } from './flaky'
import { identities } from './identities'
import { impostor } from './impostor'
import { loop } from './loop'
import { outcomes } from './outcomes'
import { proxies } from './proxies'
import { reset } from './reset'
import { slow } from './slow'
import { slowConnect } from './slow-connect'
import { switches } from './switches'
import { refused, unreachable } from './unreachable'
import { waits } from './waits'

/** trouble.test: where a learner, or a lesson, asks for failures of other machines, and for what was counted there. */
export function trouble(surroundings: HostSurroundings): VirtualHost {
  const { services, switchboard, connections, known } = surroundings
  const families = [switches(switchboard, known), connectionCounts(connections), departures]
  return {
    names: ['trouble.test'],
    summary: 'Makes the next connections to another machine fail, for you alone.',
    families,
    handle: createRoutedHost({ families, services }),
  }
}

/** Those that need nobody to ask for it. */
export function failingHosts({ services }: HostSurroundings): readonly VirtualHost[] {
  return [
    refused,
    unreachable,
    slowConnect(services),
    slow(services),
    reset(services),
    flaky(services),
    broken(services),
    loop(services),
    ...echoes(services),
    ...certified(services),
    mutualTls(services),
    impostor(services),
    ...proxies(services),
    outcomes(services),
    waits(services),
    identities(services),
  ]
}
