/** The results of a run, drawn into the places that the editor keeps under its lines. */
import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import type { ResultHosts } from '../../editor/result-hosts'
import type { SourcePosition } from '../../runner/run-event'
import { LineResults } from './line-results'
import type { RunLog } from './run-log'
import type { SlipContexts } from './use-slip-contexts'

export function ResultPortals(props: {
  hosts: ResultHosts
  log: RunLog | null
  contexts: SlipContexts
  goTo: (position: SourcePosition) => void
}) {
  const { hosts, log, contexts, goTo } = props
  const mounted = useSyncExternalStore(hosts.subscribe, hosts.snapshot, hosts.snapshot)
  const groups = new Map(log?.lines.map((group) => [group.key, group]))
  return mounted.map(({ key, element, stale }) => {
    const group = groups.get(key)
    if (!group) return null
    const context = stale ? contexts.stale : contexts.fresh
    return createPortal(<LineResults group={group} context={context} goTo={goTo} />, element, key)
  })
}
