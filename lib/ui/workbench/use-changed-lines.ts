/** Which lines read otherwise now than they were run. */
import { useMemo, useSyncExternalStore } from 'react'
import type { ResultHosts } from '../../editor/result-hosts'
import type { CodeEditor } from '../../editor/setup'
import type { SessionState } from './session'

/** @returns the keys of their results; null when the text is the one that was run */
export function useChangedLines(
  hosts: ResultHosts,
  editor: CodeEditor | null,
  { edited, log }: SessionState,
): ReadonlySet<string> | null {
  const stale = useSyncExternalStore(hosts.subscribe, hosts.staleKeys, hosts.staleKeys)
  return useMemo(() => {
    if (!edited) return null
    // Without an editor nobody knows which lines were changed: it may be all of them.
    return editor ? stale : new Set(log?.lines.map(({ key }) => key))
  }, [edited, editor, stale, log])
}
