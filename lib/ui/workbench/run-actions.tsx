'use client'
/** What the menu of the run bar offers besides Run: run to the cursor, clear, look at earlier runs. */
import { runActions as words } from '../../sentences/run-history'
import { isMac } from './run-bar'

export function RunActions(props: {
  running: boolean
  hasResults: boolean
  onRunTo: () => void
  onClear: () => void
  onHistory: () => void
}) {
  const { running, hasResults, onRunTo, onClear, onHistory } = props
  const modifier = isMac() ? 'Cmd' : 'Ctrl'
  return (
    <>
      <button
        type="button"
        className="btn btn-plain run-action"
        aria-disabled={running || undefined}
        onClick={onRunTo}
      >
        {words.toHere} <kbd>{modifier} Shift Enter</kbd>
      </button>
      <button
        type="button"
        className="btn btn-plain run-action"
        aria-disabled={running || !hasResults || undefined}
        onClick={onClear}
      >
        {words.clear} <kbd>{modifier} Shift Backspace</kbd>
      </button>
      <button type="button" className="btn btn-plain run-action" onClick={onHistory}>
        {words.history}
      </button>
    </>
  )
}
