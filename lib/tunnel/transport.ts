/**
 * The client's transport through the tunnel: writes the request message, posts it, reads the response message.
 * The time until the channel answers is the connect time, silence between bytes after it the read time; both
 * run on the client's own clock.
 */

import type { ConnectionTerms } from '../http/connection-terms'
import { wantsClose } from '../http/persistence'
import type { ConnectionPool } from '../requests/connection-pool'
import { ConnectionPools } from '../requests/connection-pools'
import { startDeadline } from '../requests/deadline'
import { connectTimedOut } from '../requests/network-failure'
import type { PoolSettings, RawResponse, Transport, TransportRequest } from '../requests/transport'
import { ByteSource } from './byte-source'
import type { TunnelAnswer, TunnelChannel } from './channel'
import { connectionTerms } from './connection-terms'
import { problemError, unexpectedAnswer, unreachableTunnel } from './refusal-errors'
import { requestMessage } from './request-message'
import { ResponseStream } from './response-stream'
import { connectionKey, VirtualConnection } from './virtual-connection'

/** Of an adapter that was told nothing of pools; as in requests. */
const USUAL_POOLS: PoolSettings = { poolConnections: 10, poolMaxsize: 10, poolBlock: false }

/** A connection for one exchange. */
interface Hold {
  /** Null where the transport keeps none. */
  readonly name: string | null
  /** More calls change nothing. */
  release(isReusable: boolean): void
}

export class TunnelTransport implements Transport {
  /** What `DecompressionStream` undoes in every browser. */
  readonly acceptEncoding = 'gzip, deflate'
  readonly #channel: TunnelChannel
  readonly #pools: ConnectionPools<VirtualConnection> | null

  /** @param pools Which connections it keeps. @default none: each exchange has one of its own */
  constructor(channel: TunnelChannel, pools: PoolSettings | null = null) {
    this.#channel = channel
    this.#pools = pools === null ? null : new ConnectionPools(pools)
  }

  withPools(pools: PoolSettings | null): TunnelTransport {
    return new TunnelTransport(this.#channel, pools ?? USUAL_POOLS)
  }

  /** Lets go of the connections that are idle; of those in use when their response has been read. */
  async close(): Promise<void> {
    await this.#pools?.close()
  }

  /**
   * @throws ConnectionError, SSLError, ProxyError, ConnectTimeout or ReadTimeout; Error with code ENOENT for a
   *   certificate file that is not there; the signal's reason when it aborts. The
   *   body's stream fails with ChunkedEncodingError, ConnectionError or ReadTimeout.
   */
  async exchange(request: TransportRequest): Promise<RawResponse> {
    const { signal } = request
    signal?.throwIfAborted()
    const terms = connectionTerms(request)
    const message = await requestMessage(request)
    const { name: connection, release } = await this.#hold(request, terms)
    const abort = new AbortController()
    const onAbort = () => abort.abort(signal?.reason)
    signal?.addEventListener('abort', onAbort, { once: true })
    const onEnd = (isReusable: boolean) => {
      signal?.removeEventListener('abort', onAbort)
      release(isReusable)
    }
    try {
      const answer = await this.#connect(message, request, { ...terms, connection }, abort)
      const source = new ByteSource(answer.body, abort)
      const stream = new ResponseStream(source, request, { signal: abort.signal, onEnd })
      if (answer.status === 200 && answer.contentType === 'message/http') {
        return await stream.response()
      }
      throw await refusal(answer, source, request)
    } catch (error) {
      onEnd(false)
      // Ends what may still be running behind the channel; the error is already known.
      abort.abort(error)
      throw error
    }
  }

  async #hold(request: TransportRequest, terms: ConnectionTerms): Promise<Hold> {
    const { url, headers, signal } = request
    const key = connectionKey(url, terms)
    const pool = this.#pools?.get(key, () => () => new VirtualConnection())
    if (pool === undefined) return { name: null, release() {} }
    const connection = await pool.take(signal)
    return holdOf(pool, connection, wantsClose(headers))
  }

  /** Resolves when the virtual host has accepted the connection. */
  async #connect(
    message: Uint8Array<ArrayBuffer>,
    { url, connectTimeout, initiator }: TransportRequest,
    terms: ConnectionTerms,
    abort: AbortController,
  ): Promise<TunnelAnswer> {
    const stop = startDeadline(connectTimeout, () =>
      abort.abort(connectTimedOut(url, connectTimeout ?? 0)),
    )
    try {
      const answering = this.#channel(message, { signal: abort.signal, initiator, terms })
      return await untilAborted(answering, abort.signal)
    } catch (error) {
      abort.signal.throwIfAborted()
      throw unreachableTunnel(error)
    } finally {
      stop()
    }
  }
}

function holdOf(
  pool: ConnectionPool<VirtualConnection>,
  connection: VirtualConnection,
  isLast: boolean,
): Hold {
  let isHeld = true
  return {
    name: connection.name,
    release(isReusable) {
      if (isHeld) pool.release(connection, isLast || !isReusable)
      isHeld = false
    },
  }
}

/** The answer, or the abort's reason as soon as there is one, even from a channel that does not listen to it. */
function untilAborted(
  answering: Promise<TunnelAnswer>,
  signal: AbortSignal,
): Promise<TunnelAnswer> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
    answering
      .then((answer) => {
        if (signal.aborted) answer.body.cancel(signal.reason).catch(() => {})
        else resolve(answer)
      }, reject)
      .finally(() => signal.removeEventListener('abort', onAbort))
  })
}

async function refusal(
  answer: TunnelAnswer,
  source: ByteSource,
  request: TransportRequest,
): Promise<Error> {
  if (answer.contentType !== 'application/problem+json') {
    source.cancel()
    return unexpectedAnswer(answer)
  }
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const bytes = await source.read(request.readTimeout, () => unexpectedAnswer(answer))
    if (bytes === null) return problemError(text + decoder.decode(), answer, request)
    text += decoder.decode(bytes, { stream: true })
  }
}
