/**
 * The words of a text as they are searched: without capitals and accents. A name of several words counts as a whole
 * and in its parts, so that `Content-Type` and `response.statusCode` are found by `type` and by `status`.
 */

export interface SearchWord {
  readonly word: string
  readonly from: number
  readonly to: number
}

const NAME = /[\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*/gu
const PIECE = /[\p{L}\p{N}]+/gu
/** `status` and `Code`, `HTTP` and `Error`; capitals alone are one word. */
const HUMP = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\p{Lu}]+/gu

/** Names first, each followed by its parts. */
export function wordsWithPlaces(text: string): SearchWord[] {
  const words: SearchWord[] = []
  const add = (piece: string, from: number) => {
    const to = from + piece.length
    const last = words.at(-1)
    if (last?.from === from && last.to === to) return
    words.push({ word: folded(piece), from, to })
  }
  for (const { 0: name, index } of text.matchAll(NAME)) {
    add(name, index)
    for (const { 0: piece, index: at } of name.matchAll(PIECE)) {
      add(piece, index + at)
      for (const { 0: hump, index: start } of piece.matchAll(HUMP)) add(hump, index + at + start)
    }
  }
  return words
}

export function searchWords(text: string): string[] {
  return wordsWithPlaces(text).map(({ word }) => word)
}

/** Combining marks go after the letters are taken apart: é is e. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
