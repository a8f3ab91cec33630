'use client'
/** Puts other code into an editor in one step, keeps what was there, and offers to undo it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CodeEditor } from '../../editor/setup'
import { toasts } from '../../sentences/drafts'
import type { EarlierReason } from '../drafts/earlier-texts'
import type { ToastMessage } from '../site/toast'
import type { Session } from './session'

export interface ReplacedCode {
  /** @param said what the toast says was done */
  readonly replace: (code: string, reason: EarlierReason, said: string) => void
  /** Says what else was done to the code. */
  readonly say: (message: ToastMessage) => void
  readonly toast: ToastMessage | null
  readonly closeToast: () => void
}

export function useReplacedCode(session: Session, editor: CodeEditor | null): ReplacedCode {
  const [toast, setToast] = useState<ToastMessage | null>(null)
  const latest = useRef(editor)
  useEffect(() => {
    latest.current = editor
  }, [editor])

  const replace = useCallback(
    (code: string, reason: EarlierReason, said: string) => {
      const before = session.snapshot().code
      if (code === before) return
      // An editor that is still on its way will begin with the session's text.
      const put = (text: string) =>
        latest.current ? latest.current.replace(text) : session.edit(text)
      session.keep(reason)
      put(code)
      // At once: until it is saved, another tab would be offered the text that is going.
      session.save()
      setToast({ text: said, action: { name: toasts.undo, run: () => put(before) } })
    },
    [session],
  )
  const closeToast = useCallback(() => setToast(null), [])
  return { replace, say: setToast, toast, closeToast }
}
