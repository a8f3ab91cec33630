/** Which rows of a JSON tree are on show: what is folded, what a filter leaves, and in which order. */
import { type JsonTape, NONE } from './json-tape'

/** A row is a value's number; with this bit it is the row of its closing bracket. */
export const CLOSE = 0x8000_0000

/** A tree that has more rows is opened only as deep as keeps it below. */
const OPEN_ROWS = 1000

export class JsonOutline {
  readonly tape: JsonTape
  /** 1 for each value that shows what it holds. */
  readonly #open: Uint8Array
  /** 1 for each value that the filter leaves; null without one. */
  #shown: Uint8Array | null = null
  #rows: Uint32Array | null = null

  constructor(tape: JsonTape) {
    this.tape = tape
    this.#open = new Uint8Array(tape.count)
    for (const node of openAtFirst(tape)) this.#open[node] = 1
  }

  /** The rows on show, from top to bottom. The same array until something changes. */
  rows(): Uint32Array {
    this.#rows ??= this.#layOut()
    return this.#rows
  }

  isOpen(node: number): boolean {
    return this.#open[node] === 1
  }

  /** Whether there is something in it to show. */
  holds(node: number): boolean {
    return (this.tape.size[node] ?? 0) > 0
  }

  setOpen(node: number, open: boolean): void {
    this.#open[node] = open ? 1 : 0
    this.#rows = null
  }

  /** Everything that holds something, except the outermost when it is closed. */
  setAll(open: boolean): void {
    this.#open.fill(open ? 1 : 0)
    if (!open) this.#open[0] = 1
    this.#rows = null
  }

  /**
   * Leaves the given values, with what is around them; what is in them stays too, folded.
   * @param nodes in rising order; null for everything
   */
  filter(nodes: readonly number[] | Uint32Array | null): void {
    this.#rows = null
    if (nodes === null) {
      this.#shown = null
      return
    }
    const { parent, next, count } = this.tape
    const shown = new Uint8Array(count)
    /** What is around a value that stays, and open for it. */
    const around = new Uint8Array(count)
    for (const node of nodes) {
      shown.fill(1, node, next[node])
      this.#open[node] = 0
      for (let up = parent[node] ?? NONE; up !== NONE && !around[up]; up = parent[up] ?? NONE) {
        around[up] = 1
        shown[up] = 1
        this.#open[up] = 1
      }
    }
    this.#shown = shown
  }

  /** The row of a value; where it is not on show, that of the nearest one around it. */
  rowOf(node: number): number {
    const rows = this.rows()
    for (let at = node; at !== NONE; at = this.tape.parent[at] ?? NONE) {
      const row = findRow(rows, at)
      if (row >= 0) return row
    }
    return 0
  }

  #layOut(): Uint32Array {
    const { count, next } = this.tape
    let rows = new Uint32Array(Math.min(count * 2, 4096))
    let length = 0
    const closing: number[] = []

    function push(row: number): void {
      if (length === rows.length) {
        const larger = new Uint32Array(length * 2)
        larger.set(rows)
        rows = larger
      }
      rows[length] = row
      length += 1
    }

    let node = 0
    for (;;) {
      while (closing.length > 0 && (next[closing.at(-1) ?? 0] ?? count) <= node) {
        push(((closing.pop() ?? 0) | CLOSE) >>> 0)
      }
      if (node >= count) break
      if (this.#shown && this.#shown[node] === 0) {
        node = next[node] ?? count
        continue
      }
      push(node)
      if (this.#open[node] === 1 && this.holds(node)) {
        closing.push(node)
        node += 1
      } else node = next[node] ?? count
    }
    return rows.subarray(0, length)
  }
}

/** Rows of values are in rising order, and so are found by halving; closing brackets stand between them. */
function findRow(rows: Uint32Array, node: number): number {
  let low = 0
  let high = rows.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    let at = middle
    while (at < high && isClose(rows[at] ?? 0)) at += 1
    const found = rows[at] ?? 0
    if (found === node) return at
    if (isClose(found) || found > node) high = middle - 1
    else low = at + 1
  }
  return -1
}

export function isClose(row: number): boolean {
  return row >= CLOSE
}

/**
 * What is open at first: everything in a small tree, and a large one as deep as it can be overlooked. Looks at no
 * more values than those, for there may be a million.
 */
function openAtFirst(tape: JsonTape): readonly number[] {
  const open: number[] = []
  let level = [0]
  let rows = 1
  while (level.length > 0) {
    const below = valuesIn(tape, level, OPEN_ROWS - rows)
    if (!below) return open.length > 0 ? open : level
    rows += below.length
    open.push(...level)
    level = below.filter((node) => (tape.size[node] ?? 0) > 0)
  }
  return open
}

/** What these values hold themselves; null when that is more than the limit. */
function valuesIn(
  { size, next }: JsonTape,
  nodes: readonly number[],
  limit: number,
): number[] | null {
  const values: number[] = []
  for (const node of nodes) {
    const end = (size[node] ?? 0) > 0 ? (next[node] ?? 0) : 0
    for (let value = node + 1; value < end; value = next[value] ?? end) {
      if (values.length === limit) return null
      values.push(value)
    }
  }
  return values
}
