'use client'
/** The trips of the last run as a timetable, and both messages of the one that is selected. */
import { useState } from 'react'
import { size } from '../../sentences/measures'
import { noTripsYet } from '../../sentences/workbench'
import { TripDiagrams } from '../trips/trip-diagrams'
import { whyLost } from './announced'
import { answerOf, toneOf } from './exchange-facts'
import { Message } from './message-views'
import type { EntryOf, RunLog } from './run-log'
import { DottedMark } from './trip-mark-view'
import { TripsTable } from './trips-table'

export function TripsPanel(props: {
  log: RunLog | null
  /** The lines whose results are of a former text; null when the text is the one that was run. */
  stale: ReadonlySet<string> | null
  onRun: () => void
}) {
  const { log, stale, onRun } = props
  const [selected, setSelected] = useState(0)
  const trips =
    log?.entries.filter((entry): entry is EntryOf<'exchange'> => entry.kind === 'exchange') ?? []
  const index = Math.min(selected, trips.length - 1)
  const shown = trips[index]?.exchange
  return (
    <section className="trips-panel" aria-label="Trips">
      <h2 className="workbench-title">Trips</h2>
      {trips.length === 0 && (
        <div className="empty">
          <DottedMark />
          <p>
            <b>{noTripsYet.strong}</b> {noTripsYet.rest}
          </p>
          <button type="button" className="btn" onClick={onRun}>
            {noTripsYet.button}
          </button>
        </div>
      )}
      {trips.length > 0 && (
        <TripsTable trips={trips} stale={stale} selected={index} onSelect={setSelected} />
      )}
      {shown && (
        <TripDiagrams
          exchanges={trips.map(({ exchange }) => exchange)}
          selected={shown}
          onSelect={(id) => setSelected(trips.findIndex(({ exchange }) => exchange.id === id))}
        />
      )}
      {shown && (
        <div className="messages">
          <section className="slip" aria-label={`Trip ${index + 1}, out`}>
            <p className="message-title">
              <b>Trip {index + 1}, out</b> <span>{size(shown.request.wire.length)}</span>
            </p>
            <Message
              wire={shown.request.wire}
              headers={shown.request.headers}
              total={shown.request.body.length}
            />
          </section>
          <section className="slip" aria-label={`Trip ${index + 1}, back`}>
            <p className="message-title">
              <b>Trip {index + 1}, back</b>{' '}
              <span>{shown.response && size(shown.response.wire.length)}</span>
            </p>
            {shown.response ? (
              <Message
                wire={shown.response.wire}
                headers={shown.response.headers}
                total={shown.response.bodySize}
                tone={toneOf(shown)}
              />
            ) : (
              <p className="pane-note">
                {shown.state === 'pending' ? answerOf(shown).words : whyLost(shown)}
              </p>
            )}
          </section>
        </div>
      )}
    </section>
  )
}
