/**
 * The line numbers; a click on one runs the program as far as its line. By mouse only: the same is done
 * with Ctrl-Shift-Enter, and a tap beside the code must not start anything.
 */
import type { Extension } from '@codemirror/state'
import { lineNumbers } from '@codemirror/view'

/** @param runTo runs as far as the statement at this offset of the document */
export function runnableLineNumbers(runTo: (offset: number) => void): Extension {
  return lineNumbers({
    domEventHandlers: {
      click(_, block, event) {
        if (event instanceof PointerEvent && event.pointerType !== 'mouse') return false
        runTo(block.from)
        return true
      },
    },
  })
}
