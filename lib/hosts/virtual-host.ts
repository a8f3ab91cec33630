/** What a machine of the virtual internet is: its names, how it accepts connections, and its host function. */
import type { ConnectionFailureKind } from '../http/connection-failure-kind'
import type { ConnectionFacts, ConnectionTerms } from '../http/connection-terms'
import type { HeaderList, Host, HttpRequest, HttpResponse, Learner } from '../http/message'
import type { Certificate } from './certificate'
import type { DescribedFamily } from './endpoint'
import type { HostLimit } from './host-limit'

/** A connection attempt to a virtual host. */
export interface Connection {
  readonly scheme: 'http' | 'https'
  /** Lower-case host name without port. */
  readonly hostname: string
  readonly port: number
  readonly remoteAddress: string
  readonly learner: Learner
  readonly terms: ConnectionTerms
  /**
   * The target of the request that it is opened for, where the carrier knows. A real machine cannot know it yet; one
   * that fails on purpose finds here how it shall fail.
   */
  readonly target?: string
  /** Aborts when the client leaves. */
  readonly signal: AbortSignal
}

/** Thrown by `accept` (or by a host, before its response) when the network fails. */
export class ConnectionFailure extends Error {
  override readonly name = 'ConnectionFailure'
  constructor(
    readonly kind: ConnectionFailureKind,
    /** One sentence: what happened, and what to try. */
    message: string,
    /** The system error code of a real network: `ENOTFOUND`, `ECONNREFUSED`, `ECONNRESET`. */
    readonly code?: string,
  ) {
    super(message)
  }
}

/** Who asks for which of a machine's names. */
export type Asked = Pick<Connection, 'hostname' | 'learner'>

export interface VirtualHost {
  /** Lower-case names that resolve to it, the first being its own: `httpbin.org`. */
  readonly names: readonly string[]
  /** One sentence for the reference page. */
  readonly summary: string
  /** What it answers, for the reference page; left out by hosts that a course brings as one function. */
  readonly families?: readonly DescribedFamily[]
  /** What it takes and gives at most, for the reference page. */
  readonly limits?: readonly HostLimit[]
  /** Ports that it listens on; 80 and 443 by default. */
  readonly ports?: readonly number[]
  /**
   * What it shows to clients that come by https; by default one for its names, by an authority that all trust. A
   * function where that depends on who asks for which name.
   */
  readonly certificate?: Certificate | ((asked: Asked) => Certificate)
  /** Resolves when the connection stands (at once by default); rejects with `ConnectionFailure`. */
  readonly accept?: (connection: Connection) => Promise<void>
  /** Whether it is the one that answers in the place of another machine where a learner asked for that. @default false */
  readonly isImpostor?: boolean
  /** What makes it a forward proxy (RFC 9110 section 3.7). */
  readonly proxy?: ForwardProxy
  readonly handle: Host
}

export interface ForwardProxy {
  /** What it calls itself in Via fields. */
  readonly pseudonym: string
  /**
   * Null when the client may use it; otherwise the answer that it gets.
   * @param authorization the value of the client's Proxy-Authorization field.
   */
  refuse(authorization: string | undefined, request: HttpRequest | null): HttpResponse | null
  /** Called for each message that it is asked to forward, and each tunnel that it is asked to open. */
  notice?(learner: Learner, sight: ForwardedSight): void
}

/** What a proxy gets to see of a message, or of all messages that go through a tunnel. */
export interface ForwardedSight {
  /** `GET http://httpbin.org/get HTTP/1.1`, `CONNECT httpbin.org:443 HTTP/1.1` */
  readonly requestLine: string
  readonly headers: HeaderList
}

/** A connection that stands. */
export interface Route {
  /** The machine at the other end; the proxy where one forwards the messages. */
  readonly host: VirtualHost
  /** Answers one message. */
  readonly handle: Host
  /** What hosts know the connection by: `HttpRequest.connection`. */
  readonly connection: string
  readonly facts: ConnectionFacts
}

/** The virtual internet's DNS and routing: what the tunnel asks for every message. */
export interface VirtualInternet {
  readonly hosts: readonly VirtualHost[]
  /**
   * Looks the name up, connects (through a proxy, when the terms name one), and checks the certificate.
   * @throws ConnectionFailure `dns` for an unknown name (with the nearest known one), `refused` for a port
   *   that nobody listens on, `tls`, `proxy`, and whatever `accept` throws.
   */
  connect(connection: Connection): Promise<Route>
}
