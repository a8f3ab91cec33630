/** Two texts line by line: what is in both, and what is in one only; long equal stretches are folded. */
import { diffArrays } from 'diff'

export type ComparedLine =
  | { readonly kind: 'both' | 'now' | 'other'; readonly text: string }
  | { readonly kind: 'folded'; readonly lines: number }

/** How many equal lines stand around a difference. */
const CONTEXT = 3
/** How many lines may differ before all count as different; it bounds the time. */
const MOST_EDITS = 2000

/** Compares the text in the editor with another version of it. */
export function compareLines(now: string, other: string): ComparedLine[] {
  const [left, right] = [now.split('\n'), other.split('\n')]
  const changes = diffArrays(left, right, { maxEditLength: MOST_EDITS })
  if (!changes) return [...left.map(as('now')), ...right.map(as('other'))]
  const last = changes.length - 1
  return changes.flatMap(({ value, added, removed }, index) => {
    if (added) return value.map(as('other'))
    if (removed) return value.map(as('now'))
    return folded(value, index === 0 ? 0 : CONTEXT, index === last ? 0 : CONTEXT)
  })
}

/** True when nothing differs. */
export function isSame(lines: readonly ComparedLine[]): boolean {
  return !lines.some(({ kind }) => kind === 'now' || kind === 'other')
}

function folded(lines: readonly string[], head: number, tail: number): ComparedLine[] {
  const hidden = lines.length - head - tail
  if (hidden < 2) return lines.map(as('both'))
  return [
    ...lines.slice(0, head).map(as('both')),
    { kind: 'folded', lines: hidden },
    ...lines.slice(lines.length - tail).map(as('both')),
  ]
}

function as(kind: 'both' | 'now' | 'other') {
  return (text: string): ComparedLine => ({ kind, text })
}
