/**
 * The Tab key indents, but only for somebody who is editing: an editor that was reached with Tab lets
 * the next Tab go on, until its text or its cursor is touched. Escape always leaves (`run-keys.ts`).
 */
import { indentLess, indentMore } from '@codemirror/commands'
import type { Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'

export function tabKey(): Extension {
  let pointer = false
  return [
    keymap.of([{ key: 'Tab', run: indentMore, shift: indentLess }]),
    EditorView.domEventHandlers({
      pointerdown: () => {
        pointer = true
      },
      focus: (_, view) => {
        view.setTabFocusMode(!pointer)
        pointer = false
      },
    }),
    EditorView.updateListener.of(({ view, docChanged, selectionSet }) => {
      if ((docChanged || selectionSet) && view.hasFocus) view.setTabFocusMode(false)
    }),
  ]
}
