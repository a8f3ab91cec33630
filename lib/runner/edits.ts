/** Text edits, and the way back from a place in the edited text to the place in the text before. */

/** Replaces `from`..`to` (UTF-16 offsets before any edit) by `insert`. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** Applies edits that are sorted and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += text.slice(at, edit.from) + edit.insert
    at = edit.to
  }
  return result + text.slice(at)
}

/** The offset before the edits of an offset after them; inside an insertion, where that one starts. */
export function offsetBefore(edits: readonly Edit[], offset: number): number {
  let shift = 0
  for (const edit of edits) {
    const start = edit.from + shift
    if (offset < start) break
    if (offset < start + edit.insert.length) return edit.from
    shift += edit.insert.length - (edit.to - edit.from)
  }
  return offset - shift
}
