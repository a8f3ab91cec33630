'use client'
/** Run, Stop, Reset, the name of the file, and one sentence on the state of the run. */
import {
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import {
  clearKey,
  moreKeys,
  resetButton,
  runButton,
  runToKey,
  stateSentence,
  stopButton,
} from '../../sentences/workbench'
import { RunIcon } from './icons'
import { useElapsed } from './running-clock'
import type { SessionState } from './session'

/** Runs shorter than this change nothing in the bar but its sentence, in milliseconds. */
const SETTLE = 150

export function RunBar(props: {
  state: SessionState
  name: string
  keysId: string
  runRef: RefObject<HTMLButtonElement | null>
  onRun: () => void
  onStop: () => void
  onReset: () => void
  /** More buttons, after Reset. */
  children?: ReactNode
}) {
  const { state, name, keysId, runRef, onRun, onStop, onReset, children } = props
  const running = state.runState === 'running'
  const locked = state.lock !== null
  const elapsed = useElapsed(state.startedAt, running)
  const awake = useSyncExternalStore(neverChanges, yes, no)
  const busy = useLasting(running, SETTLE)
  const lockId = useId()
  const stop = useRef<HTMLButtonElement>(null)
  const stopHadFocus = useRef(false)

  // When the run ends, Stop goes; the focus must not go with it.
  useEffect(() => {
    if (!busy && stopHadFocus.current) runRef.current?.focus()
    stopHadFocus.current = false
  }, [busy, runRef])

  const said = stateSentence(state, running ? elapsed : 0)
  return (
    <div className="run-bar">
      <button
        type="button"
        className={busy || locked ? 'btn btn-go btn-busy' : 'btn btn-go'}
        ref={runRef}
        // Not `disabled`, which would drop the focus of somebody who runs by keyboard. A page whose
        // scripts are not there yet cannot take a click, either, and says so.
        aria-disabled={busy || locked || !awake || undefined}
        aria-describedby={locked ? lockId : undefined}
        onClick={onRun}
      >
        <RunIcon />
        {runButton}
      </button>
      {busy && (
        <button
          type="button"
          className="btn"
          ref={stop}
          onFocus={() => {
            stopHadFocus.current = true
          }}
          onBlur={() => {
            stopHadFocus.current = false
          }}
          onClick={onStop}
        >
          {stopButton}
        </button>
      )}
      <button
        type="button"
        className="btn btn-plain"
        aria-disabled={!awake || undefined}
        onClick={onReset}
      >
        {resetButton}
      </button>
      {children}
      <span className="run-name">{name}</span>
      <span className="run-state">
        {said && (
          <span id={locked ? lockId : undefined}>
            <b>{said.strong}</b> {said.rest}
          </span>
        )}
        <KeyNote id={keysId} hidden={said !== null} />
      </span>
    </div>
  )
}

/** The keys; stays in the page as the editor's description when the sentence has taken its place. */
function KeyNote({ id, hidden }: { id: string; hidden: boolean }) {
  const mac = useSyncExternalStore(neverChanges, isMac, no)
  return (
    <span id={id} className={hidden ? 'visually-hidden' : 'run-keys'}>
      <span>
        <kbd>{mac ? 'Cmd' : 'Ctrl'} Enter</kbd> runs
      </span>{' '}
      <span className="visually-hidden">
        {runToKey} {clearKey(mac ? 'Cmd' : 'Ctrl')}
      </span>{' '}
      <span>
        <kbd>Esc</kbd> leaves the editor
      </span>
      <span className="visually-hidden">{moreKeys(mac)}</span>
    </span>
  )
}

const yes = () => true
const no = () => false
const neverChanges = () => () => undefined
export const isMac = () => /Mac|iP(hone|ad|od)/.test(navigator.platform)

/** True once `value` has been true for `delay` milliseconds; false at once when it ends. */
function useLasting(value: boolean, delay: number): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!value) return
    const timer = setTimeout(() => setLasting(true), delay)
    return () => {
      clearTimeout(timer)
      setLasting(false)
    }
  }, [value, delay])
  return value && lasting
}
