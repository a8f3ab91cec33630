/** Searching repositories. */
import { filesOf } from './data/files'
import type { Repository } from './data/repositories'
import { repositoryEntry, repositoryUrl } from './documents/repository'
import { isInRange, isInTimeRange } from './search-query'
import type { Searchable, SearchQualifier } from './searchable'
import { pathOf } from './world'

export const searchableRepositories: Searchable<Repository> = {
  items: ({ world, caller }) => world.visible(caller),
  fields: [
    { name: 'name', property: 'name', weight: 4, text: ({ name }) => name },
    {
      name: 'topics',
      property: null,
      weight: 2,
      text: ({ topics }) => topics.join(' '),
    },
    {
      name: 'description',
      property: 'description',
      weight: 1,
      text: ({ description }) => description,
    },
    {
      name: 'readme',
      property: null,
      weight: 1,
      onlyAsked: true,
      text: (repository) => filesOf(repository).get('README.md') ?? '',
    },
  ],
  qualifiers: new Map<string, SearchQualifier<Repository>>([
    [
      'language',
      { group: 'language', test: ({ languages }, value) => languages[0]?.toLowerCase() === value },
    ],
    ['user', { group: 'scope', test: ({ owner }, value) => owner === value }],
    ['org', { group: 'scope', test: ({ owner }, value) => owner === value }],
    ['repo', { group: 'scope', test: (repository, value) => isAt(repository, value) }],
    ['topic', { test: ({ topics }, value) => topics.includes(value) }],
    ['topics', { test: ({ topics }, value) => isInRange(topics.length, value) }],
    ['stars', { test: ({ stars }, value) => isInRange(stars, value) }],
    ['forks', { test: ({ forks }, value) => isInRange(forks, value) }],
    ['created', { test: ({ created }, value) => isInTimeRange(created, value) }],
    ['pushed', { test: ({ pushed }, value) => isInTimeRange(pushed, value) }],
    [
      'license',
      { group: 'license', test: ({ license }, value) => license?.toLowerCase() === value },
    ],
    ['archived', { test: ({ isArchived }, value) => `${isArchived}` === value }],
    [
      'is',
      {
        test: ({ isPrivate, isArchived }, value) =>
          value === 'archived' ? isArchived : value === (isPrivate ? 'private' : 'public'),
      },
    ],
  ]),
  sorts: new Map<string, (repository: Repository) => string | number>([
    ['stars', ({ stars }) => stars],
    ['forks', ({ forks }) => forks],
    ['updated', ({ pushed }) => pushed],
  ]),
  rank: ({ stars }) => stars,
  document: (repository, { world, caller }) => repositoryEntry(repository, world, caller),
  object: (repository) => ({ type: 'Repository', url: repositoryUrl(repository) }),
}

/** Whether a repository is at `owner/name`. @param path in lower case. */
export function isAt(repository: Pick<Repository, 'owner' | 'name'>, path: string): boolean {
  return pathOf(repository).toLowerCase() === path
}
