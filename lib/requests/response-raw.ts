/** The message under a response, whose undecoded body can be read by hand. */
import type { HeaderList } from '../http/message'
import { StreamConsumedError } from './exceptions'
import { joinBytes } from './read-all'
import type { RawResponse } from './transport'

export class RawMessage implements RawResponse {
  readonly status: number
  readonly reason: string
  /** 10, 11 or 20. */
  readonly version: 10 | 11 | 20
  /** As received: order, letter case, duplicates. */
  readonly headers: HeaderList
  /** The undecoded body; whoever takes a reader of it must read it to the end. */
  readonly body: ReadableStream<Uint8Array> | null
  #reader: ReadableStreamDefaultReader<Uint8Array> | null = null
  #rest: Uint8Array | null = null
  #ended: boolean

  constructor({ status, reason, version, headers, body }: RawResponse) {
    this.status = status
    this.reason = reason
    this.version = version
    this.headers = headers
    this.body = body
    this.#ended = body === null
  }

  /**
   * The next bytes of the body as they came, with their Content-Encoding: exactly `size` unless it ends before;
   * all that is left without a size. At the end, no bytes.
   */
  async read(size: number = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
    const pieces: Uint8Array[] = []
    for (let left = size; left > 0; ) {
      const piece = await this.next()
      if (piece === null) break
      pieces.push(piece.subarray(0, left))
      if (piece.length > left) this.#rest = piece.subarray(left)
      left -= piece.length
    }
    return joinBytes(pieces)
  }

  /** The next piece as it arrives; null at the end. Nothing is asked for before it is wanted. */
  async next(): Promise<Uint8Array | null> {
    if (this.#rest !== null) {
      const rest = this.#rest
      this.#rest = null
      return rest
    }
    if (this.#ended) return null
    const step = await this.#open().read()
    if (!step.done) return step.value
    this.#ended = true
    return null
  }

  /** Lets go of what has not been read. */
  async cancel(): Promise<void> {
    this.#rest = null
    if (this.#ended) return
    this.#ended = true
    // A body that somebody else reads is theirs to cancel.
    if (this.#reader === null && this.body?.locked) return
    // A body that failed already rejects; there is nothing left to let go of then.
    await this.#open()
      .cancel()
      .catch(() => {})
  }

  #open(): ReadableStreamDefaultReader<Uint8Array> {
    if (this.#reader === null) {
      if (this.body === null || this.body.locked) {
        throw new StreamConsumedError('response.raw.body is being read elsewhere.')
      }
      this.#reader = this.body.getReader()
    }
    return this.#reader
  }
}
