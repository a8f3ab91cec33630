/**
 * From a place in the code that ran back to the place in the learner's source: through each change that the
 * code went through on its way, last one first. Changes are data, so that a program can be compiled ahead.
 */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import { applyEdits, type Edit, offsetBefore } from './edits'
import { type LineIndex, lineIndex } from './line-index'
import type { SourcePosition } from './run-event'

/** What was done to a code. */
export type CodeChange =
  /** Text edits; `to` is the code that they were made in, null for the learner's source. */
  | { readonly edits: readonly Edit[]; readonly to: string | null }
  /** A transformation, with its source map as JSON text. */
  | { readonly map: string }

/** One step back; null when the place was made by a tool and has no counterpart. */
export type StepBack = (position: SourcePosition) => SourcePosition | null

/** @param changes in the order in which they were made. Each is read when a place is first asked for. */
export function stepsBack(source: string, changes: readonly CodeChange[]): StepBack {
  const backwards = changes.map((change) => before(source, change)).reverse()
  return (position) =>
    backwards.reduce<SourcePosition | null>((at, step) => (at === null ? null : step(at)), position)
}

function before(source: string, change: CodeChange): StepBack {
  return 'map' in change
    ? beforeTransform(change.map)
    : beforeEdits(change.to ?? source, change.edits)
}

function beforeEdits(text: string, edits: readonly Edit[]): StepBack {
  if (edits.length === 0) return (position) => position
  let lines: readonly [old: LineIndex, fresh: LineIndex] | undefined
  return (position) => {
    lines ??= [lineIndex(text), lineIndex(applyEdits(text, edits))]
    const [old, fresh] = lines
    return old.position(offsetBefore(edits, fresh.offset(position)))
  }
}

function beforeTransform(mapJson: string): StepBack {
  let map: TraceMap | undefined
  return ({ line, column }) => {
    map ??= new TraceMap(mapJson)
    const found = originalPositionFor(map, { line, column: column - 1 })
    return found.line === null ? null : { line: found.line, column: found.column + 1 }
  }
}
