/** `/search/repositories`: repositories that fit a query, the best first. */
import type { HttpResponse } from '../../http/message'
import type { EndpointFamily } from '../endpoint'
import { firstValue } from '../form-urlencoded'
import type { HostCall } from '../host-call'
import { json } from './answer'
import { wantsTextMatches } from './media-type'
import { linkField, pageOf, slicePage } from './paging'
import { type Repository, repositories } from './repositories'
import { repositoryDocument } from './repository-document'
import { parseSearchQuery, relevance, type SearchQuery } from './search-query'
import { textMatches } from './text-matches'

const documentation = 'https://docs.github.com/v3/search'

export const search: EndpointFamily<HostCall> = {
  title: 'Search',
  endpoints: [
    {
      path: '/search/repositories',
      methods: ['GET'],
      summary: 'Repositories by words and qualifiers in q, with sort, order, page and per_page.',
      example: '/search/repositories?q=requests+language:python',
      answer: searchRepositories,
    },
  ],
}

function searchRepositories(call: HostCall): HttpResponse {
  const text = firstValue(call.query, 'q') ?? ''
  if (text.trim() === '') return missingQuery()
  const query = parseSearchQuery(text)
  const found = rank(query, call)
  const page = pageOf(call)
  const withMatches = wantsTextMatches(call.request)
  const items = slicePage(found, page).map((repository) => ({
    ...repositoryDocument(repository),
    score: 1,
    ...(withMatches ? { text_matches: textMatches(repository, query.words) } : {}),
  }))
  const link = linkField(call, page, found.length)
  const answer = { total_count: found.length, incomplete_results: false, items }
  return json(answer, 200, link === '' ? [] : [['Link', link]])
}

function missingQuery(): HttpResponse {
  const error = { resource: 'Search', field: 'q', code: 'missing' }
  return json(
    {
      message: 'Validation Failed',
      errors: [error],
      documentation_url: documentation,
      status: '422',
    },
    422,
  )
}

/** By fitness, then stars; or by what `sort` names, the highest first unless `order` is `asc`. */
function rank(query: SearchQuery, call: HostCall): Repository[] {
  const found = repositories
    .map((repository) => ({ repository, score: relevance(repository, query) }))
    .filter(({ score }) => score > 0)
  const key = sortKey(firstValue(call.query, 'sort'))
  if (key === undefined) {
    found.sort((a, b) => b.score - a.score || b.repository.stars - a.repository.stars)
    return found.map(({ repository }) => repository)
  }
  const sign = firstValue(call.query, 'order') === 'asc' ? 1 : -1
  return found.map(({ repository }) => repository).sort((a, b) => sign * (key(a) - key(b)))
}

function sortKey(sort: string | undefined): ((repository: Repository) => number) | undefined {
  if (sort === 'stars') return ({ stars }) => stars
  if (sort === 'forks') return ({ forks }) => forks
  return sort === 'updated' ? ({ pushed }) => Date.parse(pushed) : undefined
}
