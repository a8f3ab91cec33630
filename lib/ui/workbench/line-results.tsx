'use client'
/** Everything that one line has to show, under it: trips, printed lines, values, errors. */
import { memo } from 'react'
import type { SourcePosition } from '../../runner/run-event'
import { hiddenResults, lineToggle } from '../../sentences/run-history'
import { DryRunSlip } from './dry-run-slip'
import { ErrorBlock } from './error-block'
import { toneOf } from './exchange-facts'
import { Chevron, ReturnShape } from './icons'
import { InlineNote } from './inline-note'
import { InlinePrinted, InlineValue } from './inline-text'
import { ResponseSlip } from './response-slip'
import type { Entry, EntryOf, LineGroup } from './run-log'
import { slipKey } from './session'
import { type SlipContext, SlipStack } from './slip-stack'

function ofKind<Kind extends Entry['kind']>(entries: readonly Entry[], kind: Kind) {
  return entries.filter((entry): entry is EntryOf<Kind> => entry.kind === kind)
}

export const LineResults = memo(function LineResults(props: {
  group: LineGroup
  context: SlipContext
  goTo: (position: SourcePosition) => void
}) {
  const { group, context, goTo } = props
  const trips = ofKind(group.entries, 'exchange')
  const printed = ofKind(group.entries, 'printed')
  // A line in a loop has many values; the last one is what a REPL would show now.
  const value = ofKind(group.entries, 'value').at(-1)
  const notes = ofKind(group.entries, 'note')
  const dryRuns = ofKind(group.entries, 'prepared')
  const error = ofKind(group.entries, 'error').at(-1)
  const isOpen = context.open.get(group.key) ?? true
  return (
    <div className={isOpen ? 'line-group line-group-open' : 'line-group'}>
      <button
        type="button"
        className="line-toggle"
        aria-expanded={isOpen}
        aria-label={lineToggle(group.line, isOpen)}
        onClick={() => context.setOpen(group.key, !isOpen)}
      >
        <Chevron open={isOpen} />
      </button>
      {isOpen ? (
        shown()
      ) : (
        <p className={context.stale ? 'line-hidden inline-stale' : 'line-hidden'}>
          {hiddenResults(group.entries.length)}
        </p>
      )}
    </div>
  )

  function shown() {
    return (
      <>
        {trips.length > 0 && <Trips group={group} trips={trips} context={context} />}
        {dryRuns.length > 0 && <DryRuns group={group} dryRuns={dryRuns} context={context} />}
        {(printed.length > 0 || value) && (
          <div className={context.stale ? 'inline inline-stale' : 'inline'}>
            {printed.length > 0 && <InlinePrinted entries={printed} />}
            {value && <InlineValue entry={value} />}
          </div>
        )}
        {notes.map((entry) => (
          <div key={entry.key} className={context.stale ? 'inline inline-stale' : 'inline'}>
            <InlineNote entry={entry} />
          </div>
        ))}
        {error && (
          <div className={context.stale ? 'result-block result-stale' : 'result-block'}>
            <ErrorBlock error={error.error} goTo={goTo} />
          </div>
        )}
      </>
    )
  }
})

/** The last one; a line in a loop has many. It is there to be read, so it is open. */
function DryRuns(props: {
  group: LineGroup
  dryRuns: readonly EntryOf<'prepared'>[]
  context: SlipContext
}) {
  const { group, dryRuns, context } = props
  const last = dryRuns.at(-1)
  if (!last) return null
  const key = `${group.key}~`
  return (
    <div className="result-block">
      <DryRunSlip
        entry={last}
        count={dryRuns.length}
        stale={context.stale}
        open={context.open.get(key) ?? true}
        onToggle={(open) => context.setOpen(key, open)}
      />
    </div>
  )
}

/** The slip or the stack, with the way into it and out of it in the trip column. */
function Trips(props: {
  group: LineGroup
  trips: readonly EntryOf<'exchange'>[]
  context: SlipContext
}) {
  const { group, trips, context } = props
  const [only] = trips
  if (!only) return null
  if (trips.length > 1) {
    return (
      <div className="result-block trail trail-many">
        <SlipStack line={group.line} entries={trips} context={context} />
      </div>
    )
  }
  const key = slipKey(group.line, 0)
  const tone = toneOf(only.exchange)
  return (
    <div className={`result-block trail tone-${tone} trail-${tone}`}>
      <ResponseSlip
        exchange={only.exchange}
        scale={context.scale}
        stale={context.stale}
        startedAt={context.startedAt}
        open={context.open.get(key) ?? false}
        onToggle={(open) => context.setOpen(key, open)}
      />
      <ReturnShape tone={tone} />
    </div>
  )
}
