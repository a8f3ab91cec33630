/** Repositories in the shapes that GitHub's API gives them. Addresses that the stand-in does not serve are left out. */
import { seededRandom } from '../../seeded-random'
import { api, nodeId, web } from '../addresses'
import { licenses } from '../data/licenses'
import type { Repository } from '../data/repositories'
import { accountNamed } from '../lookup'
import { pathOf, type World } from '../world'
import { accountEntry } from './account'

/** Its address in the API. */
export function repositoryUrl(repository: Pick<Repository, 'owner' | 'name'>): string {
  return `${api}/repos/${pathOf(repository)}`
}

/** As it stands in lists and inside other documents, as `caller` sees it. */
export function repositoryEntry(repository: Repository, world: World, caller: string | null) {
  const { id, name, owner, description, isPrivate, isArchived, stars, forks } = repository
  const open = world.issues(repository).filter(({ state }) => state === 'open').length
  return {
    id,
    node_id: nodeId('Repository', id),
    name,
    full_name: pathOf(repository),
    private: isPrivate,
    owner: accountEntry(accountNamed(owner)),
    html_url: `${web}/${pathOf(repository)}`,
    description,
    fork: false,
    ...addresses(repositoryUrl(repository)),
    created_at: `${repository.created}T12:00:00Z`,
    updated_at: updatedAt(repository),
    pushed_at: updatedAt(repository),
    homepage: null,
    size: Math.ceil(totalBytes(repository) / 1024),
    stargazers_count: stars,
    watchers_count: stars,
    language: repository.languages[0] ?? null,
    has_issues: true,
    has_wiki: false,
    has_pages: false,
    forks_count: forks,
    archived: isArchived,
    disabled: false,
    open_issues_count: open,
    license: licenseEntry(repository.license),
    allow_forking: true,
    is_template: false,
    topics: repository.topics,
    visibility: isPrivate ? 'private' : 'public',
    forks,
    open_issues: open,
    watchers: stars,
    default_branch: 'main',
    ...(caller === null ? {} : { permissions: permissionsOf(repository, caller) }),
  }
}

/** As it stands at its own address. */
export function repositoryDocument(repository: Repository, world: World, caller: string | null) {
  const owner = accountNamed(repository.owner)
  return {
    ...repositoryEntry(repository, world, caller),
    ...(owner.type === 'Organization' ? { organization: accountEntry(owner) } : {}),
    network_count: repository.forks,
    subscribers_count: Math.ceil(repository.stars / 40),
  }
}

/** Bytes of each language, the most first. */
export function languageBytes(repository: Repository): ReadonlyMap<string, number> {
  const random = seededRandom('languages', pathOf(repository))
  let share = 20_000 + Math.floor(random() * 400_000)
  const bytes = new Map<string, number>()
  for (const language of repository.languages) {
    bytes.set(language, share)
    share = Math.ceil(share * (0.02 + 0.2 * random()))
  }
  return bytes
}

export function licenseEntry(spdx: string | null) {
  const license = licenses.find((each) => each.spdx === spdx)
  if (license === undefined) return null
  const key = license.spdx.toLowerCase()
  return { key, name: license.name, spdx_id: license.spdx, url: `${api}/licenses/${key}` }
}

export function updatedAt({ pushed }: Repository): string {
  return `${pushed}T12:00:00Z`
}

function totalBytes(repository: Repository): number {
  return [...languageBytes(repository).values()].reduce((sum, bytes) => sum + bytes, 0)
}

function permissionsOf({ owner }: Repository, caller: string) {
  const isOwner = owner === caller
  const isMember = accountNamed(owner).others.includes(caller)
  const canPush = isOwner || isMember
  return { admin: isOwner, maintain: isOwner, push: canPush, triage: canPush, pull: true }
}

function addresses(url: string) {
  return {
    url,
    events_url: `${url}/events`,
    branches_url: `${url}/branches{/branch}`,
    tags_url: `${url}/tags`,
    blobs_url: `${url}/git/blobs{/sha}`,
    languages_url: `${url}/languages`,
    contributors_url: `${url}/contributors`,
    commits_url: `${url}/commits{/sha}`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    contents_url: `${url}/contents/{+path}`,
    issues_url: `${url}/issues{/number}`,
    pulls_url: `${url}/pulls{/number}`,
    labels_url: `${url}/labels{/name}`,
    releases_url: `${url}/releases{/id}`,
  }
}
