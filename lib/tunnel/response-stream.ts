/** A response message as it arrives: its head first, then its body at the pace of whoever reads it. */
import type { MalformedMessage } from '../http/malformed-message'
import { keepsConnection } from '../http/persistence'
import { type ResponseEvent, ResponseParser } from '../http/response-parser'
import { RequestException } from '../requests/exceptions'
import {
  closedWithoutResponse,
  connectionReset,
  endlessInterim,
  incompleteRead,
  invalidChunk,
  MOST_INTERIM,
  notHttp,
  readTimedOut,
  unmatchingLengths,
} from '../requests/network-failure'
import type { RawResponse, TransportRequest } from '../requests/transport'
import type { ByteSource } from './byte-source'

export class ResponseStream {
  readonly #source: ByteSource
  readonly #request: TransportRequest
  readonly #signal: AbortSignal
  readonly #onEnd: (isReusable: boolean) => void
  readonly #parser: ResponseParser
  readonly #events: ResponseEvent[] = []
  #bytesSeen = false
  #inBody = false
  #keepsConnection = false

  /**
   * @param onEnd Called when nothing more will be read, whatever the reason, with whether the connection could carry
   *   another exchange.
   */
  constructor(
    source: ByteSource,
    request: TransportRequest,
    { signal, onEnd }: { signal: AbortSignal; onEnd: (isReusable: boolean) => void },
  ) {
    this.#source = source
    this.#request = request
    this.#signal = signal
    this.#onEnd = onEnd
    this.#parser = new ResponseParser({ method: request.method })
  }

  /** Status line and headers, with the body as a stream that reads on. */
  async response(): Promise<RawResponse> {
    for (let interim = 0; ; ) {
      const event = await this.#next()
      if (event.type === 'error') throw this.#headError(event.error)
      if (event.type === 'interim') interim += 1
      if (interim > MOST_INTERIM) throw endlessInterim()
      if (event.type !== 'head') continue
      this.#inBody = true
      const { status, reason, version, headers } = event.head
      this.#keepsConnection = keepsConnection({ method: this.#request.method, ...event.head })
      if (!event.hasBody) this.#complete()
      return { status, reason, version, headers, body: event.hasBody ? this.#body() : null }
    }
  }

  #body(): ReadableStream<Uint8Array> {
    let received = 0
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          try {
            const event = await this.#next()
            if (event.type === 'body') {
              received += event.bytes.length
              controller.enqueue(event.bytes)
            } else if (event.type === 'error') throw bodyError(event.error, received)
            else if (event.type === 'end') {
              this.#complete()
              controller.close()
            }
          } catch (error) {
            this.#giveUp()
            throw error
          }
        },
        cancel: () => this.#giveUp(),
      },
      // Nothing is read ahead, so that a slow reader slows the sender.
      { highWaterMark: 0 },
    )
  }

  async #next(): Promise<ResponseEvent> {
    for (;;) {
      const event = this.#events.shift()
      if (event !== undefined) return event
      const bytes = await this.#read()
      this.#bytesSeen ||= bytes !== null && bytes.length > 0
      this.#events.push(...(bytes === null ? this.#parser.end() : this.#parser.push(bytes)))
      // A response that is complete and goes on is complete: the rest belongs to nobody.
      if (bytes === null && this.#events.length === 0) return { type: 'end', trailers: [] }
    }
  }

  async #read(): Promise<Uint8Array | null> {
    const { url, readTimeout } = this.#request
    const duringBody = this.#inBody
    try {
      const expired = () => readTimedOut(url, readTimeout ?? 0, duringBody)
      return await this.#source.read(readTimeout, expired)
    } catch (error) {
      if (this.#signal.aborted || error instanceof RequestException) throw error
      throw connectionReset(duringBody, error)
    }
  }

  #headError(error: MalformedMessage): Error {
    const [, lengths] = /^Content-Length is given as (.*)$/.exec(error.what) ?? []
    if (lengths !== undefined) return unmatchingLengths(lengths.split(' and as '), error)
    return this.#bytesSeen ? notHttp(error.message, error) : closedWithoutResponse(error)
  }

  #complete(): void {
    this.#source.settle()
    // Whoever said more than the message is not to be relied on.
    const isOver = !this.#events.some((event) => event.type === 'error')
    this.#onEnd(isOver && this.#keepsConnection)
  }

  #giveUp(): void {
    this.#source.cancel()
    this.#onEnd(false)
  }
}

/** Where in the message it was stands in the cause. */
function bodyError(error: MalformedMessage, received: number): Error {
  const { kind, message, what } = error
  if (kind !== 'short-body') return invalidChunk(message, error)
  const [, missing] = /^(\d+) bytes/.exec(what) ?? []
  return incompleteRead(received, missing === undefined ? null : Number(missing), error)
}
