/**
 * Composes the editor from its features, and gives the page the few verbs that it needs. Loaded on
 * demand: pages start with `static-code.tsx`.
 */
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands'
import { typescriptLanguage } from '@codemirror/lang-javascript'
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language'
import { EditorSelection, EditorState } from '@codemirror/state'
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
} from '@codemirror/view'
import { blockResults } from './block-results'
import { editMode, setEditing } from './edit-mode'
import { firstGap, gaps } from './gaps'
import { hangingIndent } from './hanging-indent'
import { codeHighlighter } from './highlight'
import { TAB_SIZE } from './indentation'
import { languageSupport } from './language-support'
import { runnableLineNumbers } from './line-numbers'
import { type PastedCurl, pasteCurl } from './paste-curl'
import { type LineResult, runStarted, showResults } from './placed-results'
import type { ResultHosts } from './result-hosts'
import { type RunActions, runKeys } from './run-keys'
import { searchPanel } from './search-panel'
import { theme } from './theme'
import { keyRowMargin, pressTouchKey, type TouchKey } from './touch-keys'
import { tripGutter } from './trip-gutter'

export interface EditorOptions extends RunActions {
  readonly parent: HTMLElement
  readonly code: string
  /** Id of the element that explains the keys. */
  readonly describedBy: string
  readonly hosts: ResultHosts
  /** The whole text after each edit. */
  readonly onEdit: (code: string) => void
  /** A curl command was pasted. */
  readonly onCurl: (pasted: PastedCurl) => void
  readonly onFocusChange: (isFocused: boolean) => void
  /** Completion and checks could not be loaded; said once per page. */
  readonly onLanguageFailure: () => void
}

/** One live editor. */
export interface CodeEditor {
  /** The present text is being run. */
  startRun(): void
  /** Puts these results under their lines, in place of those before. */
  show(results: readonly LineResult[]): void
  /** Replaces the whole text in one step that can be undone. */
  replace(code: string): void
  /** The offset of the cursor. */
  cursor(): number
  /** Focuses it as Tab does: it is edited from Enter on. */
  focus(): void
  /** What a button of the key row of a phone does. */
  press(key: TouchKey): void
  /** Puts the cursor where a pointer was pressed, in viewport coordinates, and the focus with it. */
  focusAt(x: number, y: number): void
  /** Follows a reference, to edit there: selects the place and scrolls to it. Both start at 1. */
  goTo(line: number, column: number): void
  destroy(): void
}

/** Starts CodeMirror in `parent`. */
export function createEditor(options: EditorOptions): CodeEditor {
  const { parent, code, describedBy, hosts, onEdit, onCurl, onLanguageFailure } = options
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: code,
      selection: EditorSelection.create([firstGap(code)]),
      extensions: [
        runKeys(options),
        editMode(),
        searchPanel(),
        history(),
        typescriptLanguage,
        syntaxHighlighting(codeHighlighter),
        bracketMatching(),
        closeBrackets(),
        indentOnInput(),
        gaps(),
        pasteCurl(onCurl),
        indentUnit.of(' '.repeat(TAB_SIZE)),
        EditorState.tabSize.of(TAB_SIZE),
        hangingIndent(),
        runnableLineNumbers(options.runTo),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        blockResults(hosts),
        tripGutter(),
        keyRowMargin(),
        theme(),
        languageSupport(onLanguageFailure),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap]),
        EditorView.contentAttributes.of({
          'aria-label': 'Code editor',
          'aria-describedby': describedBy,
        }),
        EditorView.updateListener.of(({ docChanged, focusChanged, state, view }) => {
          if (docChanged) onEdit(state.doc.toString())
          if (focusChanged) options.onFocusChange(view.hasFocus)
        }),
      ],
    }),
  })

  return {
    startRun: () => view.dispatch({ effects: runStarted.of(null) }),
    show: (results) => view.dispatch({ effects: showResults.of(results) }),
    replace: (text) =>
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        annotations: isolateHistory.of('full'),
        userEvent: 'input.reset',
      }),
    cursor: () => view.state.selection.main.head,
    focus: () => view.focus(),
    press: (key) => pressTouchKey(view, key),
    focusAt: (x, y) => {
      view.dispatch({
        selection: { anchor: view.posAtCoords({ x, y }, false) },
        effects: setEditing.of(true),
      })
      view.focus()
    },
    goTo: (line, column) => {
      const target = view.state.doc.line(Math.max(1, Math.min(line, view.state.doc.lines)))
      const anchor = Math.min(target.from + Math.max(0, column - 1), target.to)
      view.dispatch({
        selection: { anchor },
        effects: [EditorView.scrollIntoView(anchor, { y: 'center' }), setEditing.of(true)],
      })
      view.focus()
    },
    destroy: () => view.destroy(),
  }
}
