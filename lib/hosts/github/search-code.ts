/** Searching the files of repositories. */
import { filesOf } from './data/files'
import type { Repository } from './data/repositories'
import { fileEntry } from './documents/content'
import { repositoryEntry } from './documents/repository'
import { isAt } from './search-repositories'
import type { Searchable, SearchQualifier } from './searchable'

interface CodeFile {
  readonly repository: Repository
  readonly path: string
  readonly text: string
}

export const searchableCode: Searchable<CodeFile> = {
  items: ({ world, caller }) =>
    world
      .visible(caller)
      .flatMap((repository) =>
        [...filesOf(repository)].map(([path, text]) => ({ repository, path, text })),
      ),
  fields: [
    { name: 'path', property: 'path', weight: 2, text: ({ path }) => path },
    { name: 'file', property: 'content', weight: 1, text: ({ text }) => text },
  ],
  qualifiers: new Map<string, SearchQualifier<CodeFile>>([
    ['repo', { group: 'scope', test: ({ repository }, value) => isAt(repository, value) }],
    ['user', { group: 'scope', test: ({ repository }, value) => repository.owner === value }],
    ['org', { group: 'scope', test: ({ repository }, value) => repository.owner === value }],
    ['filename', { test: ({ path }, value) => path.toLowerCase().endsWith(value) }],
    ['extension', { test: ({ path }, value) => path.toLowerCase().endsWith(`.${value}`) }],
  ]),
  sorts: new Map(),
  rank: ({ repository }) => repository.stars,
  document: (file, { world, caller }) => {
    const entry = entryOf(file)
    return {
      name: entry.name,
      path: entry.path,
      sha: entry.sha,
      url: entry.url,
      git_url: entry.git_url,
      html_url: entry.html_url,
      repository: repositoryEntry(file.repository, world, caller),
    }
  },
  object: (file) => ({ type: 'FileContent', url: entryOf(file).url }),
}

function entryOf({ repository, path, text }: CodeFile) {
  return fileEntry(repository, path, new TextEncoder().encode(text))
}
