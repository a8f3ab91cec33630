/**
 * What an endpoint of a host is, as data: how it is reached, what it answers, and what the host's index
 * and the reference page say about it.
 */
import type { HttpResponse } from '../http/message'

/** @typeParam Call what the host hands to its endpoints for one request. */
export interface Endpoint<Call> {
  /**
   * The path below the host's prefix. `{name}` takes one segment, `{name:int}` one of digits only,
   * `{name...}` all that is left (at least one character): `/redirect/{n:int}`, `/anything/{path...}`.
   */
  readonly path: string
  /** GET also answers HEAD; OPTIONS is the host's own matter. */
  readonly methods: readonly string[]
  /** One sentence for a list of endpoints. */
  readonly summary: string
  /** A target that shows it at work, without the prefix: `/status/418`. */
  readonly example: string
  readonly answer: (call: Call) => HttpResponse | Promise<HttpResponse>
}

/** Endpoints that belong together; each family is one file that exports one of these. */
export interface EndpointFamily<Call> {
  readonly title: string
  readonly endpoints: readonly Endpoint<Call>[]
}
