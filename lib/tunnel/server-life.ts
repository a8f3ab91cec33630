/** The life of one exchange on the server: from the request's arrival until the client leaves or time is over. */
import type { ServerResponse } from 'node:http'

/** Tells who works for a client that there is nothing left to work for. */
export interface ExchangeLife {
  /** Aborts when the client leaves (an AbortError) or the time is over (the reason given). */
  readonly signal: AbortSignal
  /** Whether it aborted; asking does not make the signal. */
  readonly isOver: boolean
  /** The work's outcome, or a rejection with the signal's reason when that comes first. */
  race<T>(work: Promise<T>): Promise<T>
  /** Forgets the time limit. */
  stop(): void
}

/** Begins to watch. `expired` makes the reason when `milliseconds` are over before `stop`. */
export function watchLife(
  res: ServerResponse,
  milliseconds: number,
  expired: () => unknown,
): ExchangeLife {
  // Made when somebody asks: most answers are there at once, and a controller costs more than they do.
  let controller: AbortController | undefined
  let over: { readonly reason: unknown } | undefined
  const waiting = new Set<(reason: unknown) => void>()
  const abort = (reason: unknown) => {
    if (over !== undefined) return
    over = { reason }
    for (const reject of waiting) reject(reason)
    controller?.abort(reason)
  }
  const left = () => {
    clearTimeout(timer)
    if (!res.writableFinished) abort(new DOMException('The client left.', 'AbortError'))
  }
  const timer = setTimeout(() => abort(expired()), milliseconds)
  res.on('close', left).on('error', left)

  return {
    get signal() {
      if (controller === undefined) {
        controller = new AbortController()
        if (over !== undefined) controller.abort(over.reason)
      }
      return controller.signal
    },
    get isOver() {
      return over !== undefined
    },
    race: (work) =>
      new Promise((resolve, reject) => {
        if (over !== undefined) reject(over.reason)
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
      }),
    stop: () => clearTimeout(timer),
  }
}
