'use client'
/** The dialog of the earlier runs, which is loaded when it is opened for the first time. */
import { lazy, Suspense } from 'react'
import type { PastRun } from './run-history'

const RunHistoryDialog = lazy(() =>
  import('./run-history-dialog').then((module) => ({ default: module.RunHistoryDialog })),
)

export function EarlierRuns(props: {
  history: readonly PastRun[]
  code: () => string
  onRestore: (code: string) => void
  onClose: () => void
}) {
  const { history, code, onRestore, onClose } = props
  return (
    <Suspense>
      <RunHistoryDialog
        history={history}
        now={code()}
        onRestore={(text) => {
          onClose()
          onRestore(text)
        }}
        onClose={onClose}
      />
    </Suspense>
  )
}
