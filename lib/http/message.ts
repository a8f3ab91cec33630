/**
 * The one type that carries everything: an HTTP message as it stands on the wire.
 *
 * These are our own and not the Fetch API's `Request`/`Response`, because those cannot carry what the
 * course teaches: a GET with a body, TRACE, header spelling, order and duplicates, `Set-Cookie`, a raw
 * target such as `/%zz`, a response without a Content-Type. Terms follow RFC 9110 and RFC 9112.
 */

/** Header fields in wire order, with their original spelling and duplicates. Values are latin-1 text. */
export type HeaderList = readonly (readonly [name: string, value: string])[]

/** Whose message it is, as far as the carrier knows. What a host remembers, it remembers for each learner apart. */
export interface Learner {
  /** An opaque name that stays the same for one browser; an address where nothing better is known. */
  readonly id: string
  /** Chooses among the states of the world that a host can begin with; 0 is the one that lessons show. */
  readonly seed: number
}

/** A request as a host receives it. */
export interface HttpRequest {
  /** The method as sent, in the sender's letter case. */
  readonly method: string
  readonly scheme: 'http' | 'https'
  /** Host and optional port, as in the Host header: `api.github.com`, `localhost:3000`. */
  readonly authority: string
  /**
   * The raw request target in origin form, undecoded: `/search?q=a%20b`, or `*` for `OPTIONS *`. A proxy gets the
   * absolute form (RFC 9112 section 3.2.2).
   */
  readonly target: string
  readonly headers: HeaderList
  /** The body with its transfer coding removed; empty when there was none. Present on GET, too. */
  readonly body: Uint8Array
  /**
   * The body as it came, with its chunks and their trailers, where the carrier knows; the same bytes as `body`
   * when it had no transfer coding.
   */
  readonly encodedBody?: Uint8Array
  /** The version in the sender's request line, 10 or 11, where the carrier knows. */
  readonly version?: 10 | 11
  /** The peer's IP address, without an IPv6 prefix: `127.0.0.1`. */
  readonly remoteAddress: string
  readonly learner: Learner
  /** Names the connection that it came over, where the carrier knows: the same for requests that share one. */
  readonly connection?: string
  /** The name of the certificate that the client showed in the TLS handshake; absent without one. */
  readonly clientCertificate?: string
  /** Aborts when the client leaves; a host that waits must stop then. */
  readonly signal: AbortSignal
}

/** A response as a host gives it. */
export interface HttpResponse {
  readonly status: number
  /** The reason phrase as it should stand on the wire; may be empty. */
  readonly reason: string
  readonly headers: HeaderList
  /**
   * Bytes are sent with a Content-Length that the sender adds when the list has neither Content-Length
   * nor Transfer-Encoding; an iterable is streamed (chunked unless the list has a Content-Length).
   */
  readonly body: Uint8Array | AsyncIterable<Uint8Array> | null
  /** Sent after a chunked body. */
  readonly trailers?: HeaderList
  /**
   * What leaves instead, status line and all, byte for byte: for hosts that break the rules on purpose. The tunnel
   * carries it; where there is a real connection, that one is broken off.
   */
  readonly verbatim?: Uint8Array | AsyncIterable<Uint8Array>
}

/** A host: a function from a message to a message. It does not know how the message reached it. */
export type Host = (request: HttpRequest) => HttpResponse | Promise<HttpResponse>
