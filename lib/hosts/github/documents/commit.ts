/** Commits, tags and releases in the shapes that GitHub's API gives them. */
import { nodeId, web } from '../addresses'
import type { Repository } from '../data/repositories'
import type { Commit, Release } from '../history'
import { accountNamed } from '../lookup'
import { pathOf } from '../world'
import { accountEntry } from './account'
import { repositoryUrl } from './repository'

export function commitDocument(repository: Repository, commit: Commit) {
  const { sha, message, time, parent } = commit
  const author = accountNamed(commit.author)
  const email = `${author.id}+${author.login}@users.noreply.github.com`
  const by = { name: author.name, email, date: time }
  const account = accountEntry(author)
  return {
    ...commitLinks(repository, sha),
    commit: { author: by, committer: by, message, comment_count: 0 },
    author: account,
    committer: account,
    parents: parent === null ? [] : [commitLinks(repository, parent)],
  }
}

export function tagDocument(repository: Repository, { id, tag, commit }: Release) {
  const { sha, url } = commitLinks(repository, commit.sha)
  return { name: tag, commit: { sha, url }, node_id: nodeId('Tag', id) }
}

export function releaseDocument(repository: Repository, { id, tag, commit }: Release) {
  return {
    url: `${repositoryUrl(repository)}/releases/${id}`,
    html_url: `${web}/${pathOf(repository)}/releases/tag/${tag}`,
    id,
    author: accountEntry(accountNamed(commit.author)),
    node_id: nodeId('Release', id),
    tag_name: tag,
    target_commitish: 'main',
    name: `${repository.name} ${tag.slice(1)}`,
    draft: false,
    prerelease: false,
    created_at: commit.time,
    published_at: commit.time,
    assets: [],
    body: `${commit.message}.`,
  }
}

function commitLinks(repository: Repository, sha: string) {
  return {
    sha,
    url: `${repositoryUrl(repository)}/commits/${sha}`,
    html_url: `${web}/${pathOf(repository)}/commit/${sha}`,
  }
}
