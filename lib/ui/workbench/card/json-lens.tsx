'use client'
/** JSON as a tree, exactly as it was sent: folded, filtered and read by keyboard, with the path of every value. */
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { jsonFaultNote, matchesNote, notWholeNote, reading } from '../../../sentences/card'
import { JsonOutline } from './json-outline'
import { followPath, parsePath } from './json-path'
import { JsonPathBar } from './json-path-bar'
import { JsonRows } from './json-rows'
import { type JsonMatches, searchJson } from './json-search'
import { isFault, type JsonFault, type JsonTape } from './json-tape'
import { TextLens } from './text-lens'
import { useJsonTape } from './use-json-tape'

/** Values that a filter leaves at most. */
const MAX_MATCHES = 1000
/** Milliseconds after the last key before a filter is looked for. */
const FILTER_PAUSE = 120
/** Trees with fewer values need no filter and nothing to fold. */
const FEW = 12

export function JsonLens(props: {
  /** UTF-8. */
  bytes: Uint8Array
  /** How code reaches the document: `response.json()`. */
  root: string
  /** Only the beginning of the document is here. */
  isCut?: boolean
}) {
  const { bytes, root, isCut = false } = props
  const result = useJsonTape(bytes)
  if (!result) return <p className="pane-note">{reading}</p>
  if (!isFault(result)) return <Tree key={root} tape={result} bytes={bytes} root={root} />
  return (
    <>
      <p className="pane-note">{isCut ? notWholeNote : faultNote(result, bytes)}</p>
      <TextLens bytes={bytes} />
    </>
  )
}

function faultNote(fault: JsonFault, bytes: Uint8Array): string {
  const before = bytes.subarray(0, fault.at)
  let line = 1
  for (let at = before.indexOf(10); at >= 0; at = before.indexOf(10, at + 1)) line += 1
  const start = before.lastIndexOf(10) + 1
  const column = new TextDecoder().decode(before.subarray(start)).length + 1
  return jsonFaultNote(fault, line, column)
}

function Tree({ tape, bytes, root }: { tape: JsonTape; bytes: Uint8Array; root: string }) {
  const outline = useMemo(() => new JsonOutline(tape), [tape])
  /** Counts the changes of the outline, which keeps its own state. */
  const [version, setVersion] = useState(0)
  const [active, setActive] = useState(0)
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<JsonMatches | null>(null)
  const change = useCallback(() => setVersion((count) => count + 1), [])
  const note = useId()
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    let isWanted = true
    const pause = () =>
      new Promise<void>((resolve, reject) => {
        setTimeout(() => (isWanted ? resolve() : reject(new Unwanted())), 0)
      })
    const timer = setTimeout(() => void filter().catch(ignoreUnwanted), query ? FILTER_PAUSE : 0)
    async function filter(): Promise<void> {
      const matches = query.trim() === '' ? null : await matchesOf(tape, bytes, query, pause)
      if (!isWanted) return
      outline.filter(matches?.nodes ?? null)
      setFound(matches)
      setVersion((count) => count + 1)
    }
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [query, tape, bytes, outline])

  function setAll(open: boolean): void {
    outline.setAll(open)
    change()
  }

  function onFilterKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || query === '') return
    event.preventDefault()
    event.stopPropagation()
    setQuery('')
  }

  return (
    <div className="json">
      {tape.count > FEW && (
        <div className="json-tools">
          <input
            type="search"
            className="filter-field"
            ref={input}
            aria-label="Filter by text or path"
            aria-describedby={note}
            placeholder="text, or .path[*].name"
            value={query}
            spellCheck={false}
            autoComplete="off"
            onChange={({ target }) => setQuery(target.value)}
            onKeyDown={onFilterKey}
          />
          <span className="json-found" id={note} role="status">
            {found && matchesNote(found.nodes.length, found.isCut)}
          </span>
          <button type="button" className="copy-button" onClick={() => setAll(true)}>
            Expand all
          </button>
          <button type="button" className="copy-button" onClick={() => setAll(false)}>
            Collapse all
          </button>
        </div>
      )}
      <JsonRows
        outline={outline}
        bytes={bytes}
        version={version}
        active={active}
        onActive={setActive}
        onChange={change}
      />
      <JsonPathBar tape={tape} bytes={bytes} node={active} root={root} />
    </div>
  )
}

async function matchesOf(
  tape: JsonTape,
  bytes: Uint8Array,
  query: string,
  pause: () => Promise<void>,
): Promise<JsonMatches> {
  const path = parsePath(query)
  if (!path) return searchJson(tape, bytes, query.trim(), MAX_MATCHES, pause)
  const nodes = followPath(tape, bytes, path, MAX_MATCHES + 1)
  return { nodes: nodes.slice(0, MAX_MATCHES), isCut: nodes.length > MAX_MATCHES }
}

/** The learner typed on. */
class Unwanted extends Error {}

function ignoreUnwanted(error: unknown): void {
  if (!(error instanceof Unwanted)) throw error
}
