/** GitHub's search syntax: words, `"phrases"`, and qualifiers such as `language:python`, each of them also refused. */
export interface SearchTerm {
  /** Lower case. */
  readonly value: string
  /** `-language:c`, `NOT tea`: what has it is left out. */
  readonly isRefused: boolean
}

export interface SearchQuery {
  /** What must be found in the text, or must not. */
  readonly words: readonly SearchTerm[]
  /** By name, in order. */
  readonly qualifiers: ReadonlyMap<string, readonly SearchTerm[]>
}

/** A piece between blanks; blanks between quotation marks belong to it. */
const piece = /(?:"[^"]*"|\+\+(?=\s|$)|[^\s+"])+|"/g

/**
 * Blanks separate; so does a literal `+`, which reaches the server when a client has quoted it as data. Two of them
 * before a blank or the end are part of a word: `language:c++`.
 * @param known names of qualifiers; others are words.
 */
export function parseSearchQuery(text: string, known: ReadonlySet<string>): SearchQuery {
  const words: SearchTerm[] = []
  const qualifiers = new Map<string, SearchTerm[]>()
  let isNot = false
  for (const [part] of text.matchAll(piece)) {
    if (part === 'NOT' && !isNot) {
      isNot = true
      continue
    }
    const isRefused = isNot || (part.startsWith('-') && part.length > 1)
    const bare = (part.startsWith('-') && part.length > 1 ? part.slice(1) : part).toLowerCase()
    isNot = false
    const [, name = '', value = ''] = /^([a-z-]+):(.+)$/.exec(bare) ?? []
    if (known.has(name)) {
      const term = { value: value.replaceAll('"', ''), isRefused }
      qualifiers.set(name, [...(qualifiers.get(name) ?? []), term])
    } else {
      const word = bare.replaceAll('"', '')
      if (word !== '') words.push({ value: word, isRefused })
    }
  }
  return { words, qualifiers }
}

/** Whether a number fits `500`, `>500`, `>=500`, `<500`, `<=500`, `10..500`, `10..*` or `*..500`. */
export function isInRange(count: number, range: string): boolean {
  return compare(range, (text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN), count)
}

/** Whether a day or time fits such a range; days are those of UTC. */
export function isInTimeRange(time: string, range: string): boolean {
  const [, day] = /^(\d{4}-\d\d-\d\d)$/.exec(range) ?? []
  if (day !== undefined) return time.startsWith(day)
  const read = (text: string) => (/^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN)
  return compare(range, read, Date.parse(time))
}

function compare(range: string, read: (text: string) => number, value: number): boolean {
  const [, from, to] = /^(.+)\.\.(.+)$/.exec(range) ?? []
  if (from !== undefined && to !== undefined) {
    return (from === '*' || value >= read(from)) && (to === '*' || value <= read(to))
  }
  const [, sign = '', bound = ''] = /^(>=|<=|>|<)?(.+)$/.exec(range) ?? []
  const limit = read(bound)
  if (sign === '>') return value > limit
  if (sign === '>=') return value >= limit
  if (sign === '<') return value < limit
  return sign === '<=' ? value <= limit : value === limit
}
