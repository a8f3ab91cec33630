'use client'
/** The exchanges of the run around a slip, for views that set one trip beside the others. */
import { createContext, useContext } from 'react'
import type { Exchange } from '../../runner/run-event'
import type { RunLog } from '../workbench/run-log'

const RunTrips = createContext<RunLog | null>(null)

/** Gives the log of a run to all slips below. */
export const RunTripsProvider = RunTrips.Provider

/** The exchanges of a run in the order in which they left. */
export function tripsOf(log: RunLog | null): readonly Exchange[] {
  return log?.entries.flatMap((entry) => (entry.kind === 'exchange' ? [entry.exchange] : [])) ?? []
}

/** All exchanges of the run; none outside of a workbench. */
export function useRunTrips(): readonly Exchange[] {
  return tripsOf(useContext(RunTrips))
}
