'use client'
/** Rows of text, of which only those in view are laid out. */
import { type ReactNode, useCallback, useLayoutEffect, useState } from 'react'
import { useRowWindow } from './row-window'

/**
 * A scrolling list of rows that are one line high.
 * @param row what stands in the row
 */
export function VirtualText(props: {
  label: string
  count: number
  row: (index: number) => ReactNode
  className?: string
}) {
  const { label, count, row, className = '' } = props
  const list = useRowWindow(count)
  const rows: ReactNode[] = []
  for (let index = list.first; index < list.end; index += 1) {
    rows.push(
      <div className="rows-row" key={index} style={list.rowStyle(index)}>
        {row(index)}
      </div>,
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      className={`rows ${className}`}
      role="group"
      aria-label={label}
      ref={list.scroller}
      onScroll={list.onScroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <div style={list.style}>{rows}</div>
    </div>
  )
}

/** How many characters of the element's own type fit into a line of it; for text of one width. */
export function useColumns(): [ref: (element: HTMLElement | null) => void, columns: number] {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [columns, setColumns] = useState(80)
  const measure = useCallback(() => {
    if (!element) return
    const probe = document.createElement('span')
    probe.textContent = '0'.repeat(100)
    probe.style.cssText = 'position: absolute; visibility: hidden; white-space: pre'
    element.append(probe)
    const character = probe.getBoundingClientRect().width / 100
    probe.remove()
    const { paddingLeft, paddingRight } = getComputedStyle(element)
    // The scroll bar comes and goes; it must not change the rows.
    const room =
      element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - 16
    if (character > 0) setColumns(Math.max(20, Math.floor(room / character)))
  }, [element])
  useLayoutEffect(() => {
    measure()
    if (!element) return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element, measure])
  return [setElement, columns]
}
