'use client'
/** Bodies that are lists of small things: values in columns, pairs of a form, server-sent events. */
import { useEffect, useMemo, useState } from 'react'
import { feedOf } from '../../../requests/iter-content'
import { events, type ServerSentEvent } from '../../../requests/iter-events'
import { reading } from '../../../sentences/card'
import { csvRows } from './csv-rows'
import { formPairs } from './form-pairs'
import { TableLens } from './table-lens'

/** Rows that are read, and bytes in which they are looked for. */
const MAX_ROWS = 5000
const MAX_BYTES = 2_000_000

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, MAX_BYTES))
const isCut = (bytes: Uint8Array, rows: readonly unknown[]) =>
  bytes.length > MAX_BYTES || rows.length >= MAX_ROWS

export function CsvLens({ bytes, separator }: { bytes: Uint8Array; separator: string }) {
  const rows = useMemo(() => csvRows(textOf(bytes), separator, MAX_ROWS), [bytes, separator])
  const [head = [], ...body] = rows
  return <TableLens label="Values in columns" head={head} rows={body} isCut={isCut(bytes, rows)} />
}

export function FormLens({ bytes }: { bytes: Uint8Array }) {
  const pairs = useMemo(() => formPairs(textOf(bytes), MAX_ROWS), [bytes])
  const rows = pairs.map(({ name, value, sent }) => [name, value, sent])
  const head = ['Name', 'Value', 'As sent']
  return <TableLens label="Form fields" head={head} rows={rows} isCut={isCut(bytes, rows)} />
}

export function EventsLens({ bytes }: { bytes: Uint8Array }) {
  const [found, setFound] = useState<readonly ServerSentEvent[] | null>(null)
  useEffect(() => {
    let isWanted = true
    void readEvents(bytes).then((list) => {
      if (isWanted) setFound(list)
    })
    return () => {
      isWanted = false
    }
  }, [bytes])
  if (!found) return <p className="pane-note">{reading}</p>
  const hasRetry = found.some(({ retry }) => retry !== undefined)
  const rows = found.map(({ event, id, data, retry }, index) => {
    const row = [String(index + 1), event, id, data]
    return hasRetry ? [...row, retry === undefined ? '' : `${retry} ms`] : row
  })
  const head = ['No.', 'Event', 'Id', 'Data', ...(hasRetry ? ['Retry'] : [])]
  return <TableLens label="Server-sent events" head={head} rows={rows} isCut={isCut(bytes, rows)} />
}

async function readEvents(bytes: Uint8Array): Promise<readonly ServerSentEvent[]> {
  const list: ServerSentEvent[] = []
  for await (const event of events(feedOf(bytes.subarray(0, MAX_BYTES)))) {
    list.push(event)
    if (list.length === MAX_ROWS) break
  }
  return list
}
