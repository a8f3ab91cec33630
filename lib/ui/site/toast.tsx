'use client'
/**
 * A short word on something that was done, with a way to undo it. One at a time on the whole page; it
 * goes after six seconds, but not while the pointer or the focus is on it.
 *
 * It stands where it is rendered, so that Tab leads from what caused it to its button, and is drawn at
 * the lower left of the window.
 */
import './toast.css'
import { type FocusEvent, useEffect, useEffectEvent, useRef, useState } from 'react'

/** How long it stays, in milliseconds. */
const STAY = 6000

export interface ToastMessage {
  readonly text: string
  /** The button that undoes what was done. @default none */
  readonly action?: { readonly name: string; readonly run: () => void }
}

/** Closes the one on show. */
let closeOther: (() => void) | null = null

/** @param message null for none; a new object is a new toast */
export function Toast({ message, onClose }: { message: ToastMessage | null; onClose: () => void }) {
  const [held, setHeld] = useState(false)
  const before = useRef<Element | null>(null)
  const box = useRef<HTMLDivElement>(null)

  const close = useEffectEvent(() => {
    if (box.current?.contains(document.activeElement) && before.current instanceof HTMLElement) {
      before.current.focus({ preventScroll: true })
    }
    setHeld(false)
    onClose()
  })

  useEffect(() => {
    if (!message) return
    const closeThis = () => close()
    closeOther?.()
    closeOther = closeThis
    before.current = document.activeElement
    return () => {
      if (closeOther === closeThis) closeOther = null
    }
  }, [message])

  useEffect(() => {
    if (!message || held) return
    const timer = setTimeout(() => close(), STAY)
    return () => clearTimeout(timer)
  }, [message, held])

  const isInside = ({ currentTarget, relatedTarget }: FocusEvent) =>
    relatedTarget instanceof Node && currentTarget.contains(relatedTarget)

  return (
    // Always there, so that screen readers notice when it gets a text.
    <div role="status" className="toast-place">
      {message && (
        // biome-ignore lint/a11y/noStaticElementInteractions: these only hold the clock; Escape closes
        <div
          className="toast"
          ref={box}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={(event) => {
            if (!isInside(event)) setHeld(false)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            close()
          }}
        >
          <span>{message.text}</span>
          {message.action && (
            <button
              type="button"
              onClick={() => {
                message.action?.run()
                close()
              }}
            >
              {message.action.name}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
