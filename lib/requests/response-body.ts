/** The body of a response with its Content-Encoding undone: read whole, or piece by piece at the reader's pace. */
import { attachRequest } from './attach-request'
import { contentDecoder } from './content-decoding'
import { StreamConsumedError, StreamNotReadError } from './exceptions'
import type { ByteFeed } from './iter-content'
import { joinBytes } from './read-all'
import type { Response } from './response'
import type { Piece, RawMessage } from './response-raw'

export class ResponseBody implements ByteFeed {
  readonly #response: Response
  readonly #raw: RawMessage
  #content: Uint8Array | null = null
  #reading: Promise<Uint8Array> | null = null
  /** Null where there is nothing to decode; undefined until the first piece is asked for. */
  #decoded: AsyncIterator<Uint8Array> | null | undefined
  readonly #unread: Uint8Array[] = []
  #consumed = false
  #closed = false

  constructor(response: Response, raw: RawMessage) {
    this.#response = response
    this.#raw = raw
    if (!raw.hasBody) this.#content = new Uint8Array()
  }

  /** The whole body, which must have been read. */
  get content(): Uint8Array {
    if (this.#content !== null) return this.#content
    this.refuseConsumed()
    const message = 'The body has not been read yet: await response.read() first.'
    throw new StreamNotReadError(message, { response: this.#response })
  }

  get inMemory(): boolean {
    return this.#content !== null
  }

  /** @throws StreamConsumedError when the body is gone: iterated to its end, or closed. */
  refuseConsumed(): void {
    if (this.#content !== null || !(this.#consumed || this.#closed)) return
    const message = 'The content for this response was already consumed'
    throw new StreamConsumedError(message, { response: this.#response })
  }

  /** All of the body that has not been iterated. */
  read(): Promise<Uint8Array> {
    this.#reading ??= this.#read()
    return this.#reading
  }

  async #read(): Promise<Uint8Array> {
    if (this.#content !== null) return this.#content
    this.refuseConsumed()
    const pieces: Uint8Array[] = []
    for (;;) {
      const next = this.#next()
      const piece = next instanceof Promise ? await next : next
      if (piece === null) break
      pieces.push(piece)
    }
    if (this.#closed) this.refuseConsumed()
    const [only] = pieces
    this.#content = pieces.length === 1 && only !== undefined ? only : joinBytes(pieces)
    return this.#content
  }

  /** The next decoded piece; null at the end. */
  async next(): Promise<Uint8Array | null> {
    return this.#next()
  }

  /** Without a promise when the piece is there already. */
  #next(): Piece | Promise<Piece> {
    const unread = this.#unread.pop()
    if (unread !== undefined) return unread
    if (this.#closed || this.#consumed) return null
    try {
      if (this.#decoded === undefined) this.#decoded = this.#decode()
      const piece = this.#decoded === null ? this.#raw.take() : this.#nextDecoded(this.#decoded)
      if (piece instanceof Promise) return this.#awaited(piece)
      if (piece === null) this.#consumed = true
      return piece
    } catch (error) {
      attachRequest(error, this.#response.request)
      throw error
    }
  }

  async #awaited(coming: Promise<Piece>): Promise<Piece> {
    try {
      const piece = await coming
      if (piece === null) this.#consumed = true
      return piece
    } catch (error) {
      attachRequest(error, this.#response.request)
      throw error
    }
  }

  async #nextDecoded(decoded: AsyncIterator<Uint8Array>): Promise<Piece> {
    return (await decoded.next()).value ?? null
  }

  /** Puts back what an iterator took and did not give out. */
  unread(bytes: Uint8Array): void {
    if (bytes.length > 0) this.#unread.push(bytes)
  }

  #decode(): AsyncIterator<Uint8Array> | null {
    const decoder = contentDecoder(this.#response.headers.get('Content-Encoding', ''))
    if (decoder === null) return null
    const raw = this.#raw
    const pieces: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({
        async next() {
          const value = await raw.next()
          return value === null ? { done: true, value: undefined } : { done: false, value }
        },
      }),
    }
    return decoder(pieces)[Symbol.asyncIterator]()
  }

  /** Drops what has not been read, and with it the connection. */
  async close(): Promise<void> {
    this.#closed = true
    this.#unread.length = 0
    await this.#raw.cancel()
    // Ends a decoder that waits for more; it waits for nothing that could still fail.
    await this.#decoded?.return?.()
  }
}
