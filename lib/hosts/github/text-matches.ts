/** `text_matches`: where the words of a search were found. */
import type { Repository } from './repositories'
import { repositoryUrl } from './repository-document'

/** One entry for each property in which a word was found, with the places of every occurrence. */
export function textMatches(repository: Repository, words: readonly string[]) {
  return (['name', 'description'] as const).flatMap((property) => {
    const fragment = repository[property]
    const matches = words.flatMap((word) => occurrences(fragment, word))
    if (matches.length === 0) return []
    const object = { object_url: repositoryUrl(repository), object_type: 'Repository' }
    return [{ ...object, property, fragment, matches }]
  })
}

function occurrences(fragment: string, word: string) {
  const found: { text: string; indices: [number, number] }[] = []
  const lower = fragment.toLowerCase()
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
    const end = at + word.length
    found.push({ text: fragment.slice(at, end), indices: [at, end] })
  }
  return found
}
