'use client'
/** The example of a row: texts at first, and as soon as the row is opened a workbench and commands to copy. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { ExamplePrograms } from '../../reference/reference-data'
import { useServerAddress } from './use-server-address'

const LiveExample = lazy(() => import('./live-example'))

export interface ExampleProps {
  /** Of the row that it belongs to. */
  readonly id: string
  readonly example: ExamplePrograms
}

export function Example(props: ExampleProps) {
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

  const still = <StillExample {...props} />
  return (
    <div ref={place}>
      {opened ? (
        <Suspense fallback={still}>
          <LiveExample {...props} />
        </Suspense>
      ) : (
        still
      )}
    </div>
  )
}

/** All of it to read. There are hundreds on the page, so that each has few elements and no colours. */
function StillExample({ example }: ExampleProps) {
  const address = useServerAddress()
  return (
    <>
      <div className="bench">
        <div className="run-bar still-bar">
          <span className="run-name">example.ts</span>
        </div>
        <pre className="still-code">{example.typescript.trimEnd()}</pre>
      </div>
      <details className="still-commands">
        <summary>curl and Python</summary>
        <pre>{address(example.curl)}</pre>
        <pre>{address(example.python)}</pre>
      </details>
    </>
  )
}
