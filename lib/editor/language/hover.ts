/**
 * What a name is, when the pointer rests on it. A finger taps to put the cursor somewhere: it asks by a second tap
 * on the same name.
 */
import type { Extension } from '@codemirror/state'
import {
  closeHoverTooltips,
  EditorView,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
} from '@codemirror/view'
import type { LanguageFile } from '../../language/language-client'
import { describedView } from './doc-view'

/** Milliseconds for which the pointer must rest: longer than on its way to somewhere else. */
const REST = 400

export function hover(file: LanguageFile): Extension {
  /** Where the cursor was before a finger touched the code; null for a pointer. */
  let before: number | null = null
  return [
    EditorView.domEventHandlers({
      pointerdown({ pointerType }, { state }) {
        before = pointerType === 'touch' ? state.selection.main.head : null
      },
      pointermove({ pointerType }) {
        if (pointerType !== 'touch') before = null
      },
    }),
    hoverTooltip(
      async (view, at) => {
        const { doc } = view.state
        const found = await file.ask(doc.toString(), { about: 'hover', at })
        // The answer may come when the pointer is long somewhere else.
        if (!found || view.state.doc !== doc || !view.dom.matches(':hover')) return null
        if (before !== null && (before < found.from || before > found.to)) return null
        return {
          pos: found.from,
          end: found.to,
          above: true,
          create: () => ({ dom: describedView(found) }),
        }
      },
      { hoverTime: REST, hideOnChange: true },
    ),
    // The pointer stays where it is; Escape takes away what covers the code (WCAG 1.4.13).
    keymap.of([
      {
        key: 'Escape',
        run: (view) => {
          if (!hasHoverTooltips(view.state)) return false
          view.dispatch({ effects: closeHoverTooltips })
          return true
        },
      },
    ]),
  ]
}
