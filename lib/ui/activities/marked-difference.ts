/** Where two short texts of a check differ, so that the difference can be underlined in both. */
import { splitInlineCode } from '../../runner/inline-code'

/** A part of a text; `isCode` where it stood between backticks. */
export interface MarkedPart {
  readonly text: string
  readonly isCode: boolean
  readonly differs: boolean
}

/** Both texts in parts. Only code is marked: words around it are the page's. */
export function markedDifference(
  got: string,
  wanted: string | null,
): { readonly got: readonly MarkedPart[]; readonly wanted: readonly MarkedPart[] } {
  const left = splitInlineCode(got)
  const right = splitInlineCode(wanted ?? '')
  const leftCode = left.filter(({ isCode }) => isCode)
  const rightCode = right.filter(({ isCode }) => isCode)
  const mark = (
    parts: readonly { text: string; isCode: boolean }[],
    own: typeof leftCode,
    other: typeof leftCode,
  ) =>
    parts.flatMap((part): MarkedPart[] => {
      if (!part.isCode) return [{ ...part, differs: false }]
      const partner = other[own.indexOf(part)]
      return partner ? differing(part.text, partner.text) : [{ ...part, differs: false }]
    })
  return { got: mark(left, leftCode, rightCode), wanted: mark(right, rightCode, leftCode) }
}

/** One code in up to three parts: what is equal before, what differs, what is equal behind. */
function differing(text: string, other: string): MarkedPart[] {
  if (text === other) return [{ text, isCode: true, differs: false }]
  const words = wordsOf(text)
  const others = wordsOf(other)
  let start = 0
  while (start < words.length && words[start] === others[start]) start += 1
  let end = 0
  const most = Math.min(words.length, others.length) - start
  while (end < most && words.at(-1 - end) === others.at(-1 - end)) end += 1
  const parts = [
    { text: words.slice(0, start).join(''), differs: false },
    { text: words.slice(start, words.length - end).join(''), differs: true },
    { text: words.slice(words.length - end).join(''), differs: false },
  ]
  return parts.filter((part) => part.text !== '').map((part) => ({ ...part, isCode: true }))
}

/** Words, blanks and single signs: half a word that differs says less than the word. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+|\s+|./gsu) ?? []
}
