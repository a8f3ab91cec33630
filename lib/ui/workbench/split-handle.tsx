'use client'
/**
 * The line between the program and its trips, which can be moved: a window splitter by the ARIA Authoring
 * Practices. What is chosen holds for later visits.
 */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { splitHandle } from '../../sentences/workbench'
import { StoredValue, useStoredValue } from '../site/stored-value'

/** Percent of the width that the program has. */
const NORMAL = 52
const LEAST = 30
const MOST = 70
const STEP = 2

const kept = new StoredValue<number>({
  key: 'roundtrip:split',
  parse: (text) => within(text === null || text.trim() === '' ? Number.NaN : Number(text)),
  serialize: String,
  none: NORMAL,
})

/** Stands in the grid that it divides, between the two. */
export function SplitHandle({ controls }: { readonly controls: string }) {
  const handle = useRef<HTMLDivElement>(null)
  const share = useStoredValue(kept)

  useEffect(() => {
    const columns = `minmax(0, ${share}fr) minmax(0, ${100 - share}fr)`
    handle.current?.parentElement?.style.setProperty('--split', columns)
  }, [share])

  function drag(event: PointerEvent<HTMLDivElement>): void {
    const handle = event.currentTarget
    if (!handle.hasPointerCapture(event.pointerId)) return
    const { left, width } = (handle.parentElement ?? handle).getBoundingClientRect()
    kept.keep(within(((event.clientX - left) / width) * 100))
  }

  function onKeyDown(event: KeyboardEvent): void {
    const to = {
      ArrowLeft: share - STEP,
      ArrowRight: share + STEP,
      Home: LEAST,
      End: MOST,
      Enter: NORMAL,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    kept.keep(within(to))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> takes neither focus nor pointer capture
    <div
      ref={handle}
      className="split-handle"
      role="separator"
      tabIndex={0}
      aria-label={splitHandle}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuenow={share}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.focus()
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={drag}
      onDoubleClick={() => kept.keep(NORMAL)}
      onKeyDown={onKeyDown}
    />
  )
}

function within(share: number): number {
  return Number.isNaN(share) ? NORMAL : Math.round(Math.min(MOST, Math.max(LEAST, share)) * 10) / 10
}
