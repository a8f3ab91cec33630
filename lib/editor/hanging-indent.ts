/**
 * Long lines wrap with a hanging indent of two columns beyond the line's own indentation. The live
 * editor and static code use the same numbers, so that both break lines at the same places.
 */
import { type EditorState, type Extension, RangeSetBuilder } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from '@codemirror/view'
import { hangingColumns, TAB_SIZE } from './indentation'

function hang(state: EditorState, ranges: readonly { from: number; to: number }[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  let last = -1
  for (const { from, to } of ranges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at)
      if (line.from > last) {
        const style = `--hang: ${hangingColumns(line.text)}ch`
        builder.add(line.from, line.from, Decoration.line({ attributes: { style } }))
        last = line.from
      }
      at = line.to + 1
    }
  }
  return builder.finish()
}

/** Wraps lines, with the hanging indent on the lines in view. */
export function hangingIndent(): Extension {
  return [
    EditorView.lineWrapping,
    EditorView.editorAttributes.of({ style: `tab-size: ${TAB_SIZE}` }),
    ViewPlugin.define(
      (view) => ({
        lines: hang(view.state, view.visibleRanges),
        update(update) {
          if (update.docChanged || update.viewportChanged) {
            this.lines = hang(update.state, update.view.visibleRanges)
          }
        },
      }),
      { decorations: (plugin) => plugin.lines },
    ),
  ]
}
