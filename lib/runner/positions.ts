/**
 * From a place in the code that ran back to the place in the learner's source: through each edit and
 * each source map that the code went through on its way, last one first.
 */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import { type Edit, offsetBefore } from './edits'
import { lineIndex } from './line-index'
import type { SourcePosition } from './run-event'

/** One step back; null when the place was made by a tool and has no counterpart. */
export type StepBack = (position: SourcePosition) => SourcePosition | null

/** Undoes text edits. */
export function beforeEdits(before: string, after: string, edits: readonly Edit[]): StepBack {
  if (edits.length === 0) return (position) => position
  const old = lineIndex(before)
  const fresh = lineIndex(after)
  return (position) => old.position(offsetBefore(edits, fresh.offset(position)))
}

/** Undoes a transformation that left a source map (JSON text). The map is read when first needed. */
export function beforeTransform(mapJson: string): StepBack {
  let map: TraceMap | undefined
  return ({ line, column }) => {
    map ??= new TraceMap(mapJson)
    const found = originalPositionFor(map, { line, column: column - 1 })
    return found.line === null ? null : { line: found.line, column: found.column + 1 }
  }
}

/** All steps, given in the order in which the code was changed. */
export function stepsBack(steps: readonly StepBack[]): StepBack {
  const backwards = [...steps].reverse()
  return (position) =>
    backwards.reduce<SourcePosition | null>((at, step) => (at === null ? null : step(at)), position)
}
