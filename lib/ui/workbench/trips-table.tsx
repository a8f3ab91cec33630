'use client'
/** The trips of a run, a row each: found by a filter, and gone through with the arrow keys. */
import { type KeyboardEvent, useId, useState } from 'react'
import { duration } from '../../sentences/measures'
import { tripList as words } from '../../sentences/workbench'
import { answerOf, sharedScale, shortAddress, toneOf, tripTime } from './exchange-facts'
import { type EntryOf, isStale } from './run-log'
import { FILTER_FROM, matchesTrip } from './trip-filter'
import { TripMark } from './trip-mark-view'

/** How many rows show at first, and how many more each time. */
const ROWS = 200

export function TripsTable(props: {
  readonly trips: readonly EntryOf<'exchange'>[]
  /** The lines whose results are of a former text; null when the text is the one that was run. */
  readonly stale: ReadonlySet<string> | null
  /** The index of the trip whose messages are shown. */
  readonly selected: number
  readonly onSelect: (index: number) => void
}) {
  const { trips, stale, selected, onSelect } = props
  const [filter, setFilter] = useState('')
  const [limit, setLimit] = useState(ROWS)
  const foundId = useId()
  const hasFilter = trips.length >= FILTER_FROM
  const scale = sharedScale(trips.map(({ exchange }) => exchange))
  const found = trips
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => !hasFilter || matchesTrip(entry.exchange, filter))
  return (
    <>
      {hasFilter && (
        <div className="trips-filter">
          <input
            type="search"
            className="filter-field"
            aria-label={words.filter}
            aria-describedby={foundId}
            placeholder={words.placeholder}
            value={filter}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setFilter(event.target.value)}
          />
          <output id={foundId}>
            {filter.trim() === '' ? '' : words.found(found.length, trips.length)}
          </output>
        </div>
      )}
      <table className="trips">
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">
              <span className="visually-hidden">Mark</span>
            </th>
            <th scope="col">Request</th>
            <th scope="col">Answer</th>
            <th scope="col" className="trips-time">
              Time
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={toNextRow}>
          {found.slice(0, limit).map(({ entry, index }) => {
            const { exchange, key } = entry
            const { code, words: answer } = answerOf(exchange)
            const time = tripTime(exchange)
            return (
              <tr
                key={key}
                className={isStale(entry, stale) ? 'trips-stale' : undefined}
                data-selected={index === selected || undefined}
                onClick={() => onSelect(index)}
              >
                <td>{index + 1}</td>
                <td>
                  <TripMark exchange={exchange} scale={scale} />
                </td>
                <td className="trips-request">
                  <button type="button" aria-pressed={index === selected}>
                    <span className="trips-method">{exchange.request.method} </span>
                    {shortAddress(exchange.request.url)}
                  </button>
                </td>
                <td className={`trips-answer tone-${toneOf(exchange)}`}>
                  {code || (exchange.state === 'pending' ? answer : 'none')}
                </td>
                <td className="trips-time">{time === null ? '' : duration(time)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {found.length === 0 && <p className="pane-note">{words.nothing}</p>}
      {found.length > limit && (
        <button type="button" className="more" onClick={() => setLimit(limit + ROWS)}>
          {words.more(Math.min(ROWS, found.length - limit), found.length - limit)}
        </button>
      )}
    </>
  )
}

/** Up, Down, Home and End select the row that they lead to, as in a list. */
function toNextRow(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const buttons = Array.from(event.currentTarget.querySelectorAll('button'))
  const at = buttons.indexOf(event.target as HTMLButtonElement)
  const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (at === -1 || next === undefined) return
  event.preventDefault()
  buttons[next]?.focus()
  buttons[next]?.click()
}
