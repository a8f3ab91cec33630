/**
 * Ctrl-Enter (or Cmd-Enter) runs, with Shift only as far as the cursor; Ctrl-Shift-Backspace clears the
 * results. Escape leaves the editor, so that it is never a keyboard trap.
 */
import { type Extension, Prec } from '@codemirror/state'
import { type EditorView, keymap } from '@codemirror/view'
import { setEditing } from './edit-mode'

export interface RunActions {
  readonly run: () => void
  /** Runs as far as the statement at this offset of the document. */
  readonly runTo: (offset: number) => void
  /** Takes the results of the last run away. */
  readonly clear: () => void
  /** Puts the focus outside of the editor, and stops a run in progress. */
  readonly leave: () => void
}

export function runKeys({ run, runTo, clear, leave }: RunActions): Extension {
  const runs = () => {
    run()
    return true
  }
  const runsTo = ({ state }: EditorView) => {
    runTo(state.selection.main.head)
    return true
  }
  const clears = () => {
    clear()
    return true
  }
  const leaves = (view: EditorView) => {
    // Not left to the loss of focus, which CodeMirror tells a moment later: Tab may be back before that.
    view.dispatch({ effects: setEditing.of(false) })
    leave()
    return true
  }
  return [
    Prec.highest(
      keymap.of([
        { key: 'Ctrl-Enter', run: runs },
        { key: 'Mod-Enter', run: runs },
        { key: 'Ctrl-Shift-Enter', run: runsTo },
        { key: 'Mod-Shift-Enter', run: runsTo },
        { key: 'Mod-Shift-Backspace', run: clears },
      ]),
    ),
    // Low, so that Escape first closes what is open in the editor, such as the search panel.
    Prec.low(keymap.of([{ key: 'Escape', run: leaves }])),
  ]
}
