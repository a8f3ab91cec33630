/** Lists of repositories, sorted as their parameters say. */
import type { HttpResponse } from '../../http/message'
import { firstValue } from '../form-urlencoded'
import type { GithubCall } from './call'
import { choiceOf, sortedBy } from './choice'
import type { Repository } from './data/repositories'
import { repositoryEntry } from './documents/repository'
import { listAnswer } from './list-answer'
import { sortParameters } from './parameters'
import { pathOf } from './world'

const sorts = ['full_name', 'created', 'updated', 'pushed'] as const
const keys: Readonly<Record<(typeof sorts)[number], (repository: Repository) => string>> = {
  full_name: (repository) => pathOf(repository).toLowerCase(),
  created: ({ created }) => created,
  updated: ({ pushed }) => pushed,
  pushed: ({ pushed }) => pushed,
}

export const repositorySort = sortParameters(sorts, 'asc')

/** `direction` is up for names and down for times, unless the query says. @throws Declined 422 */
export function repositoriesAnswer(
  call: GithubCall,
  repositories: readonly Repository[],
  docs: string,
): HttpResponse {
  const sort = choiceOf(call, 'Repository', 'sort', sorts, docs)
  const usual = sort === 'full_name' ? (['asc', 'desc'] as const) : (['desc', 'asc'] as const)
  const direction = choiceOf(call, 'Repository', 'direction', usual, docs)
  const sorted = sortedBy(repositories, keys[sort], direction)
  return listAnswer(call, sorted, (each) => repositoryEntry(each, call.world, call.caller))
}

/** The accounts or repositories whose number is above the query's `since`, by number. */
export function afterSince<Item extends { readonly id: number }>(
  call: GithubCall,
  items: readonly Item[],
): readonly Item[] {
  const since = Number(firstValue(call.query, 'since') ?? 0) || 0
  return items.filter(({ id }) => id > since).toSorted((a, b) => a.id - b.id)
}
