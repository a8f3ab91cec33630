'use client'
/** The tabs of an exchange that look beyond it: the hops of its call, the run's timeline, a comparison. */
import { lazy, type ReactNode, Suspense } from 'react'
import type { Exchange } from '../../runner/run-event'
import { compareTab, hopsTab, loading, timelineTab } from '../../sentences/trips'
import type { TabItem } from '../workbench/tabs'
import { callOf } from './hops'
import { useRunTrips } from './run-trips'

const HopsView = lazy(async () => ({ default: (await import('./hops-view')).HopsView }))
const CompareView = lazy(async () => ({ default: (await import('./compare-view')).CompareView }))
const Timeline = lazy(async () => ({ default: (await import('./timeline-view')).TimelineView }))

/** Nothing of a view is loaded before its tab is opened. */
export function useTripTabs(exchange: Exchange): readonly TabItem[] {
  const known = useRunTrips()
  const run = known.some((other) => other === exchange) ? known : [exchange]
  const call = callOf(exchange, run)
  const tabs: TabItem[] = []
  if (call.length > 1) {
    tabs.push({
      name: hopsTab,
      note: String(call.length),
      render: () => waiting(<HopsView exchanges={call} />),
    })
  }
  tabs.push({
    name: timelineTab,
    render: () => waiting(<Timeline exchanges={run} current={exchange.id} />),
  })
  if (run.length > 1) {
    tabs.push({
      name: compareTab,
      render: () => waiting(<CompareView exchanges={run} current={exchange.id} />),
    })
  }
  return tabs
}

function waiting(view: ReactNode): ReactNode {
  return <Suspense fallback={<p className="pane-note">{loading}</p>}>{view}</Suspense>
}
