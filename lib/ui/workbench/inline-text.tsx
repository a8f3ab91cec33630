'use client'
/** Values and printed lines under the line that gave them: no box, a sign, the text. */
import { Fragment, type ReactNode, useState } from 'react'
import type { Span } from '../../runner/run-event'
import { count } from '../../sentences/measures'
import { TextWithCode } from '../lesson/text-with-code'
import type { EntryOf } from './run-log'
import { spanLines } from './span-lines'
import { Spans } from './spans'

/** How many lines show before the rest is folded. */
const FOLD = 3
/** How many more each press of the button lays out. */
const STEP = 200

/** The value of an expression, as a REPL shows it. */
export function InlineValue({ entry }: { entry: EntryOf<'value'> }) {
  return (
    <div className="inline-text">
      <span className="inline-sign" aria-hidden="true">
        =
      </span>
      <span className="visually-hidden">Value</span>
      <div className="inline-body">
        <FoldedLines lines={spanLines(entry.spans)}>
          {entry.type && <span className="inline-type">{entry.type}</span>}
        </FoldedLines>
        {entry.hint && (
          <p className="inline-hint">
            <TextWithCode text={entry.hint} />
          </p>
        )}
      </div>
    </div>
  )
}

/** Everything that one line printed, stacked. */
export function InlinePrinted({ entries }: { entries: readonly EntryOf<'printed'>[] }) {
  const lines = entries.flatMap(({ spans }) => spanLines(spans))
  const loud = entries.some(({ level }) => level === 'warn' || level === 'error')
  return (
    <div className={loud ? 'inline-text inline-loud' : 'inline-text'}>
      <span className="inline-sign" aria-hidden="true">
        &gt;
      </span>
      <span className="visually-hidden">Printed</span>
      <div className="inline-body">
        <FoldedLines lines={lines} />
      </div>
    </div>
  )
}

function FoldedLines(props: { lines: readonly (readonly Span[])[]; children?: ReactNode }) {
  const { lines, children } = props
  const [limit, setLimit] = useState(FOLD)
  // A fold that would hide a single line is longer than the line.
  const shown = lines.length <= limit + 1 ? lines : lines.slice(0, limit)
  const hidden = lines.length - shown.length
  return (
    <>
      <span className="inline-lines">
        {shown.map((spans, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
          <Fragment key={index}>
            {index > 0 && '\n'}
            <Spans spans={spans} />
          </Fragment>
        ))}
      </span>
      {hidden > 0 ? (
        <button type="button" className="more" onClick={() => setLimit((now) => now + STEP)}>
          … {count(hidden, 'more line')}
        </button>
      ) : (
        children
      )}
    </>
  )
}
