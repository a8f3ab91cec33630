/**
 * How the client's tunnel transport reaches `POST /tunnel`: by `fetch` in a page or in Node, by a message
 * port from inside the sandbox. One call carries one raw request message.
 */
import type { ConnectionFacts, ConnectionTerms } from '../http/connection-terms'

/** What came back from the tunnel endpoint itself, before its body is read. */
export interface TunnelAnswer {
  /** The outer HTTP status: 200 when the virtual host accepted the connection. */
  readonly status: number
  /** The outer Content-Type without parameters: `message/http`, `application/problem+json`, or something else. */
  readonly contentType: string
  /** What the tunnel says of the connection; null when it says nothing. */
  readonly facts: ConnectionFacts | null
  readonly body: ReadableStream<Uint8Array>
}

export interface ChannelOptions {
  readonly signal: AbortSignal
  /** See `TransportRequest.initiator`. */
  readonly initiator?: unknown
  /** How the connection should be. */
  readonly terms: ConnectionTerms
}

/**
 * Posts one request message (`message/http`, absolute form). Resolves when the outer headers arrive, which
 * is the moment that the virtual host accepted the connection. Rejects when the tunnel cannot be reached, or
 * with the signal's reason.
 */
export type TunnelChannel = (
  message: Uint8Array<ArrayBuffer>,
  options: ChannelOptions,
) => Promise<TunnelAnswer>
