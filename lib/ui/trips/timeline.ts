/** The exchanges of a run on one scale of time: what each spent its time on, and the waits between attempts. */
import type { Exchange } from '../../runner/run-event'
import { causeOf } from './hops'

/**
 * In the order in which they happen. `sending`: from the connection to the moment that the course's server
 * reports it; `trying`: no connection came about.
 */
export type PartName =
  | 'lookup'
  | 'connect'
  | 'tls'
  | 'sending'
  | 'trying'
  | 'waiting'
  | 'download'
  | 'pause'

export interface TimePart {
  readonly name: PartName
  /** Milliseconds since the run started. */
  readonly from: number
  readonly to: number
}

export interface TimeRow {
  readonly exchange: Exchange
  /** The pause before a further attempt comes first, then the parts of the trip. */
  readonly parts: readonly TimePart[]
}

export interface Timeline {
  /** When the first request left, and when the last one ended, in milliseconds since the run started. */
  readonly from: number
  readonly to: number
  readonly rows: readonly TimeRow[]
}

/** @param now Milliseconds since the run started, for trips that are still on their way. */
export function timelineOf(exchanges: readonly Exchange[], now = 0): Timeline {
  const lastOfCall = new Map<number, Exchange>()
  const rows = exchanges.map((exchange): TimeRow => {
    const before = lastOfCall.get(exchange.call)
    lastOfCall.set(exchange.call, exchange)
    const parts = tripParts(exchange, Math.max(now, exchange.timing.sent))
    const ended = before?.timing.end ?? null
    const { sent } = exchange.timing
    const isRetry = before && causeOf(before, exchange, 1).kind === 'retry'
    if (!isRetry || ended === null || sent <= ended) return { exchange, parts }
    return { exchange, parts: [{ name: 'pause', from: ended, to: sent }, ...parts] }
  })
  const all = rows.flatMap(({ parts }) => parts)
  const from = all.reduce((least, part) => Math.min(least, part.from), Number.POSITIVE_INFINITY)
  const to = all.reduce((most, part) => Math.max(most, part.to), 0)
  return { from: all.length ? from : 0, to, rows }
}

function tripParts({ timing, connection }: Exchange, now: number): TimePart[] {
  const { sent } = timing
  const end = Math.max(sent, timing.end ?? now)
  if (timing.connected === null) return [{ name: 'trying', from: sent, to: end }]
  const connected = clamp(timing.connected, sent, end)
  const head = clamp(timing.head ?? end, connected, end)
  const parts: TimePart[] = []
  let at = sent
  // Measured at the other end of the tunnel: together never more than what passed here.
  for (const name of ['lookup', 'connect', 'tls'] as const) {
    const to = Math.min(connected, at + (connection?.timing[name] ?? 0))
    if (to > at) parts.push({ name, from: at, to })
    at = to
  }
  parts.push({ name: 'sending', from: at, to: connected })
  parts.push({ name: 'waiting', from: connected, to: head })
  if (timing.head !== null) parts.push({ name: 'download', from: head, to: end })
  return parts
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
