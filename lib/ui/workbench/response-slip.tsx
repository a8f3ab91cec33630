'use client'
/** What came back, as a slip of paper: a head that is one button, and the panel that it opens. */
import { useId } from 'react'
import type { Exchange } from '../../runner/run-event'
import { duration } from '../../sentences/measures'
import { beforeYourEdit } from '../../sentences/workbench'
import { Address } from './address'
import { answerOf, shortAddress, toneOf, tripTime } from './exchange-facts'
import { Chevron } from './icons'
import { LazyPanel } from './lazy-panel'
import { RunningClock } from './running-clock'
import { TripMark } from './trip-mark-view'

export interface SlipProps {
  readonly exchange: Exchange
  /** Milliseconds that fill the mark's width. */
  readonly scale: number
  readonly stale: boolean
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
  /** When the run started, on the clock of `performance.now()`. */
  readonly startedAt: number
  /** A row of a stack: no box of its own, and a shorter address. */
  readonly row?: boolean
}

export function ResponseSlip(props: SlipProps) {
  const { exchange, scale, stale, open, onToggle, row } = props
  const panel = useId()
  const { request, state, timing } = exchange
  const tone = toneOf(exchange)
  const { code, words } = answerOf(exchange)
  const pending = state === 'pending'
  const time = tripTime(exchange)
  const line = exchange.position ? `, line ${exchange.position.line}` : ''

  const head = (
    <>
      <TripMark exchange={exchange} scale={scale} />
      <span className={`answer tone-${tone}`}>
        {code && <b>{code}</b>} {words}
      </span>
      <Address method={request.method} url={row ? shortAddress(request.url) : request.url} />
      <span className="measure">
        {stale && !row && beforeYourEdit}
        {(!stale || row) && pending && <RunningClock start={props.startedAt + timing.sent} />}
        {(!stale || row) && time !== null && duration(time)}
      </span>
    </>
  )

  const classes = ['slip', stale && 'slip-stale', pending && 'slip-pending', row && 'slip-row']
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      className={classes.filter(Boolean).join(' ')}
      role="group"
      aria-label={`${`${code} ${words}`.trim()}${line}`}
    >
      {pending ? (
        <div className="slip-head">{head}</div>
      ) : (
        <button
          type="button"
          className="slip-head"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => onToggle(!open)}
        >
          {head}
          <Chevron open={open} />
        </button>
      )}
      {open && !pending && (
        <div id={panel} className="slip-panel">
          <LazyPanel exchange={exchange} />
        </div>
      )}
    </div>
  )
}
