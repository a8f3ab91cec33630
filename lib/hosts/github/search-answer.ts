/** Answers a search: checks the query, finds, sorts, and shows one page with its Link field. */
import type { HttpResponse } from '../../http/message'
import { firstValue } from '../form-urlencoded'
import { type FieldError, invalid, json, problem } from './answer'
import type { GithubCall } from './call'
import { findAccount, findRepository } from './lookup'
import { wantsTextMatches } from './media-type'
import { linksOf, pageOf, slicePage } from './paging'
import { parseSearchQuery, type SearchQuery } from './search-query'
import { rankedItems } from './search-rank'
import type { Searchable } from './searchable'
import { textMatches } from './text-matches'

const docs = 'search/search'

/** Results that a search shows at most, whatever it has found. */
const MOST_RESULTS = 1000
/** Characters of the words, as GitHub counts them. */
const MOST_CHARACTERS = 256
/** Characters of the whole query, its qualifiers included. */
const MOST_IN_ALL = 1000

export function searchAnswer<Item>(call: GithubCall, searchable: Searchable<Item>): HttpResponse {
  const text = firstValue(call.query, 'q') ?? ''
  if (text.trim() === '') return refused({ code: 'missing' })
  const query = parseSearchQuery(text, new Set([...searchable.qualifiers.keys(), 'in']))
  const length = query.words.reduce((sum, { value }) => sum + value.length + 1, -1)
  if (length > MOST_CHARACTERS || text.length > MOST_IN_ALL) {
    const most = length > MOST_CHARACTERS ? MOST_CHARACTERS : MOST_IN_ALL
    const message = `The search is longer than ${most} characters.`
    return refused({ code: 'invalid', message })
  }
  if (namesNobody(call, query)) {
    const message =
      'The listed users and repositories cannot be searched either because the resources do not exist or you do not have permission to view them.'
    return refused({ code: 'invalid', message })
  }
  const page = pageOf(call)
  if ((page.number - 1) * page.size >= MOST_RESULTS) {
    return problem(422, `Only the first ${MOST_RESULTS} search results are available`, docs)
  }
  const found = rankedItems(searchable, query, call)
  const withMatches = wantsTextMatches(call.request)
  const items = slicePage(found.slice(0, MOST_RESULTS), page).map((item) => ({
    ...searchable.document(item, call),
    score: 1,
    ...(withMatches ? { text_matches: textMatches(searchable, item, query, call) } : {}),
  }))
  const answer = { total_count: found.length, incomplete_results: false, items }
  return json(answer, 200, linksOf(call, page, Math.min(found.length, MOST_RESULTS)))
}

function refused(error: Pick<FieldError, 'code' | 'message'>): HttpResponse {
  return invalid([{ resource: 'Search', field: 'q', ...error }], docs)
}

/** Whether the search is among accounts and repositories of which none exists. */
function namesNobody(call: GithubCall, { qualifiers }: SearchQuery): boolean {
  const wanted = (name: string) => {
    return (qualifiers.get(name) ?? []).filter(({ isRefused }) => !isRefused)
  }
  const owners = [...wanted('user'), ...wanted('org')].map(({ value }) => findAccount(value))
  const repositories = wanted('repo').map(({ value }) => {
    const [owner = '', name = ''] = value.split('/')
    return findRepository(call, owner, name)
  })
  const all = [...owners, ...repositories]
  return all.length > 0 && all.every((each) => each === undefined)
}
