/** The tunnel's answer as bytes: each read has the read timeout, and an abort ends it. */
import { startDeadline } from '../requests/deadline'

/** How long the stream may take to end after its message is complete. */
const END_SECONDS = 1

export class ByteSource {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  readonly #abort: AbortController
  readonly #onAbort: () => void

  /** @param abort Ends everything: its reason is what reads reject with. */
  constructor(body: ReadableStream<Uint8Array>, abort: AbortController) {
    this.#reader = body.getReader()
    this.#abort = abort
    this.#onAbort = () => this.#drop(abort.signal.reason)
    if (abort.signal.aborted) this.#onAbort()
    else abort.signal.addEventListener('abort', this.#onAbort, { once: true })
  }

  /**
   * The next bytes; null at the end. Silence beyond `seconds` aborts the exchange with `expired()`.
   * Rejects with the abort's reason, else with the stream's own error.
   */
  async read(seconds: number | null, expired: () => Error): Promise<Uint8Array | null> {
    const stop = startDeadline(seconds, () => this.#abort.abort(expired()))
    try {
      const step = await this.#reader.read()
      this.#abort.signal.throwIfAborted()
      return step.done ? null : step.value
    } catch (error) {
      this.#abort.signal.throwIfAborted()
      throw error
    } finally {
      stop()
    }
  }

  /** Lets go of what has not been read. */
  cancel(reason?: unknown): void {
    this.#abort.signal.removeEventListener('abort', this.#onAbort)
    this.#drop(reason)
  }

  /**
   * The message is complete: takes the end of the stream, which leaves its connection usable, and cancels a
   * stream that goes on.
   */
  settle(): void {
    this.#abort.signal.removeEventListener('abort', this.#onAbort)
    const stop = startDeadline(END_SECONDS, () => this.#drop(undefined))
    this.#reader.read().then((step) => {
      stop()
      if (!step.done) this.#drop(undefined)
    }, stop)
  }

  #drop(reason: unknown): void {
    // A stream that failed already rejects; there is nothing left to let go of then.
    this.#reader.cancel(reason).catch(() => {})
  }
}
