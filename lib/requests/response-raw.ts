/** The message under a response, whose undecoded body can be read by hand. */
import type { HeaderList } from '../http/message'
import { StreamConsumedError } from './exceptions'
import { joinBytes } from './read-all'
import type { Retry } from './retry'
import type { RawResponse } from './transport'

/** Bytes of a body; null at its end. */
export type Piece = Uint8Array | null

/** A body that is read without the cost of a stream. */
export interface BodySource {
  /** The next piece, or a promise of it while it is not there; null at the end. Those who wait are served in turn. */
  next(): Piece | Promise<Piece>
  /** Lets go of what has not been read; for those who wait, this is the end. */
  cancel(): void
}

/** A message whose body is a source, if it has one. */
export interface SourcedMessage extends Omit<RawResponse, 'body'> {
  readonly source: BodySource | null
}

export class RawMessage implements RawResponse {
  readonly status: number
  readonly reason: string
  /** 10, 11 or 20, for HTTP/1.0, 1.1 and 2. */
  readonly version: 10 | 11 | 20
  /** As received: order, letter case, duplicates. */
  readonly headers: HeaderList
  /**
   * What is left of the adapter's `maxRetries`, its `history` being the attempts that failed before this response;
   * null when no HTTPAdapter sent the request. Redirects are not in it: each hop has its own.
   */
  retries: Retry | null = null
  /** The undecoded body; whoever takes a reader of it must read it to the end. */
  declare readonly body: ReadableStream<Uint8Array> | null
  /** Read directly as long as nobody asks for `body`. */
  readonly #source: BodySource | null = null
  #stream: ReadableStream<Uint8Array> | null = null
  #reader: ReadableStreamDefaultReader<Uint8Array> | null = null
  #rest: Uint8Array | null = null
  #begun = false
  #ended: boolean

  constructor(message: RawResponse | SourcedMessage) {
    this.status = message.status
    this.reason = message.reason
    this.version = message.version
    this.headers = message.headers
    if ('source' in message) this.#source = message.source
    else this.#stream = message.body
    this.#ended = this.#source === null && this.#stream === null
    Object.defineProperty(this, 'body', RawMessage.#BODY)
  }

  /** Its own property and not its class's, so that a copy `{ ...raw, reason }` has it. */
  static readonly #BODY: PropertyDescriptor & ThisType<RawMessage> = {
    get() {
      return this.#openBody()
    },
    enumerable: true,
  }

  /** Whether the message can have a body, be it empty. Asking costs nothing, unlike a look at `body`. */
  get hasBody(): boolean {
    return this.#source !== null || this.#stream !== null
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
    return this.take()
  }

  /** As `next`, but without a promise when the piece is there already. */
  take(): Piece | Promise<Piece> {
    if (this.#rest !== null) {
      const rest = this.#rest
      this.#rest = null
      return rest
    }
    if (this.#ended) return null
    this.#begun = true
    const piece =
      this.#source !== null && this.#stream === null ? this.#source.next() : this.#readStream()
    if (piece instanceof Promise) return this.#awaited(piece)
    if (piece === null) this.#ended = true
    return piece
  }

  async #awaited(coming: Promise<Piece>): Promise<Piece> {
    const piece = await coming
    if (piece === null) this.#ended = true
    return piece
  }

  async #readStream(): Promise<Piece> {
    return (await this.#open().read()).value ?? null
  }

  /** Lets go of what has not been read. */
  async cancel(): Promise<void> {
    this.#rest = null
    if (this.#ended) return
    this.#ended = true
    if (this.#source !== null && this.#stream === null) return this.#source.cancel()
    // A body that somebody else reads is theirs to cancel.
    if (this.#reader === null && this.#stream?.locked) return
    // A body that failed already rejects; there is nothing left to let go of then.
    await this.#open()
      .cancel()
      .catch(() => {})
  }

  /** A stream is made for whoever wants one; what is being read here already is locked, as any stream would be. */
  #openBody(): ReadableStream<Uint8Array> | null {
    if (this.#stream === null && this.#source !== null) {
      this.#stream = streamOf(this.#source)
      if (this.#begun) this.#reader = this.#stream.getReader()
    }
    return this.#stream
  }

  #open(): ReadableStreamDefaultReader<Uint8Array> {
    if (this.#reader === null) {
      if (this.#stream === null || this.#stream.locked) {
        throw new StreamConsumedError('response.raw.body is being read elsewhere.')
      }
      this.#reader = this.#stream.getReader()
    }
    return this.#reader
  }
}

function streamOf(source: BodySource): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = await source.next()
        if (piece === null) controller.close()
        else controller.enqueue(piece)
      },
      cancel: () => source.cancel(),
    },
    // Nothing is taken ahead of its reader but what the source keeps anyway.
    { highWaterMark: 0 },
  )
}
