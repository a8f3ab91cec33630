'use client'
/** One line of an order: its code, which can be picked up or dragged, and the buttons that move it. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { order as words } from '../../sentences/activities'
import type { ColouredLine, OrderLine } from './order-lines'

interface OrderRowProps {
  readonly line: OrderLine
  /** From 1. */
  readonly place: number
  readonly total: number
  readonly colours: ColouredLine | undefined
  readonly isHeld: boolean
  /** @param to the new place, from 1; may be outside of the list @param control where the focus belongs then */
  readonly onMove: (to: number, control: string) => void
  readonly onPickUp: () => void
  readonly onPutDown: () => void
  readonly onPutBack: () => void
}

/** Pixels that a pointer must move before it drags. */
const DRAG = 6

export function OrderRow(props: OrderRowProps) {
  const { line, place, total, colours, isHeld, onMove, onPickUp, onPutDown, onPutBack } = props
  const start = useRef<number | null>(null)
  const dragged = useRef(false)

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step !== 0 && (isHeld || event.altKey)) {
      event.preventDefault()
      onMove(place + step, 'line')
    } else if (event.key === 'Escape' && isHeld) {
      event.preventDefault()
      event.stopPropagation()
      onPutBack()
    }
  }

  function onPointerMove(event: PointerEvent<HTMLButtonElement>): void {
    if (start.current === null) return
    if (!dragged.current && Math.abs(event.clientY - start.current) < DRAG) return
    if (!dragged.current) onPickUp()
    dragged.current = true
    const target = placeAt(event.currentTarget, event.clientY)
    if (target !== null && target !== place) onMove(target, 'line')
  }

  function onPointerEnd(): void {
    start.current = null
    if (dragged.current) onPutDown()
  }

  return (
    <div className="order-row" data-held={isHeld || undefined}>
      <span className="order-place" aria-hidden="true">
        {place}
      </span>
      <button
        type="button"
        className="order-line font-code"
        data-control="line"
        aria-label={words.line(place, total, line.text)}
        aria-pressed={isHeld}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          // A finger on the code scrolls the page.
          const isOnGrip = event.target instanceof Element && event.target.closest('.order-grip')
          if (event.pointerType === 'touch' && !isOnGrip) return
          start.current = event.clientY
          dragged.current = false
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerEnd}
        onPointerCancel={onPointerEnd}
        onClick={() => {
          // The end of a drag is a click, too.
          if (dragged.current) dragged.current = false
          else if (isHeld) onPutDown()
          else onPickUp()
        }}
      >
        <GripIcon />
        <code>
          {colours
            ? colours.map(({ text, className }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed line
                <span key={index} className={className || undefined}>
                  {text}
                </span>
              ))
            : line.text}
        </code>
      </button>
      <button
        type="button"
        className="order-move"
        data-control="up"
        aria-label={words.up(place)}
        aria-disabled={place === 1 || undefined}
        onClick={() => onMove(place - 1, 'up')}
      >
        <ArrowIcon path="M2 8l4-4 4 4" />
      </button>
      <button
        type="button"
        className="order-move"
        data-control="down"
        aria-label={words.down(place)}
        aria-disabled={place === total || undefined}
        onClick={() => onMove(place + 1, 'down')}
      >
        <ArrowIcon path="M2 4l4 4 4-4" />
      </button>
    </div>
  )
}

/** The place in the list that a height of the window belongs to; null beside all of them. */
function placeAt(element: HTMLElement, y: number): number | null {
  const rows = Array.from(element.closest('ol')?.children ?? [])
  const index = rows.findIndex((row) => {
    const box = row.querySelector('.order-row')?.getBoundingClientRect()
    return box !== undefined && y >= box.top && y < box.bottom
  })
  return index < 0 ? null : index + 1
}

function GripIcon() {
  return (
    <span className="order-grip" aria-hidden="true">
      <svg width="8" height="14" viewBox="0 0 8 14" aria-hidden="true">
        <path d="M2 2v.01M6 2v.01M2 7v.01M6 7v.01M2 12v.01M6 12v.01" />
      </svg>
    </span>
  )
}

function ArrowIcon({ path }: { readonly path: string }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  )
}
