'use client'
/** The button of the header that opens the search; so do `/` and Ctrl K. The search itself comes when it is asked for. */
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react'
import { search as words } from '../../sentences/course-pages'

const SearchDialog = lazy(async () => ({
  default: (await import('./search-dialog')).SearchDialog,
}))

export function SearchButton() {
  const [isOpen, setOpen] = useState(false)
  const before = useRef<Element | null>(null)

  function open(): void {
    before.current = document.activeElement
    setOpen(true)
  }

  function close(): void {
    setOpen(false)
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
  }

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isOpen || event.defaultPrevented || !asksForSearch(event)) return
    // An open dialog is in front of everything.
    if (document.querySelector('dialog:modal')) return
    event.preventDefault()
    open()
  })

  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])

  return (
    <>
      <button
        type="button"
        className="tool"
        aria-label={words.button}
        aria-keyshortcuts="/ Control+K Meta+K"
        title={`${words.button} (${words.shortcut})`}
        onClick={open}
      >
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
          <circle cx="7.5" cy="7.5" r="5" fill="none" stroke="currentColor" strokeWidth="1.75" />
          <path d="M11.25 11.25L16 16" stroke="currentColor" strokeWidth="1.75" />
        </svg>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <SearchDialog onClose={close} />
        </Suspense>
      )}
    </>
  )
}

/** Ctrl K or Cmd K anywhere; `/` where it would not be typed, unless it was switched off. */
function asksForSearch({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  target,
}: KeyboardEvent): boolean {
  if (altKey) return false
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !shiftKey
  if (key !== '/' || ctrlKey || metaKey) return false
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  // The reference has a filter of its own under this key, also while the page is still waking up.
  const isTaken = document.querySelector('input[aria-keyshortcuts="/"]') !== null
  return !isTyping && !isTaken && document.documentElement.dataset.slash !== 'off'
}
