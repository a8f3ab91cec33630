/** The keys of a tree (ARIA Authoring Practices, tree view pattern) over the rows of a JSON outline. */
import { isClose, type JsonOutline } from './json-outline'
import { NONE } from './json-tape'

/** Rows that typing ahead looks at. */
const TYPED_ROWS = 20_000

export interface TreeMove {
  /** The value to go to. */
  readonly node: number
  /** Something was opened or closed. */
  readonly isChanged: boolean
}

/** What a key does at a value; null for a key that does nothing. @param page rows that PageDown passes over */
export function treeKey(
  outline: JsonOutline,
  active: number,
  key: string,
  page: number,
): TreeMove | null {
  const { parent, size } = outline.tape
  const go = (node: number): TreeMove => ({ node, isChanged: false })
  const holds = (size[active] ?? 0) > 0
  const isOpen = holds && outline.isOpen(active)
  switch (key) {
    case 'ArrowDown':
      return go(step(outline, active, 1))
    case 'ArrowUp':
      return go(step(outline, active, -1))
    case 'PageDown':
      return go(step(outline, active, page))
    case 'PageUp':
      return go(step(outline, active, -page))
    case 'Home':
      return go(0)
    case 'End':
      return go(step(outline, active, outline.rows().length))
    case 'ArrowRight':
      if (!holds) return go(active)
      return isOpen ? go(step(outline, active, 1)) : open(outline, active, true)
    case 'ArrowLeft': {
      if (isOpen) return open(outline, active, false)
      const up = parent[active] ?? NONE
      return go(up === NONE ? active : up)
    }
    case 'Enter':
    case ' ':
      return holds ? open(outline, active, !isOpen) : go(active)
    case '*':
      return openSiblings(outline, active)
    default:
      return null
  }
}

function open(outline: JsonOutline, node: number, isOpen: boolean): TreeMove {
  outline.setOpen(node, isOpen)
  return { node, isChanged: true }
}

/** So many values down (or up), closing brackets not counted; to the end where there are fewer. */
function step(outline: JsonOutline, node: number, by: number): number {
  const rows = outline.rows()
  const direction = by < 0 ? -1 : 1
  let found = node
  let left = Math.abs(by)
  for (let at = outline.rowOf(node) + direction; left > 0; at += direction) {
    const row = rows[at]
    if (row === undefined) break
    if (isClose(row)) continue
    found = row
    left -= 1
  }
  return found
}

function openSiblings(outline: JsonOutline, node: number): TreeMove {
  const { parent, next } = outline.tape
  const up = parent[node] ?? NONE
  const first = up === NONE ? node : up + 1
  const end = up === NONE ? node + 1 : (next[up] ?? 0)
  for (let at = first; at < end; at = next[at] ?? end) outline.setOpen(at, true)
  return { node, isChanged: true }
}

/**
 * The next value whose label begins with what was typed, from the given one on and around; null for none.
 * @param label the name of a value without its quotes, or its text
 */
export function typedAhead(
  outline: JsonOutline,
  active: number,
  typed: string,
  label: (node: number) => string,
): number | null {
  const rows = outline.rows()
  const wanted = typed.toLowerCase()
  // One letter goes on to the next value, more of them stay where they still fit.
  const start = outline.rowOf(active) + (typed.length > 1 ? 0 : 1)
  for (let passed = 0; passed < Math.min(rows.length, TYPED_ROWS); passed += 1) {
    const row = rows[(start + passed) % rows.length] ?? 0
    if (!isClose(row) && label(row).toLowerCase().startsWith(wanted)) return row
  }
  return null
}
