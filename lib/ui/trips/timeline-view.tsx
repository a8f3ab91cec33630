'use client'
/** Where the time of a run went: a bar for each trip on one scale, and the same in numbers beside it. */
import type { Exchange } from '../../runner/run-event'
import { duration } from '../../sentences/measures'
import {
  moreTrips,
  noAnswerYet,
  partNames,
  reusedConnection,
  shownTrip,
  timelineLabel,
} from '../../sentences/trips'
import { answerOf, shortAddress, toneOf, tripTime } from '../workbench/exchange-facts'
import { type TimePart, type TimeRow, timelineOf } from './timeline'

/** How many trips are drawn, around the current one. */
const ROWS = 40

export function TimelineView(props: {
  /** Those of the run, in order. */
  exchanges: readonly Exchange[]
  /** The `id` of the trip that is looked at. */
  current: number
}) {
  const { exchanges, current } = props
  const place = exchanges.findIndex(({ id }) => id === current)
  const start = Math.max(0, Math.min(place - ROWS / 2, exchanges.length - ROWS))
  const shown = exchanges.slice(start, start + ROWS)
  const { from, to, rows } = timelineOf(shown)
  const hidden = exchanges.length - shown.length
  return (
    <div className="timeline">
      <ol className="timeline-rows" aria-label={timelineLabel(rows.length, to - from)}>
        {rows.map((row) => (
          <Row
            key={row.exchange.id}
            row={row}
            from={from}
            span={Math.max(to - from, 1)}
            current={row.exchange.id === current}
          />
        ))}
      </ol>
      <p className="timeline-scale" aria-hidden="true">
        <span>0</span>
        <span>{duration((to - from) / 2)}</span>
        <span>{duration(to - from)}</span>
      </p>
      {hidden > 0 && <p className="pane-note">{moreTrips(hidden)}</p>}
    </div>
  )
}

function Row(props: { row: TimeRow; from: number; span: number; current: boolean }) {
  const { row, from, span, current } = props
  const { exchange, parts } = row
  const total = tripTime(exchange)
  const { code, words } = answerOf(exchange)
  const share = (time: number) => `${(100 * time) / span}%`
  return (
    <li aria-current={current || undefined}>
      <p className="timeline-head">
        <b>{exchange.id}</b> {current && <span className="visually-hidden">{shownTrip}</span>}
        <span className="timeline-address">
          {exchange.request.method} {shortAddress(exchange.request.url)}
        </span>{' '}
        <span className={`tone-${toneOf(exchange)}`}>{code || words}</span>{' '}
        <b>{total === null ? noAnswerYet : duration(total)}</b>
      </p>
      <div className={`timeline-track tone-${toneOf(exchange)}`} aria-hidden="true">
        {parts.map((part) => (
          <i
            key={part.name}
            className={`time-part time-${part.name}`}
            style={{ left: share(part.from - from), width: share(part.to - part.from) }}
          />
        ))}
      </div>
      <p className={`timeline-numbers tone-${toneOf(exchange)}`}>
        {exchange.connection?.isReused && (
          <span className="timeline-reused">{reusedConnection}</span>
        )}
        {parts.map((part) => (
          <PartNumber key={part.name} part={part} />
        ))}
      </p>
    </li>
  )
}

function PartNumber({ part: { name, from, to } }: { part: TimePart }) {
  return (
    <span className="timeline-number">
      <i className={`time-part time-${name}`} aria-hidden="true" /> {partNames[name]}{' '}
      {duration(to - from)}
    </span>
  )
}
