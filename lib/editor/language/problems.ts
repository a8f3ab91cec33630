/**
 * Problems under the code, a moment after the last keystroke, and what can be done about them: with the pointer in
 * the tooltip, with Ctrl-. (Cmd-.) or Alt-Enter at the cursor. F8 and Shift-F8 go from one to the next and show it.
 */
import { type Diagnostic, forceLinting, linter } from '@codemirror/lint'
import {
  type EditorState,
  type Extension,
  StateEffect,
  StateField,
  type Text,
} from '@codemirror/state'
import {
  type Command,
  EditorView,
  keymap,
  showTooltip,
  type Tooltip,
  ViewPlugin,
} from '@codemirror/view'
import type { Fix } from '../../language/fix'
import { GAP } from '../../runner/gap'
import { fixApplied, noProblems, nothingToFix, problemAt } from '../../sentences/language'
import { findProblems, type LanguageAccess } from './find-problems'
import type { ShownProblem } from './merge-problems'
import { problemText, problemView } from './problem-view'

/** Milliseconds after the last keystroke: nobody is told off in the middle of a word. */
const PAUSE = 300

/** The language service is there: look again. */
const serviceReady = StateEffect.define<null>()

/** The problem that the keyboard went to. */
const showProblem = StateEffect.define<Tooltip | null>()

const shownProblem = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, { effects, docChanged, selection }) {
    for (const effect of effects) if (effect.is(showProblem)) return effect.value
    // It belongs to the place where the cursor was.
    return docChanged || selection ? null : value
  },
  provide: (field) => showTooltip.from(field),
})

export function problems(access: LanguageAccess): Extension {
  const find = async (state: EditorState) =>
    // A gap that is open is not wrong yet.
    (await findProblems(state, access)).filter(
      ({ from, to }) => !state.sliceDoc(from, to).includes(GAP),
    )
  const go = (direction: 1 | -1): Command => {
    return (view) => {
      void goToProblem(view, find, direction)
      return true
    }
  }
  const fixHere: Command = (view) => {
    void fixAtCursor(view, find)
    return true
  }
  return [
    linter(
      async (view) => {
        const { doc } = view.state
        return (await find(view.state)).map((problem) => diagnostic(problem, doc))
      },
      {
        delay: PAUSE,
        needsRefresh: ({ transactions }) =>
          transactions.some(({ effects }) => effects.some((effect) => effect.is(serviceReady))),
      },
    ),
    shownProblem,
    whenReady(access),
    keymap.of([
      { key: 'F8', run: go(1), shift: go(-1) },
      { key: 'Mod-.', run: fixHere },
      { key: 'Alt-Enter', run: fixHere },
      { key: 'Escape', run: closeProblem },
    ]),
  ]
}

function diagnostic(problem: ShownProblem, doc: Text): Diagnostic {
  const { from, to, severity } = problem
  return {
    from,
    to,
    severity,
    message: problemText(problem),
    renderMessage: (view) => problemView(problem, (fix) => applyFix(view, fix, doc)),
  }
}

/** Carries a fix out, unless the text is another one since: then its places are not known, and it is found anew. */
function applyFix(view: EditorView, { title, edits }: Fix, doc: Text): void {
  view.focus()
  if (view.state.doc !== doc) {
    forceLinting(view)
    return
  }
  view.dispatch({
    changes: edits.map(({ from, to, insert }) => ({ from, to, insert })),
    userEvent: 'input.fix',
    effects: [EditorView.announce.of(fixApplied(title)), showProblem.of(null)],
    scrollIntoView: true,
  })
}

type Find = (state: EditorState) => Promise<ShownProblem[]>

/** The first fix of the problem at the cursor, or else of the nearest one on its line. */
async function fixAtCursor(view: EditorView, find: Find): Promise<void> {
  const { doc, selection } = view.state
  const found = await find(view.state)
  if (view.state.doc !== doc) return
  const at = selection.main.head
  const line = doc.lineAt(at)
  const distance = ({ from, to }: ShownProblem) => Math.max(from - at, at - to, 0)
  const here = found
    .filter(({ from, to }) => from <= line.to && to >= line.from)
    .sort((a, b) => distance(a) - distance(b))
  const fix = here.flatMap(({ fixes }) => fixes)[0]
  if (fix) applyFix(view, fix, doc)
  else if (here[0]) show(view, here[0])
  else view.dispatch({ effects: EditorView.announce.of(nothingToFix) })
}

async function goToProblem(view: EditorView, find: Find, direction: 1 | -1): Promise<void> {
  const { doc, selection } = view.state
  const found = await find(view.state)
  if (view.state.doc !== doc) return
  const at = selection.main.head
  const next =
    direction === 1
      ? (found.find(({ from }) => from > at) ?? found[0])
      : (found.findLast(({ from }) => from < at) ?? found.at(-1))
  if (!next) {
    view.dispatch({ effects: EditorView.announce.of(noProblems) })
    return
  }
  view.dispatch({ selection: { anchor: next.from }, scrollIntoView: true })
  show(view, next)
}

function show(view: EditorView, problem: ShownProblem): void {
  const { doc } = view.state
  const tooltip: Tooltip = {
    pos: problem.from,
    end: problem.to,
    above: false,
    create: () => ({ dom: problemView(problem, (fix) => applyFix(view, fix, doc)) }),
  }
  const line = doc.lineAt(problem.from).number
  view.dispatch({
    effects: [
      showProblem.of(tooltip),
      EditorView.announce.of(problemAt(line, problemText(problem))),
    ],
  })
}

const closeProblem: Command = (view) => {
  if (view.state.field(shownProblem) === null) return false
  view.dispatch({ effects: showProblem.of(null) })
  return true
}

function whenReady({ client }: LanguageAccess): Extension {
  return ViewPlugin.define((view) => {
    const end = client.subscribe(() => {
      if (client.state === 'ready') view.dispatch({ effects: serviceReady.of(null) })
    })
    return { destroy: end }
  })
}
