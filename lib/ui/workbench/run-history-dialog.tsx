'use client'
/** Earlier runs: a list, and the code and results of the chosen one to read. Loaded when it is opened. */
import { useEffect, useId, useRef, useState } from 'react'
import { pastResults, pastRun, historyDialog as words } from '../../sentences/run-history'
import { quietOutput } from './announced'
import { Output } from './output'
import type { PastRun } from './run-history'

export function RunHistoryDialog(props: {
  history: readonly PastRun[]
  /** The text in the editor. */
  now: string
  onRestore: (code: string) => void
  onClose: () => void
}) {
  const { history, now, onRestore, onClose } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [chosen, setChosen] = useState(history[0]?.log.run)
  const run = history.find(({ log }) => log.run === chosen) ?? history[0]

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])

  return (
    <dialog
      ref={dialog}
      className="history-dialog"
      aria-labelledby={title}
      onClose={onClose}
      // Escape closes this, and must not stop a run behind it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h2 id={title}>{words.title}</h2>
        <button type="button" className="btn" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </header>
      <p className="history-note">{words.note}</p>
      <ol className="history-list" aria-label={words.list}>
        {history.map((past) => (
          <li key={past.log.run}>
            <button
              type="button"
              aria-pressed={past === run}
              onClick={() => setChosen(past.log.run)}
            >
              <time>{timeOf(past)}</time> <span>{pastRun(past)}</span>
            </button>
          </li>
        ))}
      </ol>
      {run && (
        <div className="history-run">
          <div className="history-code">
            <h3>{words.code}</h3>
            {run.log.code === now ? (
              <p>{words.same}</p>
            ) : (
              <button
                type="button"
                className="btn"
                onClick={() => {
                  // Gives the focus back to where it was.
                  dialog.current?.close()
                  onRestore(run.log.code)
                }}
              >
                {words.restore}
              </button>
            )}
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <pre tabIndex={0}>{run.log.code}</pre>
          <Output
            key={run.log.run}
            log={run.log}
            quiet={quietOutput({ log: run.log, runState: run.outcome, duration: run.duration })}
            stale={null}
            label={pastResults(timeOf(run))}
            goTo={nowhere}
          />
        </div>
      )}
    </dialog>
  )
}

/** The time of day at which it started, as the browser's language writes it. */
function timeOf({ startedAt }: PastRun): string {
  return new Date(performance.timeOrigin + startedAt).toLocaleTimeString()
}

/** The lines of an earlier run may not be those of the editor. */
function nowhere(): void {
  // Nothing to go to.
}
