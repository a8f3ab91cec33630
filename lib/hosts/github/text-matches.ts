/** `text_matches`: where the words of a search were found. */
import type { GithubCall } from './call'
import type { SearchQuery } from './search-query'
import { fieldsFor } from './search-rank'
import type { Searchable } from './searchable'

/** Characters of a fragment. */
const MOST_CHARACTERS = 240

/** One entry for each property in which a word was found, with the places of every occurrence. */
export function textMatches<Item>(
  searchable: Searchable<Item>,
  item: Item,
  query: SearchQuery,
  call: GithubCall,
) {
  const words = query.words.filter(({ isRefused }) => !isRefused).map(({ value }) => value)
  const { type, url } = searchable.object(item, call)
  return fieldsFor(searchable, query).flatMap(({ property, text }) => {
    if (property === null) return []
    const fragment = fragmentOf(text(item, call), words)
    const matches = words.flatMap((word) => occurrences(fragment, word))
    if (matches.length === 0) return []
    return [{ object_url: url, object_type: type, property, fragment, matches }]
  })
}

/** The text, or what is around the first word where it is long. */
function fragmentOf(text: string, words: readonly string[]): string {
  if (text.length <= MOST_CHARACTERS) return text
  const places = words.map((word) => text.search(anyCase(word))).filter((at) => at >= 0)
  const start = Math.max(0, Math.min(...places, text.length) - MOST_CHARACTERS / 4)
  return text.slice(start, start + MOST_CHARACTERS)
}

function occurrences(fragment: string, word: string) {
  return [...fragment.matchAll(anyCase(word))].map(({ 0: text, index }) => ({
    text,
    indices: [index, index + text.length],
  }))
}

/** Letter case ignored by the expression: a text in lower case may be longer, and its places other ones. */
function anyCase(word: string): RegExp {
  return new RegExp(word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu')
}
