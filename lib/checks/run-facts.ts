/** What a run did, for checks and records: read from its events. */
import type { Exchange, RunError, RunEvent, StopReason } from '../runner/run-event'
import { type RequestFacts, requestFacts } from './request-facts'

export interface PrintedLine {
  readonly text: string
  readonly line: number | null
  /** Where among the events it stands. */
  readonly index: number
}

export interface ShownValue {
  readonly text: string
  readonly line: number
}

export interface RunFacts {
  /** In the order in which they left. */
  readonly requests: readonly RequestFacts[]
  readonly printed: readonly PrintedLine[]
  readonly values: readonly ShownValue[]
  readonly errors: readonly RunError[]
  /** Why it ended before its end; null when it came to its own end, good or bad. */
  readonly stopped: StopReason | null
  readonly isOver: boolean
  /** Seconds from the start of the program, compiled and ready, to its end. */
  readonly seconds: number
  /** Where among the events each exchange ended, by its id. */
  readonly ends: ReadonlyMap<number, number>
}

export function runFacts(events: readonly RunEvent[]): RunFacts {
  const exchanges = new Map<number, Exchange>()
  const ends = new Map<number, number>()
  const printed: PrintedLine[] = []
  const values: ShownValue[] = []
  const errors: RunError[] = []
  let stopped: StopReason | null = null
  let isOver = false
  let seconds = 0
  for (const [index, event] of events.entries()) {
    if (event.type === 'exchange') {
      exchanges.set(event.exchange.id, event.exchange)
      if (event.exchange.state !== 'pending') ends.set(event.exchange.id, index)
    } else if (event.type === 'console') {
      const line = event.position?.line ?? null
      for (const text of textOf(event.spans).split('\n')) printed.push({ text, line, index })
    } else if (event.type === 'value') values.push({ text: textOf(event.spans), line: event.line })
    else if (event.type === 'error') errors.push(event.error)
    else if (event.type === 'finished') {
      isOver = true
      stopped = event.reason
      seconds = event.timing.run / 1000
    }
  }
  const requests = [...exchanges.values()].map(requestFacts)
  return { requests, printed, values, errors, stopped, isOver, seconds, ends }
}

function textOf(spans: readonly { readonly text: string }[]): string {
  return spans.map(({ text }) => text).join('')
}
