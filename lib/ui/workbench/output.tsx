'use client'
/** The Output region: everything that the last run gave, in the order it happened. */
import { memo, useId, useMemo, useState } from 'react'
import type { RunError, SourcePosition } from '../../runner/run-event'
import { notSent, sentLater } from '../../sentences/dry-run'
import { whatToTry } from '../../sentences/errors'
import { count, duration } from '../../sentences/measures'
import { outputWaits, truncated } from '../../sentences/workbench'
import { TextWithCode } from '../lesson/text-with-code'
import { responseName } from './announced'
import { ErrorBlock } from './error-block'
import { answerOf, shortAddress, toneOf, tripTime } from './exchange-facts'
import { foldedOutput } from './folded-output'
import { Chevron } from './icons'
import { LazyPanel } from './lazy-panel'
import { type Entry, type EntryOf, isStale, type RunLog } from './run-log'
import { Spans } from './spans'

/** How many rows show at first. */
const ROWS = 200

export function Output(props: {
  log: RunLog | null
  /** What to say instead of results when there are none. */
  quiet: string | null
  /** The lines whose results are of a former text; null when the text is the one that was run. */
  stale: ReadonlySet<string> | null
  /** The region's name, unique on the page; undefined as long as that is not known. */
  label: string | undefined
  goTo: (position: SourcePosition) => void
}) {
  const { log, quiet, stale, label, goTo } = props
  const [limit, setLimit] = useState(ROWS)
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const items = useMemo(() => foldedOutput(log?.entries ?? [], unfolded), [log, unfolded])
  const hidden = Math.max(0, items.length - limit)
  return (
    <section className="output" aria-label={label}>
      {!log && <p className="output-quiet">{outputWaits}</p>}
      {quiet && <p className="output-quiet">{quiet}</p>}
      {log && log.entries.length > 0 && (
        <>
          <p className="output-title">
            <b>Output</b> <span>in the order it happened</span>
          </p>
          <ol>
            {items.slice(0, limit).map((item) =>
              'entry' in item ? (
                <OutputRow
                  key={`${log.run}:${item.entry.key}`}
                  entry={item.entry}
                  stale={isStale(item.entry, stale)}
                  goTo={goTo}
                />
              ) : (
                <li className="output-row" key={`${log.run}:more:${item.key}`}>
                  <span className="output-line">{item.line}</span>
                  <button
                    type="button"
                    className="more output-fold"
                    onClick={() => setUnfolded(new Set(unfolded).add(item.key))}
                  >
                    … {count(item.hidden, 'more line')}
                  </button>
                </li>
              ),
            )}
          </ol>
        </>
      )}
      {hidden > 0 && (
        <button type="button" className="more" onClick={() => setLimit(limit + ROWS)}>
          … {count(hidden, 'more result')}
        </button>
      )}
    </section>
  )
}

const OutputRow = memo(function OutputRow(props: {
  entry: Entry
  stale: boolean
  goTo: (position: SourcePosition) => void
}) {
  const { entry, stale, goTo } = props
  if (entry.kind === 'exchange') return <TripRow entry={entry} stale={stale} />
  return (
    <li className={stale ? 'output-row output-stale' : 'output-row'}>
      <span className="output-line">{entry.line}</span>
      <OutputText entry={entry} goTo={goTo} />
    </li>
  )
})

const printedAs = {
  debug: 'printed',
  log: 'printed',
  info: 'printed',
  warn: 'warning',
  error: 'printed, error',
}

function OutputText(props: {
  entry: Exclude<Entry, { kind: 'exchange' }>
  goTo: (position: SourcePosition) => void
}) {
  const { entry, goTo } = props
  switch (entry.kind) {
    case 'printed':
      return (
        <>
          <span className="output-kind">{printedAs[entry.level]}</span>
          <span className="output-text">
            <Spans spans={entry.spans} />
          </span>
        </>
      )
    case 'value':
      return (
        <>
          <span className="output-kind">value</span>
          <span className="output-text">
            <Spans spans={entry.spans} />
          </span>
          <span className="output-measure">{entry.type}</span>
        </>
      )
    case 'note':
      return (
        <>
          <span className="output-kind">note</span>
          <span className="output-text output-words">
            <TextWithCode text={`${entry.text} ${entry.hint}`} />
          </span>
        </>
      )
    case 'prepared': {
      const { request, isSentLater } = entry.dryRun
      return (
        <>
          <span className="output-kind">request</span>
          <span className="output-text">
            <b>{isSentLater ? sentLater : notSent}</b> {request.method} {shortAddress(request.url)}
          </span>
        </>
      )
    }
    case 'truncated':
      return (
        <>
          <span className="output-kind">cut</span>
          <span className="output-text output-words">{truncated(entry.dropped, entry.final)}</span>
        </>
      )
    case 'error':
      return (
        <>
          <span className="output-kind">error</span>
          <span className="output-text">
            {entry.line === null ? (
              <ErrorBlock error={entry.error} goTo={goTo} />
            ) : (
              <ErrorSummary error={entry.error} />
            )}
          </span>
        </>
      )
  }
}

/** An error in two lines; the whole of it stands under its line in the editor. */
function ErrorSummary({ error }: { error: RunError }) {
  const { name, message, position } = error
  const hint = whatToTry(error)
  return (
    <>
      <b className="tone-theirs">{name}</b>: {message}
      <span className="output-words output-where">
        {position && `Line ${position.line}. `}
        {hint && <TextWithCode text={hint} />}
      </span>
    </>
  )
}

/** A trip: an article once a response is there, opened in place. */
function TripRow({ entry, stale }: { entry: EntryOf<'exchange'>; stale: boolean }) {
  const [open, setOpen] = useState(false)
  const panel = useId()
  const { exchange, line } = entry
  const { state, request, response } = exchange
  const { code, words } = answerOf(exchange)
  const time = tripTime(exchange)
  const cells = (
    <>
      <span className="output-line">{line}</span>
      <span className="output-kind">{response ? 'response' : 'request'}</span>
      <span className="output-text">
        <b className={`tone-${toneOf(exchange)}`}>{code || words}</b>{' '}
        {request.method === 'GET' ? '' : `${request.method} `}
        {shortAddress(request.url)}
      </span>
      <span className="output-measure">{time !== null && duration(time)}</span>
    </>
  )
  const faded = stale ? 'output-stale' : undefined
  if (state === 'pending') return <li className="output-row">{cells}</li>
  const place = line === null ? '' : `, line ${line}`
  const content = (
    <>
      <button
        type="button"
        className="output-row output-open"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        {cells}
        <Chevron open={open} />
      </button>
      {open && (
        <div id={panel} className="output-panel">
          <LazyPanel exchange={exchange} />
        </div>
      )}
    </>
  )
  return (
    <li className={faded}>
      {response ? (
        <article aria-label={`${responseName(exchange)}, ${request.method} ${request.url}${place}`}>
          {content}
        </article>
      ) : (
        content
      )}
    </li>
  )
}
