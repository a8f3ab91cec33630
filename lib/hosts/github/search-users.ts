/** Searching accounts. */
import { type Account, accounts } from './data/accounts'
import { accountDocument, accountEntry, followersOf } from './documents/account'
import { isInRange, isInTimeRange } from './search-query'
import type { Searchable, SearchQualifier } from './searchable'

export const searchableUsers: Searchable<Account> = {
  items: () => accounts,
  fields: [
    { name: 'login', property: 'login', weight: 3, text: ({ login }) => login },
    { name: 'name', property: 'name', weight: 2, text: ({ name }) => name },
  ],
  qualifiers: new Map<string, SearchQualifier<Account>>([
    ['type', { test: ({ type }, value) => value === (type === 'User' ? 'user' : 'org') }],
    ['user', { group: 'scope', test: ({ login }, value) => login === value }],
    ['org', { group: 'scope', test: ({ login }, value) => login === value }],
    ['location', { test: ({ location }, value) => location?.toLowerCase() === value }],
    ['repos', { test: (account, value) => isInRange(reposOf(account), value) }],
    ['followers', { test: (account, value) => isInRange(followersOf(account).length, value) }],
    ['created', { test: ({ created }, value) => isInTimeRange(created, value) }],
  ]),
  sorts: new Map<string, (account: Account) => string | number>([
    ['followers', (account) => followersOf(account).length],
    ['repositories', reposOf],
    ['joined', ({ created }) => created],
  ]),
  rank: (account) => followersOf(account).length,
  document: accountEntry,
  object: (account) => ({ type: 'User', url: accountEntry(account).url }),
}

function reposOf(account: Account): number {
  return accountDocument(account).public_repos
}
