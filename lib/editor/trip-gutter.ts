/**
 * Marks on the lines themselves: where a trip starts (yellow disc), the way past the rest of its
 * statement, and where an error stands (square, wash, wavy underline). The shapes are drawn by
 * `line-marks.css` in the trip column beside the numbers.
 */
import { type EditorState, type Extension, type Range, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { type PlacedResult, resultsIn } from './placed-results'

const sentLine = Decoration.line({ class: 'line-sent' })
const passedLine = Decoration.line({ class: 'line-passed' })
const errorLine = Decoration.line({ class: 'line-error' })
const errorText = Decoration.mark({ class: 'text-error' })

function* tripLines(
  state: EditorState,
  { from, anchor }: PlacedResult,
): Generator<Range<Decoration>> {
  const first = state.doc.lineAt(from)
  const last = state.doc.lineAt(anchor)
  yield sentLine.range(first.from)
  for (let number = first.number + 1; number <= last.number; number += 1) {
    yield passedLine.range(state.doc.line(number).from)
  }
}

function* errorMarks(
  state: EditorState,
  { from, error }: PlacedResult,
): Generator<Range<Decoration>> {
  const line = state.doc.lineAt(from)
  yield errorLine.range(line.from)
  let start = error?.length ? from : line.from + (line.text.search(/\S/) + 1 || 1) - 1
  let end = error?.length ? Math.min(from + error.length, line.to) : line.to
  // An error at the very end of a line: underline the last character, so that there is something to see.
  if (start >= end) [start, end] = [Math.max(line.from, line.to - 1), line.to]
  if (start < end) yield errorText.range(start, end)
}

function marks(state: EditorState): DecorationSet {
  const ranges = resultsIn(state).flatMap((result) => [
    ...(result.sent ? tripLines(state, result) : []),
    ...(result.error ? errorMarks(state, result) : []),
  ])
  return Decoration.set(ranges, true)
}

/** The trip column and the error marks. Needs `placedResults`. */
export function tripGutter(): Extension {
  return StateField.define<DecorationSet>({
    create: marks,
    update: (value, { startState, state, docChanged }) =>
      docChanged || resultsIn(startState) !== resultsIn(state) ? marks(state) : value,
    provide: (field) => EditorView.decorations.from(field),
  })
}
