'use client'
/** The example of a row: code at first, a whole workbench as soon as the row is opened. */
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { RunIcon } from '../workbench/icons'
import { runButton } from '../workbench/sentences'

const LiveWorkbench = lazy(() =>
  import('../workbench/live-workbench').then((module) => ({ default: module.LiveWorkbench })),
)

interface ExampleBenchProps {
  /** The key of the draft: `reference/httpbin.org/get`. */
  readonly id: string
  readonly code: string
  readonly name: string
  readonly staticCode: ReactNode
}

export function ExampleBench(props: ExampleBenchProps) {
  const [opened, setOpened] = useState(false)
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const row = place.current?.closest('details')
    if (!row) return
    const look = () => {
      if (row.open) setOpened(true)
    }
    // It may have been opened before the page woke up.
    look()
    row.addEventListener('toggle', look)
    return () => row.removeEventListener('toggle', look)
  }, [])

  const still = <StillBench name={props.name} staticCode={props.staticCode} />
  return (
    <div ref={place}>
      {opened ? (
        <Suspense fallback={still}>
          <LiveWorkbench {...props} layout="lesson" />
        </Suspense>
      ) : (
        still
      )}
    </div>
  )
}

/** What a workbench looks like before it is one. */
function StillBench({ name, staticCode }: Pick<ExampleBenchProps, 'name' | 'staticCode'>) {
  return (
    <div className="bench" data-run-state="idle">
      <div className="run-bar">
        <button type="button" className="btn btn-go" aria-disabled="true">
          <RunIcon />
          {runButton}
        </button>
        <span className="run-name">{name}</span>
      </div>
      <div className="code-pane">{staticCode}</div>
    </div>
  )
}
