/** Finds entries by words: from their beginning on, with a typo, in any order. Runs in the browser. */
import MiniSearch, { type SearchResult } from 'minisearch'
import { beginningOf, type ExcerptPiece, excerptOf, marked } from './excerpt'
import type { SearchEntry } from './search-entry'
import { searchWords } from './search-words'

export interface Found {
  readonly entry: SearchEntry
  readonly title: readonly ExcerptPiece[]
  readonly section: readonly ExcerptPiece[]
  readonly excerpt: readonly ExcerptPiece[]
  /** Whether the excerpt is of the code. */
  readonly isCode: boolean
}

export interface Search {
  /**
   * The best first.
   * @param limit how many at most
   */
  find(query: string, limit: number): Found[]
}

/** Builds the index: some milliseconds for a course, less than reading a ready one would take. */
export function openSearch(entries: readonly SearchEntry[]): Search {
  const index = new MiniSearch<SearchEntry & { id: number }>({
    fields: ['names', 'section', 'title', 'text', 'code'],
    extractField: (entry, field) =>
      field === 'names' ? entry.names.join(' ') : String(entry[field as keyof typeof entry]),
    tokenize: searchWords,
    // Done with its words already.
    processTerm: (word) => word,
    searchOptions: {
      boost: { names: 6, section: 3, title: 2, code: 0.6 },
      // A single letter would find everything.
      prefix: (word) => word.length > 1,
      fuzzy: (word) => typosIn(word),
      weights: { prefix: 0.5, fuzzy: 0.2 },
      boostDocument: (_id, _word, stored) => (stored?.kind === 'endpoint' ? 0.5 : 1),
    },
    storeFields: ['kind'],
  })
  index.addAll(entries.map((entry, id) => ({ ...entry, id })))
  return {
    find(query, limit) {
      // All words, if that is found anywhere; else as many as possible.
      const all = index.search(query, { combineWith: 'AND' })
      const results = all.length > 0 ? all : index.search(query)
      return results.slice(0, limit).flatMap((result) => found(result, entries) ?? [])
    },
  }
}

/** How many letters may be wrong. Numbers and short words are what they are: 404 is no 403. */
function typosIn(word: string): number | false {
  if (word.length < 4 || /\d/.test(word)) return false
  return word.length < 8 ? 1 : 2
}

function found(result: SearchResult, entries: readonly SearchEntry[]): Found | null {
  const entry = entries[Number(result.id)]
  if (!entry) return null
  const words = new Set(Object.keys(result.match))
  const inText = excerptOf(entry.text, words)
  const inCode = inText ? null : excerptOf(entry.code, words)
  return {
    entry,
    title: marked(entry.title, words),
    section: marked(entry.section, words),
    excerpt: inText ?? inCode ?? beginningOf(entry.text || entry.code),
    isCode: inCode !== null,
  }
}
