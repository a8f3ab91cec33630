/**
 * The seam between the client and whatever moves bytes. A transport does exactly one exchange: no
 * redirects, no retries, no cookies, no decoding of the content coding.
 */
import type { HeaderList } from '../http/message'

/** One message to send. */
export interface TransportRequest {
  readonly method: string
  /** Absolute URL, already prepared; it may still carry a fragment, which is never sent. */
  readonly url: string
  /** In wire order. Host is first when the caller did not place it elsewhere. */
  readonly headers: HeaderList
  readonly body: Uint8Array | ReadableStream<Uint8Array> | null
  /** Seconds until the connection must stand; null waits for ever. */
  readonly connectTimeout: number | null
  /** Seconds of silence allowed between bytes, the wait for the first one included; null waits for ever. */
  readonly readTimeout: number | null
  /** TLS verification: true, false, or the name of a CA bundle. */
  readonly verify: boolean | string
  readonly cert: string | readonly [string, string] | null
  readonly proxy: string | null
  /** Ends the exchange; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /**
   * Where in the caller's program the call stands: what `Session.captureInitiator` returned when the
   * call was made. Transports that report exchanges pass it on; it never changes what is sent.
   */
  readonly initiator?: unknown
}

/** The response as it came, content coding still on. */
export interface RawResponse {
  readonly status: number
  readonly reason: string
  /** 10, 11 or 20. */
  readonly version: 10 | 11 | 20
  /** As received: order, letter case, duplicates. */
  readonly headers: HeaderList
  /** Undecoded body, transfer coding removed; null where the message cannot have one. */
  readonly body: ReadableStream<Uint8Array> | null
}

/** Which connections a transport keeps, in requests' terms: a pool is the connections to one origin. */
export interface PoolSettings {
  /** How many pools are kept; the one that was not used for longest is dropped. */
  readonly poolConnections: number
  /** How many connections of a pool are kept for later. */
  readonly poolMaxsize: number
  /** Whether exchanges wait when that many are in use. If not, more are opened, and closed after use. */
  readonly poolBlock: boolean
}

/** Moves one message. Failures reject with the classes of `exceptions.ts` (ConnectionError, ConnectTimeout, …). */
export interface Transport {
  /** The Accept-Encoding that this transport's platform can decode, such as `gzip, deflate`. */
  readonly acceptEncoding: string
  exchange(message: TransportRequest): Promise<RawResponse>
  /**
   * The transport that one adapter sends by: of the same kind, with pools of its own; absent where a transport has no
   * connections to keep.
   * @param pools null for an adapter that was told nothing of pools. For it this may be one that others share.
   */
  withPools?(pools: PoolSettings | null): Transport
  close?(): void | Promise<void>
}
