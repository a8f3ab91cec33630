/** Puts the results of each run under their lines in the editor. */
import { useLayoutEffect } from 'react'
import type { LineResult } from '../../editor/placed-results'
import type { CodeEditor } from '../../editor/setup'
import type { LineGroup, RunLog } from './run-log'

/** @param runs how many have been started; the text of each is what its results belong to */
export function useResultsInEditor(
  editor: CodeEditor | null,
  log: RunLog | null,
  runs: number,
): void {
  useLayoutEffect(() => {
    if (editor && runs > 0) editor.startRun()
  }, [editor, runs])
  useLayoutEffect(() => {
    if (editor) editor.show(log ? log.lines.map(lineResult) : [])
  }, [editor, log])
}

/** What the editor must know about a line to place its results. */
function lineResult({ key, line, column, entries }: LineGroup): LineResult {
  const error = entries.findLast((entry) => entry.kind === 'error')?.error
  const unread = error?.phase === 'compile'
  return {
    key,
    line,
    column: unread ? (error?.position?.column ?? column) : column,
    place: unread ? 'line' : 'statement',
    sent: entries.some(({ kind }) => kind === 'exchange'),
    error: error ? { length: unread ? Math.max(1, error.length ?? 1) : 0 } : null,
  }
}
