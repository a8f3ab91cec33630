/** GitHub's search syntax, as far as the stand-in knows it: words, and qualifiers such as `language:python`. */
import type { Repository } from './repositories'

export interface SearchQuery {
  /** Lower-case words that must all be found. */
  readonly words: readonly string[]
  readonly qualifiers: ReadonlyMap<string, string>
}

const knownQualifiers = new Set(['language', 'user', 'org', 'topic', 'stars'])

/** Blanks separate; so does a literal `+`, which reaches the server when a client has quoted it as data. */
export function parseSearchQuery(text: string): SearchQuery {
  const words: string[] = []
  const qualifiers = new Map<string, string>()
  for (const piece of text.toLowerCase().split(/[\s+]+/)) {
    const [, name = '', value = ''] = /^([a-z]+):(.+)$/.exec(piece) ?? []
    if (knownQualifiers.has(name)) qualifiers.set(name, value.replace(/^"|"$/g, ''))
    else if (piece !== '') words.push(piece)
  }
  return { words, qualifiers }
}

/** How well a repository fits, higher being better; 0 when it does not. */
export function relevance(repository: Repository, query: SearchQuery): number {
  if (!passesQualifiers(repository, query.qualifiers)) return 0
  let score = 1
  for (const word of query.words) {
    const points = wordPoints(repository, word)
    if (points === 0) return 0
    score += points
  }
  return score
}

function wordPoints({ name, description, topics }: Repository, word: string): number {
  if (name.toLowerCase() === word) return 8
  if (name.toLowerCase().includes(word)) return 4
  if (topics.includes(word)) return 2
  return description.toLowerCase().includes(word) ? 1 : 0
}

function passesQualifiers(
  repository: Repository,
  qualifiers: ReadonlyMap<string, string>,
): boolean {
  for (const [name, value] of qualifiers) {
    if (name === 'language' && repository.language.toLowerCase() !== value) return false
    if ((name === 'user' || name === 'org') && repository.owner !== value) return false
    if (name === 'topic' && !repository.topics.includes(value)) return false
    if (name === 'stars' && !isInRange(repository.stars, value)) return false
  }
  return true
}

/** `500`, `>500`, `>=500`, `<500`, `<=500`, `10..500`. */
function isInRange(count: number, range: string): boolean {
  const [, from, to] = /^(\d+)\.\.(\d+)$/.exec(range) ?? []
  if (from !== undefined && to !== undefined) return count >= Number(from) && count <= Number(to)
  const [, sign = '', bound] = /^(>=|<=|>|<)?(\d+)$/.exec(range) ?? []
  if (bound === undefined) return false
  const limit = Number(bound)
  if (sign === '>') return count > limit
  if (sign === '>=') return count >= limit
  if (sign === '<') return count < limit
  return sign === '<=' ? count <= limit : count === limit
}
