/** How far a request had come when the network failed: that decides whether it may be sent again. */
import {
  ChunkedEncodingError,
  ConnectionError,
  ConnectTimeout,
  ProxyError,
  ReadTimeout,
  SSLError,
  Timeout,
} from './exceptions'

/**
 * `connect`: the server has not seen the request, so any method may be repeated. `read`: it may have begun to
 * act on it. `other`: TLS and the rest.
 */
export type FailurePhase = 'connect' | 'read' | 'other'

/** The system's codes of connections that never stood, from Node and from the tunnel. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  'EADDRNOTAVAIL',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
])

/** Whether it is a failure of the network, and no mistake in the program. */
export function isNetworkFailure(error: unknown): error is Error {
  return (
    error instanceof ConnectionError ||
    error instanceof Timeout ||
    error instanceof ChunkedEncodingError
  )
}

export function failurePhase(error: Error): FailurePhase {
  if (error instanceof ConnectTimeout) return 'connect'
  if (error instanceof ReadTimeout || error instanceof ChunkedEncodingError) return 'read'
  if (!(error instanceof ConnectionError)) return 'other'
  if (error.code !== null && NEVER_CONNECTED.has(error.code)) return 'connect'
  if (error instanceof SSLError || error instanceof ProxyError) return 'other'
  const brokeOff = error.message.startsWith("('Connection aborted.'") || error.code !== null
  return brokeOff ? 'read' : 'other'
}
