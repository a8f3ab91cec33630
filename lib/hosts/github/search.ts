/** `/search/…`: things that fit a query, the best first. */
import type { Endpoint, EndpointExample, EndpointFamily } from '../endpoint'
import { callerOf, type GithubCall } from './call'
import { pageParameters, unauthorized, withToken } from './parameters'
import { searchAnswer } from './search-answer'
import { searchableCode } from './search-code'
import { searchableCommits } from './search-commits'
import { searchableIssues } from './search-issues'
import { searchableRepositories } from './search-repositories'
import { searchableUsers } from './search-users'
import type { Searchable } from './searchable'

const docs = 'search/search#search-code'

const syntax =
  'Words and "phrases" must all be found; `-` or NOT before one refuses it. Blanks or plus signs stand between. Searches have a limit of their own: 10 a minute, with credentials 30.'

export const searchFamily: EndpointFamily<GithubCall> = {
  title: 'Search',
  endpoints: [
    searchEndpoint('repositories', searchableRepositories, {
      target: '/search/repositories?q=requests+language:python',
    }),
    searchEndpoint('issues', searchableIssues, {
      target: '/search/issues?q=bell+repo:harbour-lights/signalbox+is:open',
    }),
    searchEndpoint('users', searchableUsers, { target: '/search/users?q=type:org+repos:>5' }),
    searchEndpoint('commits', searchableCommits, {
      target: '/search/commits?q=clock+user:harbour-lights&sort=author-date',
    }),
    {
      ...searchEndpoint('code', searchableCode, {
        target: '/search/code?q=uji+repo:teahouse/menu',
        headers: withToken,
      }),
      answers: [unauthorized, ...answers()],
      answer(call) {
        callerOf(call, docs)
        return searchAnswer(call, searchableCode)
      },
    },
  ],
}

function searchEndpoint<Item>(
  what: string,
  searchable: Searchable<Item>,
  example: EndpointExample,
): Endpoint<GithubCall> {
  const fields = searchable.fields.map(({ name }) => name)
  const qualifiers = [...searchable.qualifiers.keys(), 'in'].map((name) => `\`${name}:\``)
  return {
    path: `/search/${what}`,
    methods: ['GET'],
    summary: `Searches ${what}: words and qualifiers in q, the best fit first.`,
    details: `${syntax} Qualifiers: ${qualifiers.join(', ')}. \`in:\` takes ${fields.join(', ')}. Numbers and days can be ranges: \`>500\`, \`10..20\`, \`*..2024-01-31\`. \`Accept: application/vnd.github.text-match+json\` adds where the words were found.`,
    parameters: [
      {
        name: 'q',
        in: 'query',
        required: true,
        summary: 'What to look for, up to 256 characters.',
      },
      {
        name: 'sort',
        in: 'query',
        summary: 'What the order goes by; the best fit without it.',
        oneOf: [...searchable.sorts.keys()],
      },
      {
        name: 'order',
        in: 'query',
        summary: 'Down or up, with `sort`.',
        default: 'desc',
        oneOf: ['desc', 'asc'],
      },
      ...pageParameters,
    ],
    answers: answers(),
    example,
    answer: (call) => searchAnswer(call, searchable),
  }
}

function answers() {
  return [
    { status: 403, summary: 'The limit is reached; X-RateLimit-Reset says until when.' },
    {
      status: 422,
      summary: 'The query is empty, too long, or among nobody; or the page is beyond 1000 results.',
    },
  ]
}
