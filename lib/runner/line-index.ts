/** Offsets to lines and columns and back, for one text. */
import type { SourcePosition } from './run-event'

export interface LineIndex {
  /** Line and column (both from 1) of an offset; an offset outside the text is moved inside it. */
  position(offset: number): SourcePosition
  /** Offset of a line and column; a column behind the end of its line is moved to its end. */
  offset(position: SourcePosition): number
}

/** Lines end with LF, CR LF or CR, as both esbuild and CodeMirror count them. */
export function lineIndex(text: string): LineIndex {
  const starts = [0]
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length)
  return {
    position(offset) {
      const inside = Math.max(0, Math.min(offset, text.length))
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] ?? 0) <= inside) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: inside - (starts[low] ?? 0) + 1 }
    },
    offset({ line, column }) {
      const start = starts[Math.max(1, line) - 1]
      if (start === undefined) return text.length
      const end = starts[line] ?? text.length + 1
      return Math.max(start, Math.min(start + column - 1, end - 1))
    },
  }
}
