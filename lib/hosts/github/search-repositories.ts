/** Searching repositories. */
import { filesOf } from './data/files'
import type { Repository } from './data/repositories'
import { repositoryEntry, repositoryUrl } from './documents/repository'
import { isInRange, isInTimeRange } from './search-query'
import type { Searchable } from './searchable'
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
  qualifiers: new Map([
    [
      'language',
      {
        isAny: true,
        test: ({ languages }: Repository, value: string) => languages[0]?.toLowerCase() === value,
      },
    ],
    ['user', { isAny: true, test: ({ owner }: Repository, value: string) => owner === value }],
    ['org', { isAny: true, test: ({ owner }: Repository, value: string) => owner === value }],
    ['repo', { isAny: true, test: (each: Repository, value: string) => isAt(each, value) }],
    ['topic', { test: ({ topics }: Repository, value: string) => topics.includes(value) }],
    ['topics', { test: ({ topics }: Repository, value) => isInRange(topics.length, value) }],
    ['stars', { test: ({ stars }: Repository, value) => isInRange(stars, value) }],
    ['forks', { test: ({ forks }: Repository, value) => isInRange(forks, value) }],
    ['created', { test: ({ created }: Repository, value) => isInTimeRange(created, value) }],
    ['pushed', { test: ({ pushed }: Repository, value) => isInTimeRange(pushed, value) }],
    [
      'license',
      { isAny: true, test: ({ license }: Repository, value) => license?.toLowerCase() === value },
    ],
    ['archived', { test: ({ isArchived }: Repository, value) => `${isArchived}` === value }],
    [
      'is',
      {
        test: ({ isPrivate, isArchived }: Repository, value) =>
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
