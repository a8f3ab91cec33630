/**
 * The client's way out of the sandbox: a tunnel channel over the worker's message port. The page does the
 * request. Bodies come piece by piece, one for each pull, so that a slow reader slows the sender; streams
 * are not transferred, because WebKit cannot.
 */
import type { ChannelOptions, TunnelAnswer, TunnelChannel } from '../../tunnel/channel'
import type { CallPlace, FromRelay, ToRelay } from '../sandbox-protocol'

export interface PortChannel {
  readonly send: TunnelChannel
  /**
   * The same, for a request that the program answers itself.
   * @param answer becomes a whole response message; it never rejects
   */
  readonly sendServed: (
    message: Uint8Array<ArrayBuffer>,
    options: ChannelOptions,
    answer: Promise<Uint8Array<ArrayBuffer>>,
  ) => Promise<TunnelAnswer>
  /** Takes a message of the page. */
  receive(message: FromRelay): void
}

interface PendingExchange {
  answered(answer: Extract<FromRelay, { type: 'answer' }>): void
  chunk(bytes: ArrayBuffer): void
  end(): void
  failed(reason: unknown): void
}

const NOWHERE: CallPlace = { call: 0, places: [] }

/** @param post sends to the page; the buffers in `transfer` are given away */
export function portChannel(
  post: (message: ToRelay, transfer: ArrayBuffer[]) => void,
): PortChannel {
  const pending = new Map<number, PendingExchange>()
  let lastId = 0

  function exchange(id: number, signal: AbortSignal): Promise<TunnelAnswer> {
    return new Promise((resolve, reject) => {
      let body: ReadableStreamDefaultController<Uint8Array> | undefined
      let wake: (() => void) | undefined

      function close(): void {
        pending.delete(id)
        signal.removeEventListener('abort', onAbort)
        wake?.()
      }

      function cancel(reason: unknown): void {
        const timeout = timeoutText(reason)
        post({ type: 'cancel', exchange: id, ...(timeout === undefined ? {} : { timeout }) }, [])
      }

      function onAbort(): void {
        cancel(signal.reason)
        state.failed(signal.reason)
      }

      const state: PendingExchange = {
        answered({ status, contentType }) {
          const stream = new ReadableStream<Uint8Array>(
            {
              start(controller) {
                body = controller
              },
              pull() {
                if (!pending.has(id)) return
                post({ type: 'pull', exchange: id }, [])
                return new Promise<void>((done) => {
                  wake = done
                })
              },
              cancel(reason) {
                cancel(reason)
                close()
              },
            },
            { highWaterMark: 0 },
          )
          // What is known of the connection is for the page, which draws it.
          resolve({ status, contentType, facts: null, body: stream })
        },
        chunk(bytes) {
          body?.enqueue(new Uint8Array(bytes))
          wake?.()
        },
        end() {
          body?.close()
          close()
        },
        failed(reason) {
          if (body) body.error(reason)
          else reject(reason)
          close()
        },
      }
      pending.set(id, state)
      signal.addEventListener('abort', onAbort)
    })
  }

  /** @returns the number of the exchange, and what the page answers */
  function begin(
    message: Uint8Array<ArrayBuffer>,
    { signal, initiator, terms }: ChannelOptions,
    served: { readonly isServed?: true },
  ): { readonly id: number; readonly answer: Promise<TunnelAnswer> } {
    signal.throwIfAborted()
    lastId += 1
    const id = lastId
    const { call, places, sources: who } = isCallPlace(initiator) ? initiator : NOWHERE
    const answer = exchange(id, signal)
    // A copy, because the caller may send the same bytes again.
    const buffer = message.slice().buffer
    const sources = who?.() ?? []
    const about = { terms, call, places, sources, ...served }
    post({ type: 'exchange', exchange: id, message: buffer, ...about }, [buffer])
    return { id, answer }
  }

  return {
    send: async (message, options) => begin(message, options, {}).answer,
    async sendServed(message, options, served) {
      const { id, answer } = begin(message, options, { isServed: true })
      void served.then(({ buffer }) => {
        if (pending.has(id)) post({ type: 'served', exchange: id, answer: buffer }, [buffer])
      })
      return answer
    },
    receive(message) {
      const state = pending.get(message.exchange)
      if (!state) return
      if (message.type === 'answer') state.answered(message)
      else if (message.type === 'chunk') state.chunk(message.bytes)
      else if (message.type === 'end') state.end()
      else state.failed(new Error(message.detail))
    },
  }
}

/** The message of a ConnectTimeout, ReadTimeout or TimeoutError; undefined for any other reason. */
function timeoutText(reason: unknown): string | undefined {
  if (!(reason instanceof Error) || !reason.name.includes('Timeout')) return undefined
  return reason.message.slice(0, 1000)
}

/** The initiator is what `prelude.ts` had the session capture; a learner's own session may differ. */
function isCallPlace(value: unknown): value is CallPlace {
  if (typeof value !== 'object' || value === null) return false
  const { call, places, sources }: Partial<Record<keyof CallPlace, unknown>> = value
  return (
    typeof call === 'number' &&
    (sources === undefined || typeof sources === 'function') &&
    Array.isArray(places) &&
    places.every((place) => Array.isArray(place) && place.every((n) => typeof n === 'number'))
  )
}
