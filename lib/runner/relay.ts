/**
 * The page's end of the sandbox's network: takes request messages from the worker, sends each to the tunnel
 * and to nowhere else, and hands the answer back piece by piece, as it is pulled.
 */
import type { TunnelAnswer, TunnelChannel } from '../tunnel/channel'
import { ByteLog } from './byte-log'
import { type ExchangeRecording, type RecordingOptions, recordExchange } from './exchange-recorder'
import type { FromRelay, ToRelay } from './sandbox-protocol'
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
  ) => Pick<RecordingOptions, 'position' | 'now' | 'emit'>
}

export interface Relay {
  receive(message: ToRelay): void
  /** Ends every exchange that still goes on. */
  abort(): void
}

/** Where the bytes of an answer are noted. */
interface Sink {
  bytes(chunk: Uint8Array): void
  end(): void
}

interface Carried {
  readonly control: AbortController
  readonly recording: ExchangeRecording
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

  function carry(message: ExchangeMessage): void {
    const id = message.exchange
    if (carried.has(id)) return
    count += 1
    if (count > MAX_EXCHANGES) {
      refuse(id, `One run can send at most ${MAX_EXCHANGES} requests.`)
    } else if (message.message.byteLength > MAX_MESSAGE) {
      refuse(id, `A message can have at most ${MAX_MESSAGE} bytes.`)
    } else {
      const wire = new Uint8Array(message.message)
      const recording = recordExchange({ id: count, wire, ...record(message) })
      const control = new AbortController()
      const state = { control, recording, reader: null, sink: null, reading: false }
      carried.set(id, state)
      void send(id, state, wire)
    }
  }

  async function send(id: number, state: Carried, wire: Uint8Array<ArrayBuffer>): Promise<void> {
    try {
      const answer = await channel(wire, { signal: state.control.signal })
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

  async function pull(id: number, state: Carried): Promise<void> {
    const { reader, sink } = state
    // The worker asks for one piece at a time; anything else is not our prelude speaking.
    if (!reader || !sink || state.reading) return
    state.reading = true
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
      if (message.type === 'exchange') {
        carry(message)
        return
      }
      const state = carried.get(message.exchange)
      if (!state) return
      if (message.type === 'pull') void pull(message.exchange, state)
      else cancel(message.exchange, state, message.timeout)
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

function sinkFor({ status, contentType }: TunnelAnswer, recording: ExchangeRecording): Sink {
  if (contentType === 'message/http') {
    recording.connected()
    return { bytes: recording.received, end: recording.ended }
  }
  const problem = new ByteLog(MAX_PROBLEM)
  return {
    bytes: (chunk) => problem.append(chunk),
    end: () => recording.failed(readProblem(problem.bytes(), status)),
  }
}
