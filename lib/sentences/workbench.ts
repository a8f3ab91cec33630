/** Of the workbench itself: the run bar, the Output region, the list of trips, the password dialog. */
import { count, duration, grouped } from './measures'
import { reached } from './run-history'

/** A sentence that begins with a word of weight. */
export interface StateSentence {
  readonly strong: string
  readonly rest: string
}

export const runButton = 'Run'
export const stopButton = 'Stop'
export const resetButton = 'Reset'

/** The box over an editor with the variables that its program reads. */
export const environmentBox = {
  title: 'Environment',
  isSet: 'is set',
  show: 'Show',
  hide: 'Hide',
  note: 'A program reads it when it runs; it stands in no line of the code.',
}

/** What the keys of the way into an editor and out of it do. */
export const editKeys = {
  enter: 'edits',
  tabGoesOn: 'goes on',
  tabIndents: 'indents',
  escape: 'leaves',
}

/** The row of keys above an on-screen keyboard. */
export const keyRow = 'Keys for code'
export const keyNames = {
  tab: 'Indent',
  left: 'Cursor left',
  right: 'Cursor right',
  undo: 'Undo',
  redo: 'Redo',
}
export const runTheCode = 'Run the code'

/** The keys that only the editor's description names. */
export const moreKeys = (isMac: boolean) =>
  `Enter edits: from then on Tab indents, until Escape leaves. Ctrl Space completes, F8 goes to the next problem, ${isMac ? 'Cmd' : 'Ctrl'} dot fixes it.`
export const runToKey = 'With Shift, it runs only to the cursor.'
export const clearKey = (key: string) => `${key} Shift Backspace clears the results.`

export const noTripsYet = {
  strong: 'No trips yet.',
  rest: 'Run a program and every request it sends is listed here, with the exact bytes both ways.',
  button: 'Run this program',
}
/** The line between the program and its trips. */
export const splitHandle = 'Width of the program'

/** Over and under a long list of trips. */
export const tripList = {
  filter: 'Filter trips',
  placeholder: 'host, method, 404, 4xx, -200',
  found: (shown: number, all: number) => `${grouped(shown)} of ${count(all, 'trip')}`,
  nothing: 'No trip has all of these words.',
  more: (next: number, left: number) =>
    next === left
      ? `Show ${count(next, 'more trip')}`
      : `Show ${next} of ${grouped(left)} more trips`,
}
export const outputWaits = 'Output appears here, and under the lines that cause it.'
export const beforeYourEdit = 'before your last edit'

/** The dialog of `getpass()`. */
export const passwordDialog = {
  title: 'The program asks for a password',
  field: 'Password',
  note: 'It goes to the running program and is kept nowhere.',
  submit: 'Continue',
  cancel: 'Cancel',
  stop: 'Stop the run',
}

/** What the sentence at the end of the run bar is made from. */
export interface RunFacts {
  readonly runState: 'idle' | 'running' | 'done' | 'failed' | 'stopped'
  readonly starting: boolean
  readonly log: { readonly trips: number } | null
  readonly edited: boolean
  /** Milliseconds. */
  readonly duration: number | null
  readonly stopReason: keyof typeof stopped | null
  readonly reach: Parameters<typeof reached>[0] | null
  /** Why it cannot be run now, in words of weight. */
  readonly lock: string | null
}

/**
 * The one sentence at the end of the run bar; null before the first run, when the keys are shown.
 * @param elapsed milliseconds since the run started
 */
export function stateSentence(facts: RunFacts, elapsed: number): StateSentence | null {
  const { runState, starting, log, edited, duration: took, stopReason, reach, lock } = facts
  if (lock !== null) return { strong: lock, rest: '' }
  const trips = log?.trips ? count(log.trips, 'trip') : ''
  if (runState === 'running') {
    const time = `${(elapsed / 1000).toFixed(1)} s`
    const rest = starting && elapsed > 300 ? `getting ready, ${time}` : listed(trips, time)
    return { strong: 'Running', rest }
  }
  if (edited) return { strong: 'Edited', rest: 'since the last run' }
  const sums = listed(reach ? reached(reach) : '', trips, took === null ? '' : duration(took))
  switch (runState) {
    case 'done':
      return { strong: 'Done', rest: sums }
    case 'failed':
      return { strong: 'Ended by an error', rest: sums }
    case 'stopped':
      return { strong: 'Stopped', rest: stopped[stopReason ?? 'learner'] }
    default:
      return null
  }
}

const stopped = {
  learner: 'your code is kept',
  watchdog: 'it did not answer any more; your code is kept',
  crashed: 'the sandbox ran out of memory; your code is kept',
  replaced: 'another editor was run',
}

export const endedQuietly = 'The program ended without output.'
export const stoppedQuietly = (milliseconds: number) =>
  `Stopped after ${duration(milliseconds)}; there was no output yet.`

/** How much output of a run was not kept. @param isFinal false while there may be more */
export function truncated(dropped: number, isFinal: boolean): string {
  const lines = `${grouped(dropped)} more ${dropped === 1 ? 'line was' : 'lines were'} not kept.`
  return isFinal ? lines : `At least ${lines}`
}

/** Parts of one sentence, those that are there. */
export function listed(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(', ')
}
