import { typescriptLanguage } from '@codemirror/lang-javascript'
import { EditorState, type TransactionSpec } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import {
  type LineResult,
  placedResults,
  resultsIn,
  runStarted,
  showResults,
} from './placed-results'

const base: LineResult = {
  key: '2',
  line: 2,
  column: 1,
  place: 'statement',
  sent: true,
  error: null,
}

function editor(doc: string) {
  let state = EditorState.create({ doc, extensions: [typescriptLanguage, placedResults()] })
  return {
    dispatch(spec: TransactionSpec) {
      state = state.update(spec).state
    },
    lines: () => resultsIn(state).map(({ anchor }) => state.doc.lineAt(anchor).number),
    length: () => state.doc.length,
  }
}

describe('placed results', () => {
  it('stand under the whole statement', () => {
    const code = editor('a\nget(\n  1,\n)\nb')
    code.dispatch({ effects: runStarted.of(null) })
    code.dispatch({ effects: showResults.of([base]) })
    expect(code.lines()).toEqual([4])
  })

  it('stand directly under the line when asked to', () => {
    const code = editor('a\nget(\n  1,\n)\nb')
    code.dispatch({ effects: [runStarted.of(null), showResults.of([{ ...base, place: 'line' }])] })
    expect(code.lines()).toEqual([2])
  })

  it('follow their line through edits above it, made before and after they arrive', () => {
    const code = editor('a\nget()\nb')
    code.dispatch({ effects: runStarted.of(null) })
    code.dispatch({ changes: { from: 0, insert: '\n' } })
    code.dispatch({ effects: showResults.of([base]) })
    code.dispatch({ changes: { from: 0, insert: '\n' } })
    expect(code.lines()).toEqual([4])
  })

  it('go with a deleted line and come back when the text is as it was', () => {
    const code = editor('a\nget()\nb')
    code.dispatch({ effects: [runStarted.of(null), showResults.of([base])] })
    code.dispatch({ changes: { from: 1, to: 8 } })
    expect(code.lines()).toEqual([])
    code.dispatch({ changes: { from: 1, insert: '\nget()\n' } })
    expect(code.lines()).toEqual([2])
  })

  it('of the run before stay until the next ones are there', () => {
    const code = editor('a\nget()\nb')
    code.dispatch({ effects: [runStarted.of(null), showResults.of([base])] })
    code.dispatch({ effects: runStarted.of(null) })
    expect(code.lines()).toEqual([2])
    code.dispatch({ effects: showResults.of([]) })
    expect(code.lines()).toEqual([])
  })

  it('survive positions outside of the document', () => {
    const code = editor('a')
    const far = { ...base, line: 99, column: 99 }
    code.dispatch({ effects: [runStarted.of(null), showResults.of([far])] })
    expect(code.lines()).toEqual([1])
  })
})
