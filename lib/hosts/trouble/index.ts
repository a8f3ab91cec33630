/** trouble.test: where a learner, or a lesson, asks for failures of other machines. */
import type { HostSurroundings } from '../course-hosts'
import { createRoutedHost } from '../routed-host'
import type { VirtualHost } from '../virtual-host'
import { switches } from './switches'

export function trouble({ services, switchboard, known }: HostSurroundings): VirtualHost {
  const families = [switches(switchboard, known)]
  return {
    names: ['trouble.test'],
    summary: 'Makes the next connections to another machine fail, for you alone.',
    families,
    handle: createRoutedHost({ families, services }),
  }
}
