/** The issues of a list, as state, labels, people, `since`, `sort` and `direction` of the query choose them. */

import type { EndpointParameter } from '../endpoint'
import { firstValue } from '../form-urlencoded'
import type { GithubCall } from './call'
import { choiceOf, sortedBy, timeIn } from './choice'
import type { Issue } from './data/issues'
import { sortParameters } from './parameters'

export const issueFilters: readonly EndpointParameter[] = [
  {
    name: 'state',
    in: 'query',
    summary: 'Which ones.',
    default: 'open',
    oneOf: ['open', 'closed', 'all'],
  },
  {
    name: 'labels',
    in: 'query',
    summary: 'Names with commas between; an issue must have all of them.',
  },
  {
    name: 'assignee',
    in: 'query',
    summary: 'A login, `none` for nobody, `*` for anybody.',
  },
  { name: 'creator', in: 'query', summary: 'Who wrote it: a login.' },
  {
    name: 'since',
    in: 'query',
    summary: 'Those that changed from this time on: 2024-05-01T00:00:00Z.',
  },
  ...sortParameters(['created', 'updated', 'comments']),
]

/** @throws Declined 422 for values that do not do. */
export function filterIssues(
  call: GithubCall,
  issues: readonly Issue[],
  docs: string,
): readonly Issue[] {
  const state = choiceOf(call, 'Issue', 'state', ['open', 'closed', 'all'], docs)
  const sort = choiceOf(call, 'Issue', 'sort', ['created', 'updated', 'comments'], docs)
  const direction = choiceOf(call, 'Issue', 'direction', ['desc', 'asc'], docs)
  const since = timeIn(call, 'Issue', 'since', docs) ?? Number.NEGATIVE_INFINITY
  const labels = (firstValue(call.query, 'labels') ?? '').split(',').map((label) => label.trim())
  const assignee = firstValue(call.query, 'assignee')
  const creator = firstValue(call.query, 'creator')
  const found = issues.filter(
    (issue) =>
      (state === 'all' || issue.state === state) &&
      labels.every((label) => label === '' || hasLabel(issue, label)) &&
      (assignee === undefined || isAssigned(issue, assignee)) &&
      (creator === undefined || isSame(issue.author, creator)) &&
      Date.parse(issue.updated) >= since,
  )
  // Of two with the same key the newer one is first when it goes down, as its number says.
  const byNumber = sortedBy(found, ({ number }) => number, direction)
  return sortedBy(byNumber, keyOf(call, sort), direction)
}

function hasLabel({ labels }: Issue, name: string): boolean {
  return labels.some((label) => isSame(label, name))
}

function isAssigned({ assignee }: Issue, who: string): boolean {
  if (who === '*') return assignee !== null
  return who === 'none' ? assignee === null : assignee !== null && isSame(assignee, who)
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function keyOf({ world }: GithubCall, sort: 'created' | 'updated' | 'comments') {
  if (sort === 'comments') return (issue: Issue) => world.commentsOn(issue).length
  return (issue: Issue) => issue[sort]
}
