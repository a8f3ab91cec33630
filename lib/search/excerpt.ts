/** The piece of a text that shows best why it was found, with the words that match set apart. */
import { wordsWithPlaces } from './search-words'

export interface ExcerptPiece {
  readonly text: string
  readonly isMatch: boolean
}

interface Range {
  readonly from: number
  readonly to: number
  readonly word: string
}

/** How much of a text is shown around the matches, in UTF-16 units. */
const LENGTH = 170
/** How much of it stands before the first match. */
const BEFORE = 40

/** The whole text, with its matches set apart. @param words as the search found them */
export function marked(text: string, words: ReadonlySet<string>): ExcerptPiece[] {
  return piecesOf(text, matchesIn(text, words), 0, text.length)
}

/**
 * A piece of a text around as many different matches as fit.
 * @returns null when nothing in the text matches
 */
export function excerptOf(text: string, words: ReadonlySet<string>): ExcerptPiece[] | null {
  const matches = matchesIn(text, words)
  const [first] = matches
  if (!first) return null
  const kinds = ({ from }: Range) => {
    const near = matches.filter((other) => other.from >= from && other.to <= from + LENGTH - BEFORE)
    return new Set(near.map(({ word }) => word)).size
  }
  const best = matches.reduce((most, match) => (kinds(match) > kinds(most) ? match : most), first)
  const from = wordStart(text, Math.max(0, best.from - BEFORE))
  return piecesOf(text, matches, from, wordEnd(text, Math.max(from + LENGTH, best.to)))
}

/** The beginning of a text. */
export function beginningOf(text: string): ExcerptPiece[] {
  return piecesOf(text, [], 0, wordEnd(text, LENGTH))
}

/** Matches that do not overlap: a name that matches as a whole is not marked in its parts. */
function matchesIn(text: string, words: ReadonlySet<string>): Range[] {
  const matches: Range[] = []
  for (const range of wordsWithPlaces(text)) {
    const isFree = range.from >= (matches.at(-1)?.to ?? 0)
    if (isFree && words.has(range.word)) matches.push(range)
  }
  return matches
}

function piecesOf(
  text: string,
  matches: readonly Range[],
  from: number,
  to: number,
): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = []
  const add = (piece: string, isMatch: boolean) => {
    if (piece) pieces.push({ text: piece, isMatch })
  }
  if (from > 0) add('… ', false)
  let at = from
  for (const match of matches.filter((one) => one.from >= from && one.to <= to)) {
    add(text.slice(at, match.from), false)
    add(text.slice(match.from, match.to), true)
    at = match.to
  }
  add(text.slice(at, to), false)
  if (to < text.length) add(' …', false)
  return pieces
}

/** The first start of a word from here on, unless that is far. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.indexOf(' ', at)
  return space >= 0 && space - at < BEFORE / 2 ? space + 1 : at
}

/** The last end of a word up to here, unless that is far. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space > at - BEFORE / 2 ? space : at
}
