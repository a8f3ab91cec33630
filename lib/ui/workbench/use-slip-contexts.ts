/** What the slips of a run need to know of the workbench around them. */
import { useMemo } from 'react'
import { sharedScale } from './exchange-facts'
import type { RunLog } from './run-log'
import type { Session, SessionState } from './session'
import type { SlipContext } from './slip-stack'

export interface SlipContexts {
  readonly fresh: SlipContext
  /** For the slips of a line that reads otherwise now. */
  readonly stale: SlipContext
}

export function useSlipContexts(session: Session, state: SessionState): SlipContexts {
  const { log, open, startedAt } = state
  return useMemo(() => {
    const fresh: SlipContext = {
      stale: false,
      open,
      startedAt,
      scale: log ? sharedScale(exchangesOf(log)) : 0,
      setOpen: (key, isOpen) => session.setOpen(key, isOpen),
    }
    return { fresh, stale: { ...fresh, stale: true } }
  }, [open, startedAt, log, session])
}

function exchangesOf(log: RunLog) {
  return log.entries.flatMap((entry) => (entry.kind === 'exchange' ? [entry.exchange] : []))
}
