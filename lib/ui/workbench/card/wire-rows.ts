/** The rows of a message on the wire: its segments, and the long ones among them cut into lines. */
import { textRows } from './text-rows'
import type { WireSegment } from './wire-segments'

export interface WireRows {
  readonly count: number
  /** The first byte of each row, and as the last entry the end of the message. */
  readonly starts: Uint32Array
  /** Which segment each row belongs to. */
  readonly segments: Uint32Array
}

/**
 * @param columns characters of a row
 * @param isText whether a segment is cut into lines; one that is not is a single row
 */
export function wireRows(
  wire: Uint8Array,
  segments: readonly WireSegment[],
  columns: number,
  isText: (segment: WireSegment) => boolean,
): WireRows {
  const parts = segments.map((segment) => {
    const { from, to } = segment
    if (!isText(segment)) return { from, starts: new Uint32Array([0]), count: 1 }
    return { from, ...textRows(wire.subarray(from, to), columns) }
  })
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const starts = new Uint32Array(count + 1)
  const owners = new Uint32Array(count)
  let at = 0
  parts.forEach(({ from, starts: within, count: rows }, segment) => {
    for (let row = 0; row < rows; row += 1) {
      starts[at] = from + (within[row] ?? 0)
      owners[at] = segment
      at += 1
    }
  })
  starts[count] = wire.length
  return { count, starts, segments: owners }
}

/** The first row of the segment that stands so many segments further. */
export function rowOfSegment({ segments }: WireRows, segment: number): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle] ?? 0) < segment) low = middle + 1
    else high = middle
  }
  return low
}
