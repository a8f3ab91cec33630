'use client'
/** The keys that on-screen keyboards hide or lack, in a row on top of them, while an editor has the focus. */
import './key-row.css'
import { type RefObject, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { CodeEditor } from '../../editor/setup'
import type { TouchKey } from '../../editor/touch-keys'
import { keyNames, keyRow, runTheCode } from '../../sentences/workbench'
import { RunIcon } from './icons'

/** In the order in which programs of this course need them. */
const TEXTS = ['(', "'", '.', '{', ':', ';', '[', '=>', '=', ',', '`', '$', '"', '_', '/', '?', '&']
const CLOSING = ['}', ')', ']', '+', '-', '!', '<', '>', '|']

const KEYS: readonly { readonly face: string; readonly name: string; readonly press: TouchKey }[] =
  [
    { face: '⇥', name: keyNames.tab, press: { key: 'Tab' } },
    ...TEXTS.map((text) => ({ face: text, name: text, press: { text } })),
    { face: '←', name: keyNames.left, press: { key: 'ArrowLeft' } },
    { face: '→', name: keyNames.right, press: { key: 'ArrowRight' } },
    ...CLOSING.map((text) => ({ face: text, name: text, press: { text } })),
  ]

export function KeyRow({ editor, onRun }: { editor: CodeEditor; onRun: () => void }) {
  const row = useRef<HTMLDivElement>(null)
  usePlaceOverKeyboard(row)

  const key = (face: string, name: string, press: TouchKey) => (
    <button
      type="button"
      key={name}
      tabIndex={-1}
      aria-label={name}
      onClick={() => editor.press(press)}
    >
      {face}
    </button>
  )
  return createPortal(
    <div
      className="key-row"
      role="toolbar"
      aria-label={keyRow}
      ref={row}
      // Keeps the focus, and with it the keyboard, in the editor.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div className="key-row-keys">
        {KEYS.map(({ face, name, press }) => key(face, name, press))}
      </div>
      {key('↶', keyNames.undo, { command: 'undo' })}
      {key('↷', keyNames.redo, { command: 'redo' })}
      <button
        type="button"
        className="key-row-run"
        tabIndex={-1}
        aria-label={runTheCode}
        onClick={onRun}
      >
        <RunIcon />
      </button>
    </div>,
    document.body,
  )
}

/** Keeps the row at the lower edge of what can be seen: the on-screen keyboard makes the visual viewport smaller, and nothing else. */
function usePlaceOverKeyboard(row: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const viewport = window.visualViewport
    function place(): void {
      const element = row.current
      if (!element) return
      const edge = (viewport?.offsetTop ?? 0) + (viewport?.height ?? window.innerHeight)
      element.style.transform = `translateY(${edge - element.offsetHeight}px)`
      element.style.width = `${viewport?.width ?? window.innerWidth}px`
      element.style.left = `${viewport?.offsetLeft ?? 0}px`
    }
    place()
    viewport?.addEventListener('resize', place)
    viewport?.addEventListener('scroll', place)
    return () => {
      viewport?.removeEventListener('resize', place)
      viewport?.removeEventListener('scroll', place)
    }
  }, [row])
}
