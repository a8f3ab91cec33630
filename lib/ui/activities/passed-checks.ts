'use client'
/** How many checks of each exercise passed in its last run, while the page is open. */
import { useSyncExternalStore } from 'react'

let counts: ReadonlyMap<string, number> = new Map()
const listeners = new Set<() => void>()

/** Notes the checks of an exercise that passed. */
export function noteChecks(id: string, passed: number): void {
  if (counts.get(id) === passed) return
  counts = new Map(counts).set(id, passed)
  for (const listener of listeners) listener()
}

/** Passed checks by the id of their exercise; none on the server. */
export function usePassedChecks(): ReadonlyMap<string, number> {
  return useSyncExternalStore(
    subscribe,
    () => counts,
    () => none,
  )
}

const none: ReadonlyMap<string, number> = new Map()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
