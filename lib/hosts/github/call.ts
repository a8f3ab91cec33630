/** What the stand-in hands to its endpoints for one request. */
import type { HostCall } from '../host-call'
import { Declined, problem } from './answer'
import type { RateLimits } from './rate-limits'
import type { World } from './world'

export interface GithubCall extends HostCall {
  /** The login of the caller; null for a stranger. */
  readonly caller: string | null
  /** GitHub as this learner has made it. */
  readonly world: World
  readonly limits: RateLimits
  /** Back to how this learner found everything. */
  readonly forget: () => void
}

/** Who asks. @throws Declined 401 for strangers. */
export function callerOf({ caller }: GithubCall, docs: string): string {
  if (caller === null) throw new Declined(problem(401, 'Requires authentication', docs))
  return caller
}

/** The time of the call as GitHub writes times: `2024-06-01T12:00:00Z`. */
export function timeOf({ services }: GithubCall): string {
  return `${new Date(services.clock.now()).toISOString().slice(0, 19)}Z`
}
