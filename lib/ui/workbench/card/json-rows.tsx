'use client'
/** The rows of a JSON tree: one stop for Tab, arrows within. A long tree lays out only the rows in view. */
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
} from 'react'
import { Chevron } from '../icons'
import { Spans } from '../spans'
import { CLOSE, isClose, type JsonOutline } from './json-outline'
import { nameText, rowText, sliceText } from './json-text'
import { useRowWindow } from './row-window'
import { treeKey, typedAhead } from './tree-keys'

/** Rows that are laid out whole, with long values over several lines. */
const FEW_ROWS = 300
/** Bytes of a value that show. */
const VALUE = 4000
/** Where each row is one line: more than fits. */
const VALUE_IN_LINE = 400
/** Steps of indentation; deeper values stand no further to the right. */
const MAX_INDENT = 24
/** Milliseconds until typing begins anew. */
const TYPING = 700

export function JsonRows(props: {
  outline: JsonOutline
  bytes: Uint8Array
  /** Changes with the outline. */
  version: number
  active: number
  onActive: (node: number) => void
  onChange: () => void
}) {
  const { outline, bytes, active, onActive, onChange } = props
  const rows = outline.rows()
  const isLong = rows.length > FEW_ROWS
  const list = useRowWindow(rows.length)
  const id = useId()
  const typed = useRef({ text: '', at: 0 })
  const element = useRef<HTMLElement | null>(null)
  const activeRow = outline.rowOf(active)
  const shownActive = rows[activeRow] ?? 0
  const rowId = (node: number) => `${id}-${node}`

  // Only after a key: what the mouse chose is in view already.
  const isMoved = useRef(false)
  useEffect(() => {
    if (!isMoved.current) return
    isMoved.current = false
    if (isLong) list.reveal(activeRow)
    else {
      const row = element.current?.querySelector('[aria-selected="true"]')
      row?.scrollIntoView({ block: 'nearest' })
    }
  })

  function toggle(node: number): void {
    outline.setOpen(node, !outline.isOpen(node))
    onActive(node)
    onChange()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = treeKey(outline, shownActive, event.key, list.page)
    if (move) {
      event.preventDefault()
      isMoved.current = true
      if (move.isChanged) onChange()
      onActive(move.node)
      return
    }
    if (event.key.length !== 1) return
    const now = event.timeStamp
    const text = (now - typed.current.at < TYPING ? typed.current.text : '') + event.key
    typed.current = { text, at: now }
    const found = typedAhead(outline, shownActive, text, (node) => labelOf(outline, bytes, node))
    if (found === null) return
    event.preventDefault()
    isMoved.current = true
    onActive(found)
  }

  function rowAt(index: number, style: CSSProperties): ReactNode {
    const row = rows[index] ?? 0
    const node = isClose(row) ? row - CLOSE : row
    const { tape } = outline
    const depth = Math.min(tape.depth[node] ?? 0, MAX_INDENT)
    const { spans, hidden } = rowText(outline, bytes, row, isLong ? VALUE_IN_LINE : VALUE)
    const all = { ...style, '--depth': depth } as CSSProperties
    if (isClose(row)) {
      return (
        <div className="json-line" role="none" aria-hidden="true" style={all} key={row}>
          <Spans spans={spans} />
        </div>
      )
    }
    const holds = outline.holds(node)
    const isOpen = outline.isOpen(node)
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
      <div
        className="json-line"
        role="treeitem"
        id={rowId(node)}
        key={row}
        style={all}
        tabIndex={-1}
        aria-level={(tape.depth[node] ?? 0) + 1}
        aria-posinset={(tape.index[node] ?? 0) + 1}
        aria-setsize={tape.size[tape.parent[node] ?? 0] ?? 1}
        aria-selected={node === shownActive}
        aria-expanded={holds ? isOpen : undefined}
        onClick={() => onActive(node)}
      >
        {holds && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
          // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone
          <span className="json-fold" data-open={isOpen} onClick={() => toggle(node)}>
            <Chevron open={isOpen} />
          </span>
        )}
        <Spans spans={spans} />
        {hidden > 0 && !isLong && <span className="tok-note"> {hidden} more bytes</span>}
      </div>
    )
  }

  const laidOut: ReactNode[] = []
  if (isLong) {
    // The active row stays, since the tree names it to screen readers.
    const isOutside = activeRow < list.first || activeRow >= list.end
    if (isOutside) laidOut.push(rowAt(activeRow, list.rowStyle(activeRow)))
    for (let index = list.first; index < list.end; index += 1)
      laidOut.push(rowAt(index, list.rowStyle(index)))
  } else for (let index = 0; index < rows.length; index += 1) laidOut.push(rowAt(index, {}))

  return (
    <div
      className={isLong ? 'rows json-tree json-long' : 'rows json-tree'}
      role="tree"
      aria-label="JSON"
      aria-activedescendant={rowId(shownActive)}
      tabIndex={0}
      ref={(tree) => {
        element.current = tree
        list.scroller(tree)
      }}
      onScroll={list.onScroll}
      onKeyDown={onKeyDown}
    >
      <div role="none" style={isLong ? list.style : undefined}>
        {laidOut}
      </div>
    </div>
  )
}

/** What typing ahead compares: the name without its quotes, or the value. */
function labelOf({ tape }: JsonOutline, bytes: Uint8Array, node: number): string {
  const name = nameText(tape, bytes, node)
  if (name !== null) return name.slice(1, -1)
  const from = tape.from[node] ?? 0
  return sliceText(bytes, from, Math.min(from + 60, tape.to[node] ?? 0)).replace(/^"/, '')
}
