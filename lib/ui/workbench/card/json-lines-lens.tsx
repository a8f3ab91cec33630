'use client'
/** JSON lines: a list of documents, each of which opens as a tree. */
import { useId, useMemo, useState } from 'react'
import { count } from '../../../sentences/measures'
import { Chevron } from '../icons'
import { JsonLens } from './json-lens'
import { jsonRecords } from './json-lines'
import { sliceText } from './json-text'

const MAX_RECORDS = 5000
const ROWS = 100
/** Bytes of a record that its row shows. */
const PREVIEW = 160

export function JsonLinesLens({ bytes }: { bytes: Uint8Array }) {
  const records = useMemo(() => jsonRecords(bytes, MAX_RECORDS), [bytes])
  const [limit, setLimit] = useState(ROWS)
  const more = records.length - limit
  return (
    <>
      <ol className="records" aria-label="JSON lines">
        {records.slice(0, limit).map(({ from, to }, index) => (
          <Record key={from} bytes={bytes} from={from} to={to} index={index} />
        ))}
      </ol>
      {more > 0 && (
        <button type="button" className="more" onClick={() => setLimit(limit * 4)}>
          … {count(more, 'more line')}
        </button>
      )}
    </>
  )
}

function Record(props: { bytes: Uint8Array; from: number; to: number; index: number }) {
  const { bytes, from, to, index } = props
  const [open, setOpen] = useState(false)
  const panel = useId()
  const document = useMemo(() => bytes.slice(from, to), [bytes, from, to])
  const text = sliceText(bytes, from, Math.min(to, from + PREVIEW))
  return (
    <li>
      <button
        type="button"
        className="record"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <span className="record-no">{index + 1}</span>
        <span className="record-text">{text}</span>
        <Chevron open={open} />
      </button>
      {open && (
        <div id={panel} className="record-panel">
          <JsonLens bytes={document} root="JSON.parse(line)" />
        </div>
      )}
    </li>
  )
}
