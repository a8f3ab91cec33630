'use client'
/**
 * Which rows of a long list are laid out: those in view and a few around them. All rows are equally high, one line
 * of the list's own type, so nothing needs to be measured.
 */
import { type CSSProperties, useCallback, useLayoutEffect, useRef, useState } from 'react'

/** Browsers draw nothing below about 17 million pixels; larger lists are scrolled in proportion. */
const MAX_HEIGHT = 8_000_000
/** Rows beyond either edge of the view. */
const SPARE = 12

export interface RowWindow {
  /** For the element that scrolls. */
  readonly scroller: (element: HTMLElement | null) => void
  readonly onScroll: () => void
  /** The rows to lay out: from `first` up to, not with, `end`. */
  readonly first: number
  readonly end: number
  /** For the element in it that is as high as all rows. */
  readonly style: CSSProperties
  /** For the row. */
  rowStyle(row: number): CSSProperties
  /** Scrolls as little as is needed to see the row. */
  reveal(row: number): void
  /** Rows that fit into the view. */
  readonly page: number
}

interface View {
  readonly top: number
  readonly height: number
  readonly row: number
}

/** Before anything is measured. */
const FIRST_VIEW: View = { top: 0, height: 384, row: 22 }

export function useRowWindow(count: number): RowWindow {
  const element = useRef<HTMLElement | null>(null)
  const [view, setView] = useState(FIRST_VIEW)
  const { top, height, row } = view
  const whole = Math.min(count * row, MAX_HEIGHT)
  const page = Math.max(1, Math.floor(height / row))
  /** Rows that scrolling passes over, and pixels that it has for them. */
  const rowsBefore = Math.max(0, count - height / row)
  const room = Math.max(1, whole - height)
  const isScaled = whole < count * row
  const at = isScaled ? (top / room) * rowsBefore : top / row
  const first = Math.max(0, Math.floor(at) - SPARE)
  const end = Math.min(count, Math.ceil(at + height / row) + SPARE)

  const measure = useCallback(() => {
    const list = element.current
    if (!list) return
    const line = Number.parseFloat(getComputedStyle(list).lineHeight)
    const next: View = {
      top: Math.max(0, list.scrollTop),
      height: list.clientHeight || FIRST_VIEW.height,
      row: Number.isFinite(line) && line > 0 ? line : FIRST_VIEW.row,
    }
    setView((last) =>
      last.top === next.top && last.height === next.height && last.row === next.row ? last : next,
    )
  }, [])

  useLayoutEffect(() => {
    measure()
    const list = element.current
    if (!list) return
    const observer = new ResizeObserver(measure)
    observer.observe(list)
    return () => observer.disconnect()
  }, [measure])

  const scroller = useCallback(
    (list: HTMLElement | null) => {
      element.current = list
      if (list) measure()
    },
    [measure],
  )

  return {
    scroller,
    onScroll: measure,
    first,
    end,
    page,
    style: { position: 'relative', height: whole },
    rowStyle: (index) => ({
      position: 'absolute',
      insetInline: 0,
      top: isScaled ? top + (index - at) * row : index * row,
      height: row,
    }),
    reveal(index) {
      const list = element.current
      if (!list) return
      const visible = list.clientHeight / row
      if (index < at) list.scrollTop = isScaled ? (index / rowsBefore) * room : index * row
      else if (index + 1 > at + visible) {
        const wanted = index + 1 - visible
        list.scrollTop = isScaled ? (wanted / rowsBefore) * room : Math.ceil(wanted * row)
      }
      measure()
    },
  }
}
