/** Events and notifications in the shapes that GitHub's API gives them. */
import { api } from '../addresses'
import { accounts } from '../data/accounts'
import type { Comment, Issue } from '../data/issues'
import type { Repository } from '../data/repositories'
import { accountNamed } from '../lookup'
import { pathOf, type World } from '../world'
import { commentDocument, issueDocument } from './issue'
import { repositoryEntry, repositoryUrl } from './repository'

/** Somebody wrote an issue, or a comment on one. */
export interface GithubEvent {
  readonly repository: Repository
  readonly issue: Issue
  readonly comment: Comment | null
  /** A login. */
  readonly actor: string
  /** `2024-06-01T12:00:00Z` */
  readonly time: string
}

export function eventDocument(
  { repository, issue, comment, actor, time }: GithubEvent,
  world: World,
) {
  const { login, id } = accountNamed(actor)
  const document = issueDocument(issue, world)
  const organization = accounts.find((each) => {
    return each.login === repository.owner && each.type === 'Organization'
  })
  const said = comment === null ? {} : { comment: commentDocument(comment) }
  return {
    id: `${comment?.id ?? issue.id}`,
    type: comment === null ? 'IssuesEvent' : 'IssueCommentEvent',
    actor: { id, login, display_login: login, url: `${api}/users/${login}` },
    repo: { id: repository.id, name: pathOf(repository), url: repositoryUrl(repository) },
    payload: { action: comment === null ? 'opened' : 'created', issue: document, ...said },
    public: !repository.isPrivate,
    created_at: time,
    ...(organization && {
      org: {
        id: organization.id,
        login: organization.login,
        url: `${api}/orgs/${organization.login}`,
      },
    }),
  }
}

export function notificationDocument(
  { repository, issue }: { readonly repository: Repository; readonly issue: Issue },
  world: World,
) {
  const { url } = issueDocument(issue, world)
  return {
    id: `${issue.id}`,
    unread: true,
    reason: 'author',
    updated_at: issue.updated,
    last_read_at: null,
    subject: { title: issue.title, url, latest_comment_url: url, type: 'Issue' },
    repository: repositoryEntry(repository, world, 'username'),
  }
}
