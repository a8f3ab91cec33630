/** Searching issues and pull requests. */
import type { GithubCall } from './call'
import type { Issue } from './data/issues'
import { issueDocument, ownerAndName } from './documents/issue'
import { isInRange, isInTimeRange } from './search-query'
import { isAt } from './search-repositories'
import type { Searchable, SearchQualifier } from './searchable'

export const searchableIssues: Searchable<Issue> = {
  items: ({ world, caller }) =>
    world.visible(caller).flatMap((repository) => world.issues(repository)),
  fields: [
    { name: 'title', property: 'title', weight: 3, text: ({ title }) => title },
    { name: 'body', property: 'body', weight: 1, text: ({ body }) => body ?? '' },
    {
      name: 'comments',
      property: null,
      weight: 1,
      text: (issue, { world }) =>
        world
          .commentsOn(issue)
          .map(({ body }) => body)
          .join('\n'),
    },
  ],
  qualifiers: new Map<string, SearchQualifier<Issue>>([
    ['repo', { group: 'scope', test: (issue, value) => isAt(ownerAndName(issue), value) }],
    ['user', { group: 'scope', test: (issue, value) => ownerAndName(issue).owner === value }],
    ['org', { group: 'scope', test: (issue, value) => ownerAndName(issue).owner === value }],
    ['is', { test: isThat }],
    ['type', { test: isThat }],
    ['state', { test: ({ state }, value) => state === value }],
    ['author', { group: 'author', test: ({ author }, value) => author === value }],
    ['assignee', { group: 'assignee', test: ({ assignee }, value) => assignee === value }],
    [
      'commenter',
      {
        test: (issue, value, { world }) =>
          world.commentsOn(issue).some(({ author }) => author === value),
      },
    ],
    ['no', { test: lacks }],
    ['label', { test: ({ labels }, value) => labels.some((each) => each.toLowerCase() === value) }],
    [
      'comments',
      { test: (issue, value, { world }) => isInRange(world.commentsOn(issue).length, value) },
    ],
    ['created', { test: ({ created }, value) => isInTimeRange(created, value) }],
    ['updated', { test: ({ updated }, value) => isInTimeRange(updated, value) }],
    ['closed', { test: ({ closed }, value) => closed !== null && isInTimeRange(closed, value) }],
  ]),
  sorts: new Map<string, (issue: Issue, call: GithubCall) => string | number>([
    ['created', ({ created }) => created],
    ['updated', ({ updated }) => updated],
    ['comments', (issue, { world }) => world.commentsOn(issue).length],
  ]),
  rank: ({ created }) => created,
  document: (issue, { world }) => issueDocument(issue, world),
  object: (issue, { world }) => ({ type: 'Issue', url: issueDocument(issue, world).url }),
}

function isThat({ state, isPullRequest, isMerged }: Issue, value: string): boolean {
  if (value === 'issue') return !isPullRequest
  if (value === 'pr' || value === 'pull-request') return isPullRequest
  return value === 'merged' ? isMerged : state === value
}

function lacks({ labels, assignee }: Issue, value: string): boolean {
  if (value === 'label') return labels.length === 0
  return value === 'assignee' && assignee === null
}
