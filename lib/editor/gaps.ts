/**
 * Gaps that are to be filled in: boxes in the code. A press selects the whole gap, F2 goes to the next one and
 * Shift-F2 to the one before, so that typing puts something in its place.
 */
import type { EditorState, Extension, SelectionRange, StateCommand } from '@codemirror/state'
import { EditorSelection } from '@codemirror/state'
import { Decoration, EditorView, keymap, MatchDecorator, ViewPlugin } from '@codemirror/view'
import { GAP, gapsOf } from '../runner/gap'

/** The first gap of a text, where its editing begins; the start of a text without gaps. */
export function firstGap(code: string): SelectionRange {
  const [from] = gapsOf(code)
  return from === undefined ? EditorSelection.cursor(0) : gapAt(from)
}

export function gaps(): Extension {
  return [
    ViewPlugin.define(
      (view) => ({
        decorations: boxes.createDeco(view),
        update(update) {
          this.decorations = boxes.updateDeco(update, this.decorations)
        },
      }),
      { decorations: ({ decorations }) => decorations },
    ),
    keymap.of([{ key: 'F2', run: goToGap(1), shift: goToGap(-1) }]),
    EditorView.domEventHandlers({
      click(_, view) {
        const gap = gapAround(view.state)
        if (gap) view.dispatch({ selection: EditorSelection.create([gap]) })
        return false
      },
    }),
  ]
}

const boxes = new MatchDecorator({
  regexp: new RegExp(GAP, 'g'),
  decoration: Decoration.mark({ class: 'cm-gap' }),
})

/** Selects the next gap in a direction, after the last one the first; nothing in a text without gaps. */
export function goToGap(direction: 1 | -1): StateCommand {
  return ({ state, dispatch }) => {
    const starts = gapsOf(state.doc.toString())
    const { from, to } = state.selection.main
    const next =
      direction === 1
        ? (starts.find((start) => start >= to && start !== from) ?? starts[0])
        : (starts.findLast((start) => start < from) ?? starts.at(-1))
    if (next === undefined) return false
    dispatch(
      state.update({ selection: EditorSelection.create([gapAt(next)]), scrollIntoView: true }),
    )
    return true
  }
}

function gapAround({ selection, doc }: EditorState): SelectionRange | null {
  const { head, empty } = selection.main
  const start = gapsOf(doc.toString()).find((from) => from <= head && head <= from + GAP.length)
  return empty && start !== undefined ? gapAt(start) : null
}

function gapAt(from: number): SelectionRange {
  return EditorSelection.range(from, from + GAP.length)
}
