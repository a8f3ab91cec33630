/** Lines that two messages share, and those that they do not; in a changed line, which part. */
import { diffArrays } from 'diff'

/** A part of a line. */
export interface Piece {
  readonly text: string
  readonly differs: boolean
}

export type DiffLine =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  | {
      readonly kind: 'changed'
      readonly first: readonly Piece[]
      readonly second: readonly Piece[]
    }

/** A line with what it is compared by. */
export interface KeyedLine {
  readonly key: string
  readonly text: string
}

/** More edits than these count as wholly different; it bounds the time. */
const MOST_EDITS = 1000
/** Longer lines are not looked into. In UTF-16 units. */
const LONGEST_LINE = 5000
/** How much of a text is compared, in UTF-16 units. */
const LONGEST_TEXT = 500_000

/** One line against one line. */
export function changedLine(first: string, second: string): DiffLine {
  if (first === second) return { kind: 'same', text: first }
  const whole = (text: string): Piece[] => [{ text, differs: true }]
  if (first.length + second.length > LONGEST_LINE) {
    return { kind: 'changed', first: whole(first), second: whole(second) }
  }
  const changes = diffArrays(words(first), words(second), { maxEditLength: MOST_EDITS })
  if (!changes) return { kind: 'changed', first: whole(first), second: whole(second) }
  const pieces = (without: 'added' | 'removed') =>
    changes
      .filter((change) => !change[without])
      .map(({ value, added, removed }) => ({ text: value.join(''), differs: added || removed }))
  return { kind: 'changed', first: pieces('added'), second: pieces('removed') }
}

/** Lines of one key belong together, the first to the first; what is only in the second comes last. */
export function diffByKey(first: readonly KeyedLine[], second: readonly KeyedLine[]): DiffLine[] {
  const left = new Map<string, string[]>()
  for (const { key, text } of second) left.set(key, [...(left.get(key) ?? []), text])
  const lines = first.map(({ key, text }): DiffLine => {
    const other = left.get(key)?.shift()
    return other === undefined ? { kind: 'removed', text } : changedLine(text, other)
  })
  // What was taken went from the front, so the rest are the last of their key.
  const added = new Map([...left].map(([key, texts]) => [key, texts.length]))
  for (const { key, text } of second.toReversed()) {
    const open = added.get(key) ?? 0
    if (open > 0) {
      added.set(key, open - 1)
      lines.splice(first.length, 0, { kind: 'added', text })
    }
  }
  return lines
}

/** Two texts line by line; a line in the place of another counts as changed. */
export function diffText(first: string, second: string): DiffLine[] {
  if (first === '' && second === '') return []
  const [before, after] = [linesOf(first), linesOf(second)]
  const changes = diffArrays(before, after, { maxEditLength: MOST_EDITS })
  if (!changes) return replaced(before, after)
  const lines: DiffLine[] = []
  for (let index = 0; index < changes.length; index += 1) {
    const { value = [], added, removed } = changes[index] ?? {}
    const next = changes[index + 1]
    if (removed && next?.added) {
      lines.push(...replaced(value, next.value))
      index += 1
    } else {
      const kind = added ? 'added' : removed ? 'removed' : 'same'
      lines.push(...value.map((text): DiffLine => ({ kind, text })))
    }
  }
  return lines
}

function replaced(before: readonly string[], after: readonly string[]): DiffLine[] {
  const shared = Math.min(before.length, after.length)
  return [
    ...before.slice(0, shared).map((text, index) => changedLine(text, after[index] ?? '')),
    ...before.slice(shared).map((text): DiffLine => ({ kind: 'removed', text })),
    ...after.slice(shared).map((text): DiffLine => ({ kind: 'added', text })),
  ]
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.slice(0, LONGEST_TEXT).split(/\r?\n/)
}

/** Words, and each character between them. */
function words(line: string): string[] {
  return line.split(/([^\p{L}\p{N}])/u).filter(Boolean)
}
