/** Keys that on-screen keyboards do not have, as the key row of a phone presses them: each does what the real one does. */
import { redo, undo } from '@codemirror/commands'
import type { Extension } from '@codemirror/state'
import { EditorView, runScopeHandlers } from '@codemirror/view'

/** What a button of the key row does: types a text, or presses a key that types none. */
export type TouchKey =
  | { readonly text: string }
  | { readonly key: 'Tab' | 'ArrowLeft' | 'ArrowRight' }
  | { readonly command: 'undo' | 'redo' }

const commands = { undo, redo }

export function pressTouchKey(view: EditorView, pressed: TouchKey): void {
  if ('text' in pressed) typeText(view, pressed.text)
  else if ('command' in pressed) commands[pressed.command](view)
  else runScopeHandlers(view, new KeyboardEvent('keydown', { key: pressed.key }), 'editor')
}

/** Types over the selection, through everything that listens to typing: closing brackets, completion. */
function typeText(view: EditorView, text: string): void {
  const { from, to } = view.state.selection.main
  const typed = () =>
    view.state.update(view.state.replaceSelection(text), {
      userEvent: 'input.type',
      scrollIntoView: true,
    })
  const handlers = view.state.facet(EditorView.inputHandler)
  if (!handlers.some((handle) => handle(view, from, to, text, typed))) view.dispatch(typed())
}

/** How far from the edges of the window the cursor is kept where the key row covers one of them, in CSS pixels. */
const ROW_MARGIN = 64

/** Keeps the cursor clear of the key row, which only fingers get. */
export function keyRowMargin(): Extension {
  const isFinger = matchMedia('(pointer: coarse)').matches
  return isFinger ? EditorView.cursorScrollMargin.of({ x: 5, y: ROW_MARGIN }) : []
}
