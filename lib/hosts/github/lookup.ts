/** Finds what a path names: accounts, repositories and issues. Letter case does not matter; what is private is not found. */
import { pathParameter } from '../host-call'
import { Declined, notFound, problem } from './answer'
import { callerOf, type GithubCall } from './call'
import { type Account, accounts } from './data/accounts'
import type { Issue } from './data/issues'
import type { Repository } from './data/repositories'

const byLogin = new Map(accounts.map((account) => [account.login.toLowerCase(), account]))

export function findAccount(login: string): Account | undefined {
  return byLogin.get(login.toLowerCase())
}

/** @throws Error when the fixture names somebody who is not there. */
export function accountNamed(login: string): Account {
  const account = findAccount(login)
  if (account === undefined) throw new Error(`The fixture has no account ${login}.`)
  return account
}

/** The account of the path's `{username}`. @throws Declined 404 */
export function accountOf(call: GithubCall, docs: string): Account {
  const account = findAccount(pathParameter(call, 'username'))
  if (account === undefined) throw notFound(docs)
  return account
}

/** The organisation of the path's `{org}`. @throws Declined 404 */
export function organizationOf(call: GithubCall, docs: string): Account {
  const account = findAccount(pathParameter(call, 'org'))
  if (account?.type !== 'Organization') throw notFound(docs)
  return account
}

export function findRepository(
  call: GithubCall,
  owner: string,
  name: string,
): Repository | undefined {
  const path = `${owner}/${name}`.toLowerCase()
  const all = call.world.visible(call.caller)
  return all.find((each) => `${each.owner}/${each.name}`.toLowerCase() === path)
}

/** The repository of the path's `{owner}` and `{repo}`. @throws Declined 404 */
export function repositoryOf(call: GithubCall, docs: string): Repository {
  const [owner, name] = [pathParameter(call, 'owner'), pathParameter(call, 'repo')]
  const repository = findRepository(call, owner, name)
  if (repository === undefined) throw notFound(docs)
  return repository
}

/** As `repositoryOf`, for writing. @throws Declined 401 for strangers, 403 for archived ones */
export function writableRepositoryOf(call: GithubCall, docs: string): Repository {
  callerOf(call, docs)
  const repository = repositoryOf(call, docs)
  if (!repository.isArchived) return repository
  throw new Declined(problem(403, 'Repository was archived so is read-only.', docs))
}

/** The issue of the path's `{number}`. @throws Declined 404 */
export function issueOf(call: GithubCall, repository: Repository, docs: string): Issue {
  const issue = call.world.issue(repository, Number(pathParameter(call, 'number')))
  if (issue === undefined) throw notFound(docs)
  return issue
}
