'use client'
/** Several trips from one line: one slip with paper edges behind it and a row for each trip. */
import { useState } from 'react'
import { count, duration } from '../../sentences/measures'
import { beforeYourEdit } from '../../sentences/workbench'
import { answerOf, sharedScale } from './exchange-facts'
import { foldedRows } from './folded-rows'
import { ResponseSlip } from './response-slip'
import type { EntryOf } from './run-log'
import { slipKey } from './session'

/** What a slip needs to know of the workbench around it. */
export interface SlipContext {
  readonly stale: boolean
  readonly open: ReadonlyMap<string, boolean>
  readonly setOpen: (key: string, open: boolean) => void
  readonly startedAt: number
  /** The longest trip of the run in milliseconds. */
  readonly scale: number
}

export function SlipStack(props: {
  line: number
  entries: readonly EntryOf<'exchange'>[]
  context: SlipContext
}) {
  const { line, entries, context } = props
  const [unfolded, setUnfolded] = useState(false)
  const exchanges = entries.map(({ exchange }) => exchange)
  const scale = sharedScale(exchanges)
  const words = exchanges.map((exchange) => Object.values(answerOf(exchange)).join(' '))
  const rows = unfolded ? words.map((_, index) => index) : foldedRows(words)
  const total = exchanges.reduce(
    (sum, { timing }) => sum + ((timing.end ?? timing.sent) - timing.sent),
    0,
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      className={context.stale ? 'stack stack-stale' : 'stack'}
      role="group"
      aria-label={`${count(entries.length, 'response')} from line ${line}`}
    >
      <p className="stack-head">
        <span>{count(entries.length, 'trip')} from this line, in order</span>
        <span>{context.stale ? beforeYourEdit : `one time scale, ${duration(total)}`}</span>
      </p>
      {rows.map((row) => {
        if (typeof row !== 'number') {
          return (
            <button
              type="button"
              className="stack-fold"
              key="fold"
              onClick={() => setUnfolded(true)}
            >
              + {row.hidden} more, all {row.words}
            </button>
          )
        }
        const exchange = exchanges[row]
        const key = slipKey(line, row)
        return (
          exchange && (
            <ResponseSlip
              key={key}
              row
              exchange={exchange}
              scale={scale}
              stale={context.stale}
              startedAt={context.startedAt}
              open={context.open.get(key) ?? false}
              onToggle={(open) => context.setOpen(key, open)}
            />
          )
        )
      })}
    </div>
  )
}
