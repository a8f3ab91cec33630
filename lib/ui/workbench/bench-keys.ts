/** The keys of a workbench outside of its editor, which answers its own: for the slips and the Output. */
import type { KeyboardEvent } from 'react'
import type { CodeEditor } from '../../editor/setup'
import type { Session } from './session'

export function benchKeys(session: Session, editor: CodeEditor | null) {
  return (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      session.run(event.shiftKey ? editor?.cursor() : undefined)
    } else if (event.key === 'Backspace' && event.shiftKey && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      session.clear()
    } else if (event.key === 'Escape' && session.snapshot().runState === 'running') {
      session.stop()
    }
  }
}
