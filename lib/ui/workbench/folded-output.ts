/** The Output list, with long runs of printed lines folded in the middle. */
import type { Entry } from './run-log'

/** A result, or how many printed lines are folded here; `key` is that of the first of them. */
export type OutputItem =
  | { readonly entry: Entry }
  | { readonly key: number; readonly line: number | null; readonly hidden: number }

/** Runs of at most this many lines show whole. */
const ALL = 12
const FIRST = 3
const LAST = 2

/** @param unfolded Keys of the folds that have been opened. */
export function foldedOutput(
  entries: readonly Entry[],
  unfolded: ReadonlySet<number>,
): readonly OutputItem[] {
  const items: OutputItem[] = []
  for (let start = 0; start < entries.length; ) {
    const end = runEnd(entries, start)
    const from = start + FIRST
    const key = entries[from]?.key
    const folds = end - start > ALL && key !== undefined && !unfolded.has(key)
    const shown = folds ? entries.slice(start, from) : entries.slice(start, end)
    for (const entry of shown) items.push({ entry })
    if (folds) {
      const line = entries[start]?.line ?? null
      items.push({ key, line, hidden: end - LAST - from })
      for (const entry of entries.slice(end - LAST, end)) items.push({ entry })
    }
    start = end
  }
  return items
}

/** Where the run of lines printed by one line of code ends. */
function runEnd(entries: readonly Entry[], start: number): number {
  const first = entries[start]
  let end = start + 1
  if (first?.kind !== 'printed') return end
  for (; end < entries.length; end += 1) {
    const entry = entries[end]
    if (entry?.kind !== 'printed' || entry.line !== first.line) break
  }
  return end
}
