/** What a machine of the virtual internet is: its names, how it accepts connections, and its host function. */
import type { Host } from '../http/message'

/** A connection attempt to a virtual host. */
export interface Connection {
  readonly scheme: 'http' | 'https'
  /** Lower-case host name without port. */
  readonly hostname: string
  readonly port: number
  readonly remoteAddress: string
  /** Aborts when the client leaves. */
  readonly signal: AbortSignal
}

/** Thrown by `accept` (or by a host, before its response) when the network fails. */
export class ConnectionFailure extends Error {
  override readonly name = 'ConnectionFailure'
  constructor(
    /** Which failure: see `NetworkProblemKind` in `tunnel/problem.ts`. */
    readonly kind: 'dns' | 'refused' | 'unreachable' | 'reset' | 'tls' | 'connect-timeout',
    /** One sentence: what happened, and what to try. */
    message: string,
    /** The system error code of a real network: `ENOTFOUND`, `ECONNREFUSED`, `ECONNRESET`. */
    readonly code?: string,
  ) {
    super(message)
  }
}

export interface VirtualHost {
  /** Lower-case names that resolve to it, the first being its own: `httpbin.org`. */
  readonly names: readonly string[]
  /** One sentence for the reference page. */
  readonly summary: string
  /** Ports that it listens on; 80 and 443 by default. */
  readonly ports?: readonly number[]
  /** Resolves when the connection stands (at once by default); rejects with `ConnectionFailure`. */
  readonly accept?: (connection: Connection) => Promise<void>
  readonly handle: Host
}

/** The virtual internet's DNS and routing: what the tunnel asks for every message. */
export interface VirtualInternet {
  readonly hosts: readonly VirtualHost[]
  /**
   * The machine behind a name and port, after its `accept` resolved.
   * @throws ConnectionFailure `dns` for an unknown name (with the nearest known one), `refused` for a port
   *   that nobody listens on, and whatever `accept` throws.
   */
  connect(connection: Connection): Promise<VirtualHost>
}
