/**
 * The page's end of the sandbox's network: takes request messages from the worker, sends each to the tunnel
 * and to nowhere else, and hands the answer back piece by piece, as it is pulled.
 */

import type { ConnectionTerms } from '../http/connection-terms'
import { tooLongMessage, tooManyRequests } from '../sentences/exchanges'
import type { TunnelAnswer, TunnelChannel } from '../tunnel/channel'
import { ByteLog } from './byte-log'
import { type ExchangeRecording, type RecordingOptions, recordExchange } from './exchange-recorder'
import type { SourcePosition } from './run-event'
import type { FromRelay, ToRelay } from './sandbox-protocol'
import { ServedAnswer } from './served-answer'
import { readProblem } from './tunnel-problem'

/** One run cannot honestly need more; a loop without end can. */
export const MAX_EXCHANGES = 1000
/** Bytes. The tunnel has its own limit and says so; this one only keeps absurd buffers out of the page. */
export const MAX_MESSAGE = 100_000_000
/** Bytes of a problem document that are read. */
const MAX_PROBLEM = 100_000

export type ExchangeMessage = Extract<ToRelay, { type: 'exchange' }>

export interface RelayOptions {
  readonly channel: TunnelChannel
  readonly post: (message: FromRelay, transfer: ArrayBuffer[]) => void
  /** What the recorder needs to know of an exchange besides its bytes. */
  readonly record: (
    exchange: ExchangeMessage,
  ) => Pick<RecordingOptions, 'position' | 'now' | 'emit' | 'call'>
}

export interface Relay {
  /** False for a message that our own prelude would not have sent, or hardly ever. */
  receive(message: ToRelay): boolean
  /** Where the calls stand that wait for the network now, oldest first. */
  waiting(): (SourcePosition | null)[]
  /** Ends every exchange that still goes on. */
  abort(): void
}

/** Where the bytes of an answer are noted. */
interface Sink {
  bytes(chunk: Uint8Array): void
  end(): void
}

interface Carried {
  readonly position: SourcePosition | null
  readonly control: AbortController
  readonly recording: ExchangeRecording
  /** Where the program answers itself; null for what goes to the tunnel. */
  readonly served: ServedAnswer | null
  reader: ReadableStreamDefaultReader<Uint8Array> | null
  sink: Sink | null
  reading: boolean
}

export function createRelay({ channel, post, record }: RelayOptions): Relay {
  const carried = new Map<number, Carried>()
  let count = 0

  function refuse(exchange: number, detail: string): void {
    post({ type: 'failed', exchange, detail }, [])
  }

  function carry(message: ExchangeMessage): boolean {
    const id = message.exchange
    if (carried.has(id)) return false
    count += 1
    if (count > MAX_EXCHANGES) {
      refuse(id, tooManyRequests(MAX_EXCHANGES))
    } else if (message.message.byteLength > MAX_MESSAGE) {
      refuse(id, tooLongMessage(MAX_MESSAGE))
    } else {
      const wire = new Uint8Array(message.message)
      const about = record(message)
      const recording = recordExchange({
        id: count,
        wire,
        isProxied: message.terms.proxy !== null,
        sources: message.sources,
        ...about,
      })
      const control = new AbortController()
      const { position } = about
      const served = message.isServed ? new ServedAnswer() : null
      const state = {
        position,
        control,
        recording,
        served,
        reader: null,
        sink: null,
        reading: false,
      }
      carried.set(id, state)
      void send(id, state, wire, message.terms)
    }
    return count <= MAX_EXCHANGES
  }

  async function send(
    id: number,
    state: Carried,
    wire: Uint8Array<ArrayBuffer>,
    terms: ConnectionTerms,
  ): Promise<void> {
    try {
      const { served, control } = state
      const answer = served?.answer ?? (await channel(wire, { signal: control.signal, terms }))
      if (!carried.has(id)) return
      state.reader = answer.body.getReader()
      state.sink = sinkFor(answer, state.recording)
      post(
        { type: 'answer', exchange: id, status: answer.status, contentType: answer.contentType },
        [],
      )
    } catch (error) {
      lose(id, state, error)
    }
  }

  function pull(id: number, state: Carried): boolean {
    const { reader, sink, reading } = state
    // The worker asks for one piece at a time.
    if (!reader || !sink || reading) return false
    state.reading = true
    void pass(id, state, reader, sink)
    return true
  }

  async function pass(
    id: number,
    state: Carried,
    reader: ReadableStreamDefaultReader<Uint8Array>,
    sink: Sink,
  ): Promise<void> {
    try {
      const { done, value } = await reader.read()
      if (!carried.has(id)) return
      if (done) {
        carried.delete(id)
        sink.end()
        post({ type: 'end', exchange: id }, [])
      } else {
        sink.bytes(value)
        const { buffer } = value.slice()
        post({ type: 'chunk', exchange: id, bytes: buffer as ArrayBuffer }, [buffer as ArrayBuffer])
      }
    } catch (error) {
      lose(id, state, error)
    }
    state.reading = false
  }

  function lose(id: number, { recording }: Carried, error: unknown): void {
    if (!carried.delete(id)) return
    const detail = error instanceof Error ? error.message : String(error)
    recording.lost(detail)
    refuse(id, detail)
  }

  function cancel(id: number, state: Carried, reason: string | undefined): void {
    carried.delete(id)
    state.recording.closed(reason)
    state.control.abort()
  }

  return {
    receive(message) {
      if (message.type === 'exchange') return carry(message)
      const state = carried.get(message.exchange)
      // It may have crossed with the end of its exchange; honest ones do so once at most.
      if (!state) return false
      if (message.type === 'pull') return pull(message.exchange, state)
      if (message.type === 'served') {
        if (message.answer.byteLength > MAX_MESSAGE) return false
        return state.served?.give(new Uint8Array(message.answer)) ?? false
      }
      cancel(message.exchange, state, message.timeout)
      return true
    },
    waiting() {
      // A body that nobody reads waits for the program, not for the network.
      const busy = [...carried.values()].filter(
        ({ recording, reader, reading }) => recording.pending && (!reader || reading),
      )
      return busy.map(({ position }) => position)
    },
    abort() {
      for (const { control, recording } of carried.values()) {
        recording.stopped()
        control.abort()
      }
      carried.clear()
    },
  }
}

function sinkFor({ status, contentType, facts }: TunnelAnswer, recording: ExchangeRecording): Sink {
  if (contentType === 'message/http') {
    recording.connected(facts)
    return { bytes: recording.received, end: recording.ended }
  }
  const problem = new ByteLog(MAX_PROBLEM)
  return {
    bytes: (chunk) => problem.append(chunk),
    end: () => recording.failed(readProblem(problem.bytes(), status)),
  }
}
