/** Ctrl-Enter (or Cmd-Enter) runs; Escape leaves the editor, so that it is never a keyboard trap. */
import { type Extension, Prec } from '@codemirror/state'
import { keymap } from '@codemirror/view'

export interface RunActions {
  readonly run: () => void
  /** Puts the focus outside of the editor, and stops a run in progress. */
  readonly leave: () => void
}

export function runKeys({ run, leave }: RunActions): Extension {
  const runs = () => {
    run()
    return true
  }
  const leaves = () => {
    leave()
    return true
  }
  return [
    Prec.highest(
      keymap.of([
        { key: 'Ctrl-Enter', run: runs },
        { key: 'Mod-Enter', run: runs },
      ]),
    ),
    // Low, so that Escape first closes what is open in the editor, such as the search panel.
    Prec.low(keymap.of([{ key: 'Escape', run: leaves }])),
  ]
}
