/** `/repos/{owner}/{repo}/issues` and `/issues`: reading issues. */
import type { EndpointFamily } from '../endpoint'
import { json } from './answer'
import { callerOf, type GithubCall } from './call'
import { choiceOf } from './choice'
import { accountEntry } from './documents/account'
import { issueDocument } from './documents/issue'
import { filterIssues, issueFilters } from './issue-filter'
import { listAnswer } from './list-answer'
import { accountNamed, issueOf, repositoryOf } from './lookup'
import {
  missing,
  moved,
  numberParameter,
  pageParameters,
  repositoryParameters,
  unauthorized,
  unprocessable,
  withToken,
} from './parameters'
import { lastModified } from './validators'

const docs = 'issues/issues#list-repository-issues'

export const issueFamily: EndpointFamily<GithubCall> = {
  title: 'Issues',
  endpoints: [
    {
      path: '/repos/{owner}/{repo}/issues',
      methods: ['GET'],
      summary: 'The issues of a repository, in pages.',
      details: 'Pull requests are among them; they are those that have `pull_request`.',
      parameters: [...repositoryParameters, ...issueFilters, ...pageParameters],
      answers: [missing, moved, unprocessable],
      example: '/repos/harbour-lights/signalbox/issues?state=open&labels=bug&per_page=5',
      answer(call) {
        const all = call.world.issues(repositoryOf(call, docs))
        return listAnswer(call, filterIssues(call, all, docs), (issue) =>
          issueDocument(issue, call.world),
        )
      },
    },
    {
      path: '/repos/{owner}/{repo}/issues/{number:int}',
      methods: ['GET'],
      summary: 'One issue.',
      parameters: [...repositoryParameters, numberParameter],
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/issues/12',
      answer(call) {
        const issue = issueOf(call, repositoryOf(call, docs), docs)
        const closedBy = issue.closed === null ? null : accountEntry(accountNamed(issue.author))
        const document = { ...issueDocument(issue, call.world), closed_by: closedBy }
        return json(document, 200, [lastModified(issue.updated)])
      },
    },
    {
      path: '/issues',
      methods: ['GET'],
      summary: 'Your issues, of all repositories.',
      parameters: [
        {
          name: 'filter',
          in: 'query',
          summary: 'Those that you have to do, those that you wrote, or both.',
          default: 'assigned',
          oneOf: ['assigned', 'created', 'all'],
        },
        ...issueFilters,
        ...pageParameters,
      ],
      answers: [unauthorized, unprocessable],
      example: { target: '/issues?filter=created&state=all', headers: withToken },
      answer(call) {
        const me = callerOf(call, docs)
        const which = choiceOf(call, 'Issue', 'filter', ['assigned', 'created', 'all'], docs)
        const repositories = call.world.visible(me)
        const all = repositories.flatMap((repository) => call.world.issues(repository))
        const mine = all.filter(
          ({ author, assignee }) =>
            (which !== 'created' && assignee === me) || (which !== 'assigned' && author === me),
        )
        return listAnswer(call, filterIssues(call, mine, docs), (issue) =>
          issueDocument(issue, call.world),
        )
      },
    },
  ],
}
