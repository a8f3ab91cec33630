/** The exception for every answer of the tunnel that is no HTTP message. */
import { ConnectionError } from '../requests/exceptions'
import { type NetworkFailureKind, networkFailure, proxyFailure } from '../requests/network-failure'
import type { TransportRequest } from '../requests/transport'
import type { TunnelAnswer } from './channel'

const PROBLEM = 'urn:roundtrip:problem:'
const NETWORK_KINDS: ReadonlySet<string> = new Set<NetworkFailureKind>([
  'dns',
  'refused',
  'unreachable',
  'reset',
  'tls',
  'connect-timeout',
])

/** What of a problem document is used. */
interface ProblemFacts {
  readonly kind: string
  readonly detail: string
  readonly code?: string
}

/** The exception for a problem document: a failure of the virtual network, or a refusal of the tunnel. */
export function problemError(
  text: string,
  answer: TunnelAnswer,
  { url, proxy }: Pick<TransportRequest, 'url' | 'proxy'>,
): ConnectionError {
  const problem = parseProblem(text)
  if (problem === null) return unexpectedAnswer(answer)
  const { kind, ...details } = problem
  if (kind === 'proxy' && proxy !== null) return proxyFailure(url, { proxy, ...details })
  if (isNetworkKind(kind)) return networkFailure(kind, url, details)
  return new ConnectionError(
    `The course's server did not carry out this request (${kind}). ${problem.detail}`,
  )
}

function isNetworkKind(kind: string): kind is NetworkFailureKind {
  return NETWORK_KINDS.has(kind)
}

function parseProblem(text: string): ProblemFacts | null {
  let problem: unknown
  try {
    problem = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof problem !== 'object' || problem === null) return null
  const { type, detail, code }: { type?: unknown; detail?: unknown; code?: unknown } = problem
  if (typeof type !== 'string' || !type.startsWith(PROBLEM)) return null
  if (typeof detail !== 'string') return null
  const kind = type.slice(PROBLEM.length)
  return typeof code === 'string' ? { kind, detail, code } : { kind, detail }
}

/** Something else than the tunnel answered, such as a proxy on the way. */
export function unexpectedAnswer({ status, contentType }: TunnelAnswer): ConnectionError {
  const what = contentType === '' ? `${status}` : `${status} with ${contentType}`
  return new ConnectionError(
    `The course's server answered ${what}, which is not an HTTP message of this request. Reload the page; if that does not help, restart the server.`,
  )
}

/** The tunnel could not be reached at all. */
export function unreachableTunnel(cause: unknown): ConnectionError {
  return new ConnectionError(
    "The course's server cannot be reached. Check that it is running and that this device is connected to it, then run again.",
    { cause },
  )
}
