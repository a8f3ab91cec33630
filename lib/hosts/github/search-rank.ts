/** Which things fit a search, and in what order. */
import { firstValue } from '../form-urlencoded'
import type { GithubCall } from './call'
import { sortedBy } from './choice'
import type { SearchQuery, SearchTerm } from './search-query'
import type { Searchable, SearchField } from './searchable'

/** The fields that `in:` names, or those that are searched without it. */
export function fieldsFor<Item>(
  { fields }: Searchable<Item>,
  { qualifiers }: SearchQuery,
): readonly SearchField<Item>[] {
  const asked = (qualifiers.get('in') ?? []).flatMap(({ value }) => value.split(','))
  const chosen = fields.filter(({ name }) => asked.includes(name))
  return chosen.length > 0 ? chosen : fields.filter(({ onlyAsked }) => onlyAsked !== true)
}

/** By fitness, then rank; or by what `sort` of the query names, the highest first unless `order` is `asc`. */
export function rankedItems<Item>(
  searchable: Searchable<Item>,
  query: SearchQuery,
  call: GithubCall,
): readonly Item[] {
  const fields = fieldsFor(searchable, query)
  const found = searchable
    .items(call)
    .filter((item) => passes(searchable, item, query, call))
    .map((item) => ({ item, score: scoreOf(fields, item, query.words, call) }))
    .filter(({ score }) => score > 0)
  const key = searchable.sorts.get(firstValue(call.query, 'sort') ?? '')
  const all = sortedBy(found, ({ item }) => searchable.rank(item, call), 'desc')
  if (key === undefined) return sortedBy(all, ({ score }) => score, 'desc').map(({ item }) => item)
  const order = firstValue(call.query, 'order') === 'asc' ? 'asc' : 'desc'
  return sortedBy(all, ({ item }) => key(item, call), order).map(({ item }) => item)
}

/** Refused values must not be there; of the others all must, or one of a group. */
function passes<Item>(
  { qualifiers }: Searchable<Item>,
  item: Item,
  query: SearchQuery,
  call: GithubCall,
): boolean {
  const groups = new Map<string, boolean>()
  for (const [name, terms] of query.qualifiers) {
    const qualifier = qualifiers.get(name)
    if (qualifier === undefined) continue
    for (const { value, isRefused } of terms) {
      const hit = qualifier.test(item, value, call)
      const { group } = qualifier
      if (group !== undefined && !isRefused) groups.set(group, hit || groups.get(group) === true)
      else if (hit === isRefused) return false
    }
  }
  return ![...groups.values()].includes(false)
}

/** The best places of all words together; 0 when one is missing, or one that must not be there is. */
function scoreOf<Item>(
  fields: readonly SearchField<Item>[],
  item: Item,
  words: readonly SearchTerm[],
  call: GithubCall,
): number {
  let score = 1
  for (const { value, isRefused } of words) {
    const points = Math.max(0, ...fields.map((field) => pointsOf(field, item, value, call)))
    if (points > 0 === isRefused) return 0
    score += points
  }
  return score
}

/** A field that is the word and nothing else counts twice. */
function pointsOf<Item>(
  { text, weight }: SearchField<Item>,
  item: Item,
  word: string,
  call: GithubCall,
): number {
  const found = text(item, call).toLowerCase()
  if (found === word) return weight * 2
  return found.includes(word) ? weight : 0
}
