'use client'
/** Below the table of trips: the hops of the selected trip's call, the run's timeline, a comparison. */
import { lazy, Suspense } from 'react'
import type { Exchange } from '../../runner/run-event'
import { compareTab, hopsTab, loading, timelineTab } from '../../sentences/trips'
import { callOf } from './hops'

const HopsView = lazy(async () => ({ default: (await import('./hops-view')).HopsView }))
const CompareView = lazy(async () => ({ default: (await import('./compare-view')).CompareView }))
const Timeline = lazy(async () => ({ default: (await import('./timeline-view')).TimelineView }))

export function TripDiagrams(props: {
  /** Those of the run, in order. */
  exchanges: readonly Exchange[]
  selected: Exchange
  onSelect: (id: number) => void
}) {
  const { exchanges, selected, onSelect } = props
  return (
    <Suspense fallback={<p className="pane-note">{loading}</p>}>
      <section className="trip-diagram" aria-label={hopsTab}>
        <HopsView exchanges={callOf(selected, exchanges)} onSelect={onSelect} />
      </section>
      <details className="trip-diagram">
        <summary>{timelineTab}</summary>
        <Timeline exchanges={exchanges} current={selected.id} />
      </details>
      {exchanges.length > 1 && (
        <details className="trip-diagram">
          <summary>{compareTab}</summary>
          <CompareView key={selected.id} exchanges={exchanges} current={selected.id} />
        </details>
      )}
    </Suspense>
  )
}
