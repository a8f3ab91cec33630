'use client'
/** One message as it was sent, line by line; each line says what it is when it is chosen. */
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useMemo,
  useState,
} from 'react'
import { headerMeaning } from '../../../course/header-meanings'
import { joinedValues } from '../../../http/headers'
import type { HeaderList } from '../../../http/message'
import { emptyLine, noText, wireCut, wireHint, wirePartNote } from '../../../sentences/card'
import { size } from '../../../sentences/measures'
import { CopyButton } from '../copy-button'
import { Spans } from '../spans'
import { HexLens } from './hex-lens'
import { revealed } from './hidden-characters'
import { lensesFor } from './lenses'
import { useRowWindow } from './row-window'
import { utf8Text } from './utf8-text'
import { useColumns } from './virtual-text'
import { rowOfSegment, wireRows } from './wire-rows'
import { type WireSegment, wireSegments } from './wire-segments'

/** Rows that are laid out whole, with long lines over several. */
const FEW_ROWS = 300
/** A message that is longer is always cut into rows that are one line high. */
const SHORT = 60_000

const decoder = new TextDecoder()

export function WireMessage(props: {
  side: 'request' | 'response'
  wire: Uint8Array
  headers: HeaderList
  /** The body as it was received, to tell text from bytes. */
  body: Uint8Array
  /** Bytes of the whole body, when more was received than was kept. */
  bodySize: number
  /** Signs for what does not show. */
  reveal: boolean
  /** All of it in hexadecimal. */
  asBytes: boolean
}) {
  const { side, wire, headers, body, bodySize, reveal, asBytes } = props
  const [ref, columns] = useColumns()
  const [active, setActive] = useState(0)
  const [hovered, setHovered] = useState<number | null>(null)
  const segments = useMemo(() => wireSegments(wire, headers), [wire, headers])
  const reader = useMemo(() => bodyReader(headers, body), [headers, body])
  const isBinary = reader === null
  const isLong = wire.length > SHORT
  const width = isLong ? columns : Number.POSITIVE_INFINITY
  const rows = useMemo(
    () => wireRows(wire, segments, width, ({ part }) => !isBinary || !holdsBody(part)),
    [wire, segments, width, isBinary],
  )
  const title = side === 'request' ? 'Request as sent' : 'Response as sent'
  const shown = segments[hovered ?? active]
  return (
    <div ref={ref}>
      {asBytes ? (
        <HexLens bytes={wire} label={title} />
      ) : (
        <WireList
          label={title}
          wire={wire}
          segments={segments}
          rows={rows}
          isLong={isLong || rows.count > FEW_ROWS}
          reader={reader}
          reveal={reveal}
          active={active}
          hovered={hovered}
          onActive={setActive}
          onHover={setHovered}
        />
      )}
      {!asBytes && (
        <p className="wire-note" aria-hidden={hovered !== null}>
          {shown ? noteOf(shown, side) : wireHint}
        </p>
      )}
      <div className="wire-foot">
        <span>{size(wire.length)}</span>
        {bodySize > body.length && <span>{wireCut(body.length, bodySize)}</span>}
        <CopyButton label={`Copy ${side}`} text={() => decoder.decode(wire)} />
      </div>
    </div>
  )
}

/** Reads rows of the body as text; null for a body that is none, or whose characters have several bytes each. */
function bodyReader(headers: HeaderList, body: Uint8Array): TextDecoder | null {
  if (body.length === 0) return decoder
  if (joinedValues(headers, 'content-encoding') !== null) return null
  if (!lensesFor(headers, body).names.includes('text')) return null
  const { encoding } = utf8Text(headers, body.subarray(0, 4))
  return encoding.startsWith('UTF-16') ? null : new TextDecoder(encoding)
}

function holdsBody(part: WireSegment['part']): boolean {
  return part === 'body' || part === 'chunk'
}

function noteOf(segment: WireSegment, side: 'request' | 'response'): ReactNode {
  const meaning = segment.name ? headerMeaning(segment.name) : null
  if (!meaning) return wirePartNote(segment, side)
  return (
    <>
      <b>{meaning.name}</b> {meaning.means}
    </>
  )
}

function WireList(props: {
  label: string
  wire: Uint8Array
  segments: readonly WireSegment[]
  rows: ReturnType<typeof wireRows>
  isLong: boolean
  /** Null for a body that is no text. */
  reader: TextDecoder | null
  reveal: boolean
  active: number
  hovered: number | null
  onActive: (segment: number) => void
  onHover: (segment: number | null) => void
}) {
  const { label, wire, segments, rows, isLong, reader, reveal } = props
  const { active, hovered, onActive, onHover } = props
  const list = useRowWindow(rows.count)
  const id = useId()
  const last = segments.length - 1

  function onKeyDown(event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowDown: Math.min(last, active + 1),
      ArrowUp: Math.max(0, active - 1),
      Home: 0,
      End: last,
    }
    const next = steps[event.key]
    if (next === undefined || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    onActive(next)
    const row = rowOfSegment(rows, next)
    if (isLong) list.reveal(row)
    else document.getElementById(`${id}-${row}`)?.scrollIntoView({ block: 'nearest' })
  }

  function rowAt(index: number, style?: CSSProperties): ReactNode {
    const owner = rows.segments[index] ?? 0
    const segment = segments[owner]
    if (!segment) return null
    const from = rows.starts[index] ?? 0
    const to = rows.starts[index + 1] ?? from
    const isChosen = owner === (hovered ?? active)
    const isBody = holdsBody(segment.part)
    const isBytes = isBody && reader === null
    const read = isBody && reader ? reader : decoder
    const text = isBytes ? noText(segment.size ?? to - from) : read.decode(wire.subarray(from, to))
    const plain = text.replace(/\r?\n$/, '')
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
      // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
      <div
        className={`wire-row wire-${segment.part}`}
        role="option"
        id={`${id}-${index}`}
        key={index}
        style={style}
        aria-selected={owner === active}
        aria-label={plain.trim() === '' ? emptyLine : undefined}
        data-chosen={isChosen || undefined}
        onClick={() => onActive(owner)}
        onMouseEnter={() => onHover(owner)}
      >
        {isBytes && <i>{plain}</i>}
        {!isBytes && reveal && <Spans spans={revealed(text)} />}
        {!isBytes && !reveal && plain}
      </div>
    )
  }

  const first = isLong ? list.first : 0
  const end = isLong ? list.end : rows.count
  const activeRow = rowOfSegment(rows, active)
  const laidOut: ReactNode[] = []
  if (isLong && (activeRow < first || activeRow >= end))
    laidOut.push(rowAt(activeRow, list.rowStyle(activeRow)))
  for (let index = first; index < end; index += 1)
    laidOut.push(rowAt(index, isLong ? list.rowStyle(index) : undefined))
  return (
    <div
      className={isLong ? 'rows wire-lines wire-long' : 'rows wire-lines'}
      role="listbox"
      aria-label={label}
      aria-activedescendant={`${id}-${activeRow}`}
      tabIndex={0}
      ref={list.scroller}
      onScroll={list.onScroll}
      onKeyDown={onKeyDown}
      onMouseLeave={() => onHover(null)}
    >
      <div role="none" style={isLong ? list.style : undefined}>
        {laidOut}
      </div>
    </div>
  )
}
