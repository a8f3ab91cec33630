'use client'
/** A request that was prepared and not sent, as a slip whose way is only dotted. */
import { useId } from 'react'
import { lastOfMany, notSent, sentLater } from '../../sentences/dry-run'
import { beforeYourEdit } from '../../sentences/workbench'
import { Address } from './address'
import { Chevron } from './icons'
import { LazyDryRun } from './lazy-panel'
import type { EntryOf } from './run-log'
import { DottedMark } from './trip-mark-view'

export interface DryRunSlipProps {
  readonly entry: EntryOf<'prepared'>
  /** How many the line has prepared; this is the last of them. */
  readonly count: number
  readonly stale: boolean
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
}

export function DryRunSlip({ entry, count, stale, open, onToggle }: DryRunSlipProps) {
  const panel = useId()
  const { dryRun, line } = entry
  const { method, url } = dryRun.request
  const words = dryRun.isSentLater ? sentLater : notSent
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      className={stale ? 'slip slip-dry slip-stale' : 'slip slip-dry'}
      role="group"
      aria-label={line === null ? words : `${words}, line ${line}`}
    >
      <button
        type="button"
        className="slip-head"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => onToggle(!open)}
      >
        <DottedMark />
        <span className="answer">{words}</span>
        <Address method={method} url={url} />
        <span className="measure">
          {stale ? beforeYourEdit : count > 1 ? lastOfMany(count) : ''}
        </span>
        <Chevron open={open} />
      </button>
      {open && (
        <div id={panel} className="slip-panel">
          <LazyDryRun dryRun={dryRun} />
        </div>
      )}
    </div>
  )
}
