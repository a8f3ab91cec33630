'use client'
/**
 * The code of a workbench: static HTML first, CodeMirror in its place when it is about to be needed.
 * Both have the same lines at the same places, so the change is not seen.
 */
import { type PointerEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PastedCurl } from '../../editor/paste-curl'
import type { ResultHosts } from '../../editor/result-hosts'
import type { CodeEditor } from '../../editor/setup'
import { editorNotLoaded } from '../../sentences/loading'
import { EditNote } from './edit-note'
import { LanguageNote } from './language-note'

/** How near to the window an editor must be to start by itself, in CSS pixels. */
const NEAR = 600

export interface EditorPaneProps {
  readonly staticCode: ReactNode
  /** The text to start with; later changes come from the editor itself. */
  readonly code: () => string
  readonly keysId: string
  readonly hosts: ResultHosts
  /** Start at once: there is a draft, or a run. */
  readonly urgent: boolean
  readonly onReady: (editor: CodeEditor | null) => void
  readonly onEdit: (code: string) => void
  readonly onRun: () => void
  readonly onRunTo: (offset: number) => void
  readonly onClear: () => void
  readonly onCurl: (pasted: PastedCurl) => void
  readonly onLeave: () => void
  /** The editor got the focus or lost it. */
  readonly onFocusChange: (isFocused: boolean) => void
}

/** What to do with the cursor when the editor is there. */
type Intent = { readonly x: number; readonly y: number } | 'focus' | null

export function EditorPane(props: EditorPaneProps) {
  const pane = useRef<HTMLDivElement>(null)
  const parent = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const intent = useRef<Intent>(null)
  const [wanted, setWanted] = useState(false)
  const [live, setLive] = useState(false)
  const [languageFailed, setLanguageFailed] = useState(false)
  const want = useCallback(() => setWanted(true), [])
  // One value: an editor that is there must not be started again because a run makes it urgent, too.
  const needed = wanted || props.urgent
  latest.current = props

  useNearby(pane, want)

  useEffect(() => {
    const element = parent.current
    if (!element || !needed) return
    let editor: CodeEditor | null = null
    let left = false
    import('../../editor/setup').then(({ createEditor }) => {
      if (left) return
      const { code, keysId, hosts } = latest.current
      const origin = pane.current?.getBoundingClientRect()
      editor = createEditor({
        parent: element,
        code: code(),
        describedBy: keysId,
        hosts,
        onEdit: (text) => latest.current.onEdit(text),
        onCurl: (pasted) => latest.current.onCurl(pasted),
        onLanguageFailure: () => setLanguageFailed(true),
        run: () => latest.current.onRun(),
        runTo: (offset) => latest.current.onRunTo(offset),
        clear: () => latest.current.onClear(),
        leave: () => latest.current.onLeave(),
        onFocusChange: (isFocused) => latest.current.onFocusChange(isFocused),
      })
      // Taking the static code away takes the focus, and what was meant by it.
      const place = intent.current
      // In one task, so that no frame shows both or neither.
      flushSync(() => setLive(true))
      if (place === 'focus') editor.focus()
      else if (place && origin) editor.focusAt(origin.left + place.x, origin.top + place.y)
      latest.current.onReady(editor)
    }, reportLoadFailure)
    return () => {
      left = true
      if (!editor) return
      latest.current.onReady(null)
      editor.destroy()
      setLive(false)
    }
  }, [needed])

  function onPointerDown(event: PointerEvent): void {
    const origin = pane.current?.getBoundingClientRect()
    if (!origin || live) return
    // The place within the pane; the page may scroll until the editor is there.
    intent.current = { x: event.clientX - origin.left, y: event.clientY - origin.top }
    want()
  }

  function onFocus(): void {
    intent.current ??= 'focus'
    want()
  }

  // Whoever went on before the editor was there is not called back.
  function onBlur(): void {
    intent.current = null
  }

  return (
    <div className="code-pane" ref={pane} onPointerEnter={want}>
      {!live && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the textbox that it becomes is interactive
        <div
          // biome-ignore lint/a11y/noNoninteractiveTabindex: reached by Tab, it becomes the editor
          tabIndex={0}
          onPointerDown={onPointerDown}
          onFocus={onFocus}
          onBlur={onBlur}
        >
          {props.staticCode}
        </div>
      )}
      <div ref={parent} />
      <EditNote />
      {languageFailed && <LanguageNote />}
    </div>
  )
}

/** Calls back when the element is near the window and the page has nothing else to do. */
function useNearby(target: { readonly current: HTMLElement | null }, onNear: () => void): void {
  useEffect(() => {
    const element = target.current
    if (!element) return
    // Safari has no requestIdleCallback.
    const idle = window.requestIdleCallback ?? ((callback: () => void) => setTimeout(callback, 200))
    const observer = new IntersectionObserver(
      (entries) => {
        // On a busy page one call tells of both: that it was far away, and that it has come near.
        if (!entries.some((entry) => entry.isIntersecting)) return
        observer.disconnect()
        idle(onNear)
      },
      { rootMargin: `${NEAR}px` },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [target, onNear])
}

function reportLoadFailure(error: unknown): void {
  // The code still reads and runs; typing waits for a reload.
  console.error(editorNotLoaded, error)
}
