'use client'
/** The button `More` of a run bar, and what it opens: other places for the code, and its earlier versions. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { reasons, more as words } from '../../sentences/drafts'
import type { EarlierText } from './earlier-texts'
import { savedAt } from './saved-at'

export interface MoreMenuProps {
  readonly earlier: readonly EarlierText[]
  /** The text in the editor, which is not listed. */
  readonly now: () => string
  readonly onRestore: (code: string) => void
  /** What else can be done; is given what closes the menu. */
  readonly children?: (close: () => void) => ReactNode
}

export function MoreMenu({ earlier, now, onRestore, children }: MoreMenuProps) {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()

  useEffect(() => {
    if (!isOpen) return
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
    }
  }, [isOpen])

  function close(): void {
    setOpen(false)
    button.current?.focus()
  }

  const text = now()
  const others = earlier.filter(({ code }) => code !== text)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button opened
    <div
      className="more-menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.stopPropagation()
        close()
      }}
    >
      <button
        type="button"
        className="btn btn-plain"
        ref={button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {words.button}
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend that nobody needs to see
        <div id={id} className="more-panel" role="group" aria-label={words.panel}>
          {children?.(close)}
          <h3>{words.earlier}</h3>
          {others.length === 0 && <p>{words.none}</p>}
          <ul>
            {others.map(({ code, reason, at }) => (
              <li key={code}>
                <button
                  type="button"
                  onClick={() => {
                    onRestore(code)
                    close()
                  }}
                >
                  <span>
                    {savedAt(at)}, {reasons[reason]}
                  </span>
                  <code>{firstDifference(code, text)}</code>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** The first line that is not in the other text, by which a version is known again. */
function firstDifference(code: string, other: string): string {
  const known = new Set(other.split('\n'))
  const line = code.split('\n').find((one) => one.trim() !== '' && !known.has(one))
  return (line ?? code).trim().slice(0, 80)
}
