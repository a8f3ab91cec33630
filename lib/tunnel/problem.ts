/**
 * What the tunnel answers when no response exists: RFC 9457 problem details, with a stable `type`.
 * Simulated network failures (`dns`, `refused`, …) become exceptions of the client; the tunnel's own
 * refusals (`malformed-message`, `too-large`, …) do, too, and say that it was the tunnel.
 */
import type { ConnectionFailureKind } from '../http/connection-failure-kind'

/** Refusals of the tunnel itself. */
export type TunnelProblemKind =
  | 'method-not-allowed'
  | 'unsupported-media-type'
  | 'cross-site'
  | 'malformed-message'
  | 'too-large'
  | 'too-many-headers'
  | 'too-many-exchanges'
  | 'too-slow'
  | 'host-failed'

/** What the virtual network shows as a real one would, or the tunnel by itself. */
export type ProblemKind = ConnectionFailureKind | TunnelProblemKind

/** The JSON body of an `application/problem+json` answer. */
export interface Problem {
  /** `urn:roundtrip:problem:<kind>` */
  readonly type: `urn:roundtrip:problem:${ProblemKind}`
  readonly title: string
  /** The outer HTTP status. */
  readonly status: number
  /** What, where and what to try. */
  readonly detail: string
  /** The virtual host that was asked for, when it is known. */
  readonly host?: string
  /** System error code that a real network would have given: `ENOTFOUND`, `ECONNREFUSED`, … */
  readonly code?: string
}
