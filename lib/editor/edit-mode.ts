/**
 * Enter to edit, Escape to leave. An editor that Tab came to is one stop of the page: the cursor moves in it,
 * and Tab goes on. Enter, typing or a press of the pointer begins editing, and then Tab indents until Escape
 * (`run-keys.ts`), so that nobody is caught in an editor on the way past it.
 */
import { indentLess, indentMore } from '@codemirror/commands'
import { type Extension, Prec, StateEffect, StateField, type Transaction } from '@codemirror/state'
import { type Command, EditorView, keymap } from '@codemirror/view'
import { editingBegins } from '../sentences/language'

/** Begins editing, or ends it. */
export const setEditing = StateEffect.define<boolean>()

const editing = StateField.define<boolean>({
  create: () => false,
  update(isEditing, transaction) {
    for (const effect of transaction.effects) if (effect.is(setEditing)) return effect.value
    return isEditing || isTyped(transaction)
  },
  provide: (field) =>
    EditorView.editorAttributes.from(field, (isEditing) => ({
      class: isEditing ? 'cm-editing' : '',
    })),
})

/** Whoever types, edits; text that the page puts in is not typed. */
function isTyped(transaction: Transaction): boolean {
  return transaction.docChanged && !transaction.isUserEvent('input.reset')
}

/** Only for somebody who is editing; otherwise the key does what it does anywhere in a page. */
const whileEditing =
  (command: Command): Command =>
  (view) =>
    view.state.field(editing) && command(view)

export function editMode(): Extension {
  const begin: Command = (view) => {
    if (view.state.field(editing)) return false
    view.dispatch({ effects: [setEditing.of(true), EditorView.announce.of(editingBegins)] })
    return true
  }
  const press = (_: Event, view: EditorView) => {
    if (!view.state.field(editing)) view.dispatch({ effects: setEditing.of(true) })
    return false
  }
  return [
    editing,
    Prec.high(keymap.of([{ key: 'Enter', run: begin }])),
    keymap.of([{ key: 'Tab', run: whileEditing(indentMore), shift: whileEditing(indentLess) }]),
    // Assistive technology may press without a pointer.
    EditorView.domEventHandlers({ pointerdown: press, click: press }),
    EditorView.focusChangeEffect.of((_, isFocused) =>
      isFocused || staysNear() ? null : setEditing.of(false),
    ),
  ]
}

/** Another window has the focus, or the search panel: the learner will be back. */
function staysNear(): boolean {
  return !document.hasFocus() || document.activeElement?.closest('.cm-panels') !== null
}
