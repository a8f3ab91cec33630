/** `/repos/{owner}/{repo}/pulls`: the issues that are pull requests, in their other shape. */
import type { EndpointFamily } from '../endpoint'
import { json, notFound } from './answer'
import type { GithubCall } from './call'
import { choiceOf, sortedBy } from './choice'
import type { Issue } from './data/issues'
import { issueDocument, ownerAndName } from './documents/issue'
import { repositoryUrl } from './documents/repository'
import { listAnswer } from './list-answer'
import { issueOf, repositoryOf } from './lookup'
import {
  missing,
  moved,
  numberParameter,
  pageParameters,
  repositoryParameters,
  sortParameters,
  unprocessable,
} from './parameters'
import type { World } from './world'

const docs = 'pulls/pulls#list-pull-requests'

export const pulls: EndpointFamily<GithubCall> = {
  title: 'Pull requests',
  endpoints: [
    {
      path: '/repos/{owner}/{repo}/pulls',
      methods: ['GET'],
      summary: 'The pull requests of a repository, in pages.',
      parameters: [
        ...repositoryParameters,
        {
          name: 'state',
          in: 'query',
          summary: 'Which ones.',
          default: 'open',
          oneOf: ['open', 'closed', 'all'],
        },
        ...sortParameters(['created', 'updated']),
        ...pageParameters,
      ],
      answers: [missing, moved, unprocessable],
      example: '/repos/harbour-lights/signalbox/pulls?state=all',
      answer(call) {
        const repository = repositoryOf(call, docs)
        const state = choiceOf(call, 'PullRequest', 'state', ['open', 'closed', 'all'], docs)
        const sort = choiceOf(call, 'PullRequest', 'sort', ['created', 'updated'], docs)
        const direction = choiceOf(call, 'PullRequest', 'direction', ['desc', 'asc'], docs)
        const found = call.world
          .issues(repository)
          .filter((issue) => issue.isPullRequest && (state === 'all' || issue.state === state))
        const sorted = sortedBy(found, (issue) => issue[sort], direction)
        return listAnswer(call, sorted, (issue) => pullDocument(issue, call.world))
      },
    },
    {
      path: '/repos/{owner}/{repo}/pulls/{number:int}',
      methods: ['GET'],
      summary: 'One pull request.',
      parameters: [...repositoryParameters, numberParameter],
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/pulls/58',
      answer(call) {
        const issue = issueOf(call, repositoryOf(call, docs), docs)
        if (!issue.isPullRequest) throw notFound(docs)
        const document = pullDocument(issue, call.world)
        return json({ ...document, comments: call.world.commentsOn(issue).length })
      },
    },
  ],
}

/** Its branches and commits are left out: there are none behind it here. */
function pullDocument(issue: Issue, world: World) {
  const document = issueDocument(issue, world)
  const url = `${repositoryUrl(ownerAndName(issue))}/pulls/${issue.number}`
  return {
    url,
    id: document.id,
    node_id: document.node_id,
    html_url: document.html_url,
    issue_url: document.url,
    comments_url: document.comments_url,
    number: document.number,
    state: document.state,
    locked: false,
    title: document.title,
    user: document.user,
    body: document.body,
    labels: document.labels,
    assignee: document.assignee,
    assignees: document.assignees,
    milestone: null,
    draft: false,
    created_at: document.created_at,
    updated_at: document.updated_at,
    closed_at: document.closed_at,
    merged_at: issue.isMerged ? issue.closed : null,
    author_association: document.author_association,
  }
}
