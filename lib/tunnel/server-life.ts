/** The life of one exchange on the server: from the request's arrival until the client leaves or time is over. */
import type { ServerResponse } from 'node:http'

/**
 * Tells who works for a client that there is nothing left to work for. Begins to watch when somebody asks
 * for the signal or waits for work: most answers are there at once, and a timer, listeners and a
 * controller would cost more than they do. (A class, too: an object literal with getters gets a hidden
 * class of its own each time, which keeps the whole exchange in memory until the next full collection.)
 */
export class ExchangeLife {
  readonly #res: ServerResponse
  readonly #milliseconds: number
  readonly #expired: () => unknown
  #waiting: Set<(reason: unknown) => void> | undefined
  #controller: AbortController | undefined
  #over: { readonly reason: unknown } | undefined
  #timer: NodeJS.Timeout | undefined
  #isWatching = false
  #isStopped = false

  /** `expired` makes the reason when `milliseconds` are over before `stop`. */
  constructor(res: ServerResponse, milliseconds: number, expired: () => unknown) {
    this.#res = res
    this.#milliseconds = milliseconds
    this.#expired = expired
  }

  /** Aborts when the client leaves (an AbortError) or the time is over (the reason given). */
  get signal(): AbortSignal {
    this.#watch()
    if (this.#controller === undefined) {
      this.#controller = new AbortController()
      if (this.#over !== undefined) this.#controller.abort(this.#over.reason)
    }
    return this.#controller.signal
  }

  /** Whether it is over, as far as anybody asked to watch; asking this does not. */
  get isOver(): boolean {
    return this.#over !== undefined
  }

  /** The work's outcome, or a rejection with the signal's reason when that comes first. */
  race<T>(work: Promise<T>): Promise<T> {
    this.#watch()
    this.#waiting ??= new Set()
    const waiting = this.#waiting
    return new Promise((resolve, reject) => {
      if (this.#over !== undefined) reject(this.#over.reason)
      else waiting.add(reject)
      work.then(
        (value) => {
          waiting.delete(reject)
          resolve(value)
        },
        (error: unknown) => {
          waiting.delete(reject)
          reject(error)
        },
      )
    })
  }

  /** Forgets the time limit. */
  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
  }

  #watch(): void {
    if (this.#isWatching) return
    this.#isWatching = true
    if (this.#res.closed) {
      this.#left()
      return
    }
    const left = () => this.#left()
    this.#res.on('close', left).on('error', left)
    if (this.#isStopped) return
    this.#timer = setTimeout(() => this.#abort(this.#expired()), this.#milliseconds)
  }

  #left(): void {
    clearTimeout(this.#timer)
    if (!this.#res.writableFinished) {
      this.#abort(new DOMException('The client left.', 'AbortError'))
    }
  }

  #abort(reason: unknown): void {
    if (this.#over !== undefined) return
    this.#over = { reason }
    for (const reject of this.#waiting ?? []) reject(reason)
    this.#controller?.abort(reason)
  }
}
