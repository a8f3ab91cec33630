/** Issues, pull requests and comments in the shapes that GitHub's API gives them. */
import { nodeId, web } from '../addresses'
import type { Comment, Issue } from '../data/issues'
import { labels } from '../data/labels'
import { accountNamed } from '../lookup'
import type { World } from '../world'
import { accountEntry } from './account'
import { repositoryUrl } from './repository'

/** As in lists and at its own address; a pull request is an issue with `pull_request`. */
export function issueDocument(issue: Issue, world: World) {
  const repository = repositoryUrl(ownerAndName(issue))
  const url = `${repository}/issues/${issue.number}`
  const { isPullRequest, assignee } = issue
  return {
    url,
    repository_url: repository,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    html_url: page(issue),
    id: issue.id,
    node_id: nodeId('Issue', issue.id),
    number: issue.number,
    title: issue.title,
    user: accountEntry(accountNamed(issue.author)),
    labels: issue.labels.map((name) => labelDocument(repository, name)),
    state: issue.state,
    locked: false,
    assignee: assignee === null ? null : accountEntry(accountNamed(assignee)),
    assignees: assignee === null ? [] : [accountEntry(accountNamed(assignee))],
    milestone: null,
    comments: world.commentsOn(issue).length,
    created_at: issue.created,
    updated_at: issue.updated,
    closed_at: issue.closed,
    author_association: association(issue),
    active_lock_reason: null,
    ...(isPullRequest ? { draft: false, pull_request: pullRequestLinks(issue, repository) } : {}),
    body: issue.body,
    state_reason: issue.stateReason,
  }
}

export function commentDocument(comment: Comment) {
  const { id, number, author, body, created, updated } = comment
  const repository = repositoryUrl(ownerAndName(comment))
  return {
    url: `${repository}/issues/comments/${id}`,
    html_url: `${page(comment)}#issuecomment-${id}`,
    issue_url: `${repository}/issues/${number}`,
    id,
    node_id: nodeId('IssueComment', id),
    user: accountEntry(accountNamed(author)),
    created_at: created,
    updated_at: updated,
    author_association: association(comment),
    body,
  }
}

/** A label of a repository; learners may use names that the fixture does not have. */
export function labelDocument(repository: string, name: string) {
  const known = labels.find((label) => label.name === name)
  const id = known?.id ?? 399
  return {
    id,
    node_id: nodeId('Label', id),
    url: `${repository}/labels/${encodeURIComponent(name)}`,
    name,
    color: known?.color ?? 'ededed',
    default: known !== undefined,
    description: known?.description ?? null,
  }
}

/** The owner and the name in `owner/name`. */
export function ownerAndName({ repository }: { readonly repository: string }) {
  const [owner = '', name = ''] = repository.split('/')
  return { owner, name }
}

function pullRequestLinks(issue: Issue, repository: string) {
  return {
    url: `${repository}/pulls/${issue.number}`,
    html_url: page(issue),
    merged_at: issue.isMerged ? issue.closed : null,
  }
}

function page({ repository, number }: { repository: string; number: number }): string {
  return `${web}/${repository}/issues/${number}`
}

/** How the author stands to the repository. */
function association(by: { readonly repository: string; readonly author: string }): string {
  const { owner } = ownerAndName(by)
  if (owner === by.author) return 'OWNER'
  return accountNamed(owner).others.includes(by.author) ? 'MEMBER' : 'NONE'
}
