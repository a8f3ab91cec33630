/** Of Run to here, of clearing, and of the earlier runs. */
import { duration } from './measures'

export const runActions = {
  toHere: 'Run to the cursor',
  clear: 'Clear all results',
  history: 'Earlier runs',
}

/** How far a run went, for the sentence of the run bar. */
export function reached({
  line,
  inside,
}: {
  /** The last line that ran; 0 for none. */
  readonly line: number
  /** The line that what could not be cut begins at; null where it could. */
  readonly inside: number | null
}): string {
  if (line === 0) return 'no statement stands above the cursor'
  if (inside === null) return `up to line ${line}`
  return `up to line ${line}: what begins at line ${inside} cannot be cut before its end`
}

export const historyDialog = {
  title: 'Earlier runs',
  note: 'The last ten runs of this editor, until the page is closed.',
  list: 'Runs, newest first',
  code: 'Code that was run',
  restore: 'Restore this code',
  same: 'This is the code in the editor.',
  close: 'Close',
}

const outcomes = { done: 'Done', failed: 'Ended by an error', stopped: 'Stopped' }

/** `Done, 2 trips, 82 ms`. */
export function pastRun({
  outcome,
  log,
  duration: took,
  upTo,
}: {
  readonly outcome: keyof typeof outcomes
  readonly log: { readonly trips: number }
  /** Milliseconds. */
  readonly duration: number
  readonly upTo: number | null
}): string {
  const trips = log.trips === 1 ? '1 trip' : `${log.trips || 'no'} trips`
  const parts = [outcomes[outcome], trips, duration(took)]
  if (upTo !== null) parts.push(`up to line ${upTo}`)
  return parts.join(', ')
}

/** The region with what an earlier run gave. */
export function pastResults(time: string): string {
  return `Results of the run at ${time}`
}

/** The button that hides what stands under a line. */
export function lineToggle(line: number, isOpen: boolean): string {
  return `${isOpen ? 'Hide' : 'Show'} results of line ${line}`
}

/** What is left to read of results that are hidden. */
export function hiddenResults(number: number): string {
  return `${number} ${number === 1 ? 'result' : 'results'} hidden`
}
