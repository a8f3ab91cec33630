/** Search and replace. Its code is loaded on the first Ctrl-F (Cmd-F), since most visits need none. */
import { Compartment, type Extension } from '@codemirror/state'
import { type EditorView, keymap } from '@codemirror/view'

export function searchPanel(): Extension {
  const loaded = new Compartment()

  async function open(view: EditorView): Promise<void> {
    const { openSearchPanel, search, searchKeymap } = await import('@codemirror/search')
    const extension = [search({ top: true }), keymap.of(searchKeymap)]
    view.dispatch({ effects: loaded.reconfigure(extension) })
    openSearchPanel(view)
  }

  const key = keymap.of([
    {
      key: 'Mod-f',
      run: (view) => {
        void open(view)
        return true
      },
    },
  ])
  return loaded.of(key)
}
