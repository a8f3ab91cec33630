/** What the reader of the reference looks for: one text for the whole page, followed by every row. */

let query = ''
const listeners = new Set<() => void>()

export function readQuery(): string {
  return query
}

export function setQuery(next: string): void {
  if (next === query) return
  query = next
  for (const listener of listeners) listener()
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Whether a row is found: it has every word of the query, in any order and letter case.
 * @param words the row's own, in lower case.
 */
export function isFound(words: string, search: string): boolean {
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word))
}
