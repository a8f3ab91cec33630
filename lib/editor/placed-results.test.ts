import { typescriptLanguage } from '@codemirror/lang-javascript'
import { EditorState, type TransactionSpec } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import {
  type LineResult,
  placedResults,
  resultsIn,
  runStarted,
  showResults,
  staleKeys,
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
    stale: () => resultsIn(state).map(({ key, stale }) => (stale ? `${key} stale` : key)),
    staleKeys: () => [...staleKeys(state)],
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

  describe('are stale', () => {
    const two = [base, { ...base, key: '6', line: 6 }]
    const ran = () => {
      const code = editor('a\nget(\n  1,\n)\nb\nput()\n')
      code.dispatch({ effects: [runStarted.of(null), showResults.of(two)] })
      return code
    }

    it('when a line of their own statement changed, and not when another one did', () => {
      const code = ran()
      code.dispatch({ changes: { from: 0, to: 1, insert: 'let other = 1\n' } })
      expect(code.stale()).toEqual(['2', '6'])
      code.dispatch({ changes: { from: 23, insert: '2' } })
      expect(code.stale()).toEqual(['2 stale', '6'])
    })

    it('until the text is as it was, by whatever way', () => {
      const code = ran()
      code.dispatch({ changes: { from: 9, to: 10, insert: '7' } })
      expect(code.stale()).toEqual(['2 stale', '6'])
      expect(code.staleKeys()).toEqual(['2'])
      code.dispatch({ changes: { from: 9, to: 10, insert: '1' } })
      expect(code.staleKeys()).toEqual([])
      expect(code.stale()).toEqual(['2', '6'])
    })

    it('not by a new line above, below, or at their end', () => {
      const code = ran()
      code.dispatch({ changes: { from: 2, insert: '\n' } })
      code.dispatch({ changes: { from: 14, insert: '\n' } })
      code.dispatch({ changes: { from: code.length() - 1, insert: '\n' } })
      expect(code.stale()).toEqual(['2', '6'])
    })

    it('when their line was taken away, though they are no longer on show', () => {
      const code = ran()
      code.dispatch({ changes: { from: 1, to: 14 } })
      expect(code.stale()).toEqual(['6'])
      expect(code.staleKeys()).toEqual(['2'])
    })

    it('when they arrive after the edit of their line', () => {
      const code = editor('a\nget()\nb')
      code.dispatch({ effects: runStarted.of(null) })
      code.dispatch({ changes: { from: 2, insert: 'x' } })
      code.dispatch({ effects: showResults.of([base]) })
      expect(code.stale()).toEqual(['2 stale'])
    })
  })
})
