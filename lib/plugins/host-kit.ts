/**
 * What a host file of a course may import as `roundtrip/hosts`: the types of a host, and what the hosts of the
 * course are made of. Files get these very functions and classes, not copies, so that errors are known again.
 */

import type { DescribedFamily, EndpointFamily } from '../hosts/endpoint'
import type { FetchHandler } from '../hosts/from-fetch'
import type { HostCall } from '../hosts/host-call'
import type { HostServices } from '../hosts/services'
import type { VirtualHost as Machine } from '../hosts/virtual-host'
import type { Host } from '../http/message'

export { httpDate } from '../hosts/clock'
export { fromFetch } from '../hosts/from-fetch'
export { fieldValue } from '../hosts/header-fields'
export { pathParameter } from '../hosts/host-call'
export { json, problem } from '../hosts/json-answer'
export { PerLearner } from '../hosts/per-learner'
export { Refusal } from '../hosts/refusal'
export { seededRandom } from '../hosts/seeded-random'
export { ConnectionFailure } from '../hosts/virtual-host'
export type { HeaderList, Host, HttpRequest, HttpResponse, Learner } from '../http/message'
export type { EndpointFamily, FetchHandler, HostCall, HostServices }

/** What every host file says of its machine. */
interface HostFacts extends Omit<Machine, 'handle' | 'families'> {}

/** A host that answers messages. Families, where it has some, only describe what it answers. */
export interface MessageHost extends HostFacts {
  readonly handle: Host
  readonly families?: readonly DescribedFamily[]
}

/** A host that is a Fetch-style handler, such as the `fetch` of a Hono application. */
export interface FetchHost extends HostFacts {
  readonly fetch: FetchHandler
  readonly families?: readonly DescribedFamily[]
}

/** A host made of endpoints: routing, HEAD, OPTIONS, 404, 405, Date and Content-Length are done for it. */
export interface EndpointHost extends HostFacts {
  readonly families: readonly EndpointFamily<HostCall>[]
}

/** A machine of the virtual internet, in one of three ways. */
export type VirtualHost = MessageHost | FetchHost | EndpointHost

/** What a host file exports as its default, or as `host`. A function gets the clock and chance of the internet. */
export type HostExport = VirtualHost | ((services: HostServices) => VirtualHost)

/** The name under which the kit is imported. */
export const KIT_NAME = 'roundtrip/hosts'
