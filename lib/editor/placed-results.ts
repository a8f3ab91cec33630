/**
 * Where the results of a run stand in the document: computed from the source that was run, then mapped
 * through every edit; it is stale once the lines that gave it read otherwise. Pure data; `block-results.ts` and `trip-gutter.ts` draw it.
 */
import { ensureSyntaxTree } from '@codemirror/language'
import {
  ChangeSet,
  type EditorState,
  MapMode,
  StateEffect,
  StateField,
  type Text,
  type Transaction,
} from '@codemirror/state'
import type { Tree } from '@lezer/common'
import { statementEnd } from './statement-end'

/** What one line of the run source has to show. Line and column start at 1. */
export interface LineResult {
  /** Names the widget; stays the same while the result only grows. */
  readonly key: string
  readonly line: number
  readonly column: number
  /** Under the whole statement, or directly under the line. */
  readonly place: 'statement' | 'line'
  /** A request left from here: draw the yellow disc and the way to the slip. */
  readonly sent: boolean
  /** An error stands here; how many UTF-16 units to underline, 0 for the rest of the line. */
  readonly error: { readonly length: number } | null
}

/** A result with its offsets in the present document. */
export interface PlacedResult extends LineResult {
  /** In the line that caused it. */
  readonly from: number
  /** In the line under which it stands. */
  readonly anchor: number
  /** The lines that gave it, as they were run. */
  readonly text: string
  /** Those lines read otherwise now. Edits anywhere else do not count. */
  readonly stale: boolean
}

interface RunSource {
  readonly doc: Text
  readonly tree: Tree | null
  /** All edits since the run started. */
  readonly changes: ChangeSet
}

interface ResultState {
  readonly source: RunSource | null
  /** Null while the results on show are those of the run before. */
  readonly results: readonly LineResult[] | null
  readonly placed: readonly PlacedResult[]
}

/** The document as it is now is being run; results that follow are placed in it. */
export const runStarted = StateEffect.define<null>()

/** All results of the run so far, in the order of their lines. */
export const showResults = StateEffect.define<readonly LineResult[]>()

/** How long reading the syntax tree may hold up a run, in milliseconds. */
const PARSE_BUDGET = 30

function offsetOf(doc: Text, line: number, column: number): number {
  const { from, to } = doc.line(Math.max(1, Math.min(line, doc.lines)))
  return Math.min(from + Math.max(0, column - 1), to)
}

/** @param now the present document, which `source.changes` lead to */
function place(
  source: RunSource,
  results: readonly LineResult[],
  now: Text,
): readonly PlacedResult[] {
  const placed = results.flatMap((result): PlacedResult[] => {
    const from = offsetOf(source.doc, result.line, result.column)
    const end = result.place === 'statement' && source.tree ? statementEnd(source.tree, from) : from
    const anchor = Math.max(from, end)
    const text = linesAround(source.doc, from, anchor)
    return mapResult({ ...result, from, anchor, text, stale: false }, source.changes, now)
  })
  return placed.sort((a, b) => a.anchor - b.anchor || a.line - b.line)
}

function linesAround(doc: Text, from: number, to: number): string {
  return doc.sliceString(doc.lineAt(from).from, doc.lineAt(to).to)
}

function mapResult(result: PlacedResult, changes: ChangeSet, now: Text): PlacedResult[] {
  if (changes.empty) return [result]
  // The line that held it was deleted: its result goes, too.
  const anchor = changes.mapPos(result.anchor, -1, MapMode.TrackDel)
  if (anchor === null) return []
  const from = Math.min(changes.mapPos(result.from, 1), anchor)
  return [{ ...result, anchor, from, stale: linesAround(now, from, anchor) !== result.text }]
}

function update(value: ResultState, transaction: Transaction): ResultState {
  let { source, results, placed } = value
  if (transaction.docChanged) {
    placed = placed.flatMap((result) => mapResult(result, transaction.changes, transaction.newDoc))
    if (source) {
      // Undone edits bring everything back to its place, deleted lines included.
      const same = transaction.newDoc.eq(source.doc)
      const changes = same
        ? ChangeSet.empty(source.doc.length)
        : source.changes.compose(transaction.changes)
      source = { ...source, changes }
      if (same && results) placed = place(source, results, transaction.newDoc)
    }
  }
  for (const effect of transaction.effects) {
    if (effect.is(runStarted)) {
      const doc = transaction.newDoc
      const tree = ensureSyntaxTree(transaction.state, doc.length, PARSE_BUDGET)
      source = { doc, tree, changes: ChangeSet.empty(doc.length) }
      results = null
    } else if (effect.is(showResults) && source) {
      results = effect.value
      placed = place(source, results, transaction.newDoc)
    }
  }
  if (source === value.source && placed === value.placed) return value
  return { source, results, placed }
}

const field = StateField.define<ResultState>({
  create: () => ({ source: null, results: null, placed: [] }),
  update,
})

/** Keeps the results of the last run in place. */
export function placedResults() {
  return field
}

/** The results that are no longer those of the program: their lines read otherwise, or were taken away. */
export function staleKeys(state: EditorState): ReadonlySet<string> {
  const { results, placed } = state.field(field)
  const fresh = new Set(placed.flatMap(({ key, stale }) => (stale ? [] : [key])))
  return new Set((results ?? placed).map(({ key }) => key).filter((key) => !fresh.has(key)))
}

/** The results as they stand in this state. */
export function resultsIn(state: EditorState): readonly PlacedResult[] {
  return state.field(field).placed
}
