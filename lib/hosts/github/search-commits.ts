/** Searching the messages of commits. */
import type { Repository } from './data/repositories'
import { commitDocument } from './documents/commit'
import { repositoryEntry } from './documents/repository'
import { type Commit, commitsOf } from './history'
import { isInTimeRange } from './search-query'
import { isAt } from './search-repositories'
import type { Searchable, SearchQualifier } from './searchable'

interface Committed {
  readonly repository: Repository
  readonly commit: Commit
}

export const searchableCommits: Searchable<Committed> = {
  items: ({ world, caller }) =>
    world
      .visible(caller)
      .flatMap((repository) => commitsOf(repository).map((commit) => ({ repository, commit }))),
  fields: [
    { name: 'message', property: 'message', weight: 1, text: ({ commit }) => commit.message },
  ],
  qualifiers: new Map<string, SearchQualifier<Committed>>([
    ['repo', { group: 'scope', test: ({ repository }, value) => isAt(repository, value) }],
    ['user', { group: 'scope', test: ({ repository }, value) => repository.owner === value }],
    ['org', { group: 'scope', test: ({ repository }, value) => repository.owner === value }],
    ['author', { group: 'author', test: ({ commit }, value) => commit.author === value }],
    ['hash', { test: ({ commit }, value) => commit.sha.startsWith(value) }],
    ['author-date', { test: ({ commit }, value) => isInTimeRange(commit.time, value) }],
    ['committer-date', { test: ({ commit }, value) => isInTimeRange(commit.time, value) }],
  ]),
  sorts: new Map<string, (committed: Committed) => string>([
    ['author-date', ({ commit }) => commit.time],
    ['committer-date', ({ commit }) => commit.time],
  ]),
  rank: ({ commit }) => commit.time,
  document: ({ repository, commit }, { world, caller }) => ({
    ...commitDocument(repository, commit),
    repository: repositoryEntry(repository, world, caller),
  }),
  object: ({ repository, commit }) => ({
    type: 'Commit',
    url: commitDocument(repository, commit).url,
  }),
}
