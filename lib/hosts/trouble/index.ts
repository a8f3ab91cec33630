/** trouble.test: where a learner, or a lesson, asks for failures of other machines, and for what was counted there. */
import type { HostSurroundings } from '../course-hosts'
import { createRoutedHost } from '../routed-host'
import type { VirtualHost } from '../virtual-host'
import { connectionCounts } from './connections'
import { switches } from './switches'

export function trouble(surroundings: HostSurroundings): VirtualHost {
  const { services, switchboard, connections, known } = surroundings
  const families = [switches(switchboard, known), connectionCounts(connections)]
  return {
    names: ['trouble.test'],
    summary: 'Makes the next connections to another machine fail, for you alone.',
    families,
    handle: createRoutedHost({ families, services }),
  }
}
