'use client'
/** What a run gave: in the Output, under the lines of the editor, and said to a screen reader. */
import type { ResultHosts } from '../../editor/result-hosts'
import type { SourcePosition } from '../../runner/run-event'
import { RunTripsProvider } from '../trips/run-trips'
import { quietOutput } from './announced'
import { Announcer } from './announcer'
import { Output } from './output'
import { ResultPortals } from './result-portals'
import type { SessionState } from './session'
import type { SlipContexts } from './use-slip-contexts'

export function RunResults(props: {
  state: SessionState
  hosts: ResultHosts
  contexts: SlipContexts
  /** The lines whose results are of a former text; null when the text is the one that was run. */
  changedLines: ReadonlySet<string> | null
  outputName: string | undefined
  goTo: (position: SourcePosition) => void
}) {
  const { state, hosts, contexts, changedLines, outputName, goTo } = props
  const { log } = state
  return (
    <RunTripsProvider value={log}>
      <Output
        log={log}
        quiet={quietOutput(state)}
        stale={changedLines}
        label={outputName}
        goTo={goTo}
      />
      <Announcer state={state} />
      <ResultPortals hosts={hosts} log={log} contexts={contexts} goTo={goTo} />
    </RunTripsProvider>
  )
}
