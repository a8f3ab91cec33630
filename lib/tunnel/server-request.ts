/** A message as a host receives it: what the client wrote, with what the carrier knows of who sent it and how. */
import type { Route } from '../hosts/virtual-host'
import type { ConnectionTerms } from '../http/connection-terms'
import { hasHeader } from '../http/headers'
import type { HttpRequest, Learner } from '../http/message'
import type { ParsedRequest } from '../http/parse-request'

/** Who asks, and how. */
export interface Caller {
  readonly remoteAddress: string
  readonly learner: Learner
  readonly terms: ConnectionTerms
  readonly signal: AbortSignal
}

export function hostRequest(
  message: ParsedRequest,
  { connection }: Route,
  { remoteAddress, learner, terms, signal }: Caller,
): HttpRequest {
  const { method, scheme, authority, headers, body, encodedBody, version } = message
  const isForwarded = terms.proxy !== null && scheme === 'http'
  const { certificate } = terms
  return {
    method,
    scheme,
    authority,
    target: isForwarded ? `${scheme}://${authority}${message.target}` : message.target,
    // RFC 9112 section 3.2.2: who takes the absolute form makes the Host header from it.
    headers: hasHeader(headers, 'Host') ? headers : [['Host', authority], ...headers],
    body,
    encodedBody,
    version,
    remoteAddress,
    learner,
    connection,
    ...(certificate === null || scheme === 'http' ? {} : { clientCertificate: certificate }),
    signal,
  }
}
