'use client'
/** Text as it came. A short one wraps by itself; of a long one only the rows in view are laid out. */
import { useMemo } from 'react'
import { Spans } from '../spans'
import { revealed } from './hidden-characters'
import { textRow, textRows } from './text-rows'
import { useColumns, VirtualText } from './virtual-text'

/** Bytes and lines that are laid out whole. */
const SHORT = 20_000
const SHORT_LINES = 300

const decoder = new TextDecoder()

export function TextLens(props: {
  /** UTF-8. */
  bytes: Uint8Array
  label?: string
  /** Signs for what does not show. @default false */
  reveal?: boolean
}) {
  const { bytes, label = 'Text', reveal = false } = props
  if (bytes.length > SHORT) return <LongText bytes={bytes} label={label} reveal={reveal} />
  const text = decoder.decode(bytes)
  if (text.split('\n', SHORT_LINES + 1).length > SHORT_LINES)
    return <LongText bytes={bytes} label={label} reveal={reveal} />
  return <pre className="pane-text">{reveal ? <Revealed text={text} /> : text}</pre>
}

function Revealed({ text }: { text: string }) {
  // The sign of a line break, and the break.
  return text.split(/(?<=\n)/).map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that does not change
    <span key={index}>
      <Spans spans={revealed(line)} />
      {line.endsWith('\n') && '\n'}
    </span>
  ))
}

function LongText({ bytes, label, reveal }: { bytes: Uint8Array; label: string; reveal: boolean }) {
  const [ref, columns] = useColumns()
  const rows = useMemo(() => textRows(bytes, columns), [bytes, columns])
  return (
    <div ref={ref}>
      <VirtualText
        label={label}
        count={rows.count}
        row={(index) => {
          const text = textRow(bytes, rows, index)
          return reveal ? <Spans spans={revealed(text)} /> : text
        }}
      />
    </div>
  )
}
