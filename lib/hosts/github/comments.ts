/** Comments on issues: reading them, and writing ones of your own. */
import type { HttpResponse } from '../../http/message'
import type { EndpointFamily, EndpointParameter } from '../endpoint'
import { pathParameter } from '../host-call'
import { Declined, done, json, notFound, problem } from './answer'
import { callerOf, type GithubCall, timeOf } from './call'
import { choiceOf, sortedBy, timeIn } from './choice'
import type { Comment } from './data/issues'
import type { Repository } from './data/repositories'
import { commentDocument } from './documents/issue'
import { JsonBody } from './json-body'
import { listAnswer } from './list-answer'
import { issueOf, repositoryOf, writableRepositoryOf } from './lookup'
import {
  missing,
  moved,
  numberParameter,
  pageParameters,
  repositoryParameters,
  sortParameters,
  unauthorized,
  unprocessable,
  withToken,
} from './parameters'
import { lastModified } from './validators'

const docs = 'issues/comments'

const MOST_BODY = 65_536

const sinceParameter: EndpointParameter = {
  name: 'since',
  in: 'query',
  summary: 'Those that changed from this time on: 2024-05-01T00:00:00Z.',
}
const bodyParameter: EndpointParameter = {
  name: 'body',
  in: 'json',
  required: true,
  summary: 'What there is to say, in Markdown.',
}
const oneComment: readonly EndpointParameter[] = [
  ...repositoryParameters,
  { name: 'id', in: 'path', type: 'integer', summary: 'The number of the comment.' },
]
const forbidden = { status: 403, summary: 'It is not yours, or you have written too much here.' }

export const comments: EndpointFamily<GithubCall> = {
  title: 'Comments',
  endpoints: [
    {
      path: '/repos/{owner}/{repo}/issues/{number:int}/comments',
      methods: ['GET'],
      summary: 'What was said under an issue, oldest first.',
      parameters: [...repositoryParameters, numberParameter, sinceParameter, ...pageParameters],
      answers: [missing, moved, unprocessable],
      example: '/repos/harbour-lights/signalbox/issues/57/comments',
      answer(call) {
        const issue = issueOf(call, repositoryOf(call, docs), docs)
        return listAnswer(call, since(call, call.world.commentsOn(issue)), commentDocument)
      },
    },
    {
      path: '/repos/{owner}/{repo}/issues/{number:int}/comments',
      methods: ['POST'],
      summary: 'Adds a comment; you alone see it.',
      parameters: [...repositoryParameters, numberParameter, bodyParameter],
      answers: [
        { status: 201, summary: 'The new comment.' },
        unauthorized,
        forbidden,
        missing,
        unprocessable,
      ],
      example: {
        target: '/repos/harbour-lights/signalbox/issues/57/comments',
        headers: withToken,
        json: { body: 'I have begun with the glossary.' },
      },
      answer: addComment,
    },
    {
      path: '/repos/{owner}/{repo}/issues/comments',
      methods: ['GET'],
      summary: 'Everything that was said under the issues of a repository.',
      parameters: [
        ...repositoryParameters,
        sinceParameter,
        ...sortParameters(['created', 'updated'], 'asc'),
        ...pageParameters,
      ],
      answers: [missing, moved, unprocessable],
      example: '/repos/harbour-lights/signalbox/issues/comments?since=2024-05-01T00:00:00Z',
      answer(call) {
        const sort = choiceOf(call, 'IssueComment', 'sort', ['created', 'updated'], docs)
        const direction = choiceOf(call, 'IssueComment', 'direction', ['asc', 'desc'], docs)
        const found = since(call, call.world.comments(repositoryOf(call, docs)))
        const sorted = sortedBy(found, (comment) => comment[sort], direction)
        return listAnswer(call, sorted, commentDocument)
      },
    },
    {
      path: '/repos/{owner}/{repo}/issues/comments/{id:int}',
      methods: ['GET'],
      summary: 'One comment.',
      parameters: oneComment,
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/issues/comments/70010',
      answer(call) {
        const comment = commentOf(call, repositoryOf(call, docs))
        return json(commentDocument(comment), 200, [lastModified(comment.updated)])
      },
    },
    {
      path: '/repos/{owner}/{repo}/issues/comments/{id:int}',
      methods: ['PATCH'],
      summary: 'Changes a comment of yours.',
      parameters: [...oneComment, bodyParameter],
      answers: [unauthorized, forbidden, missing, unprocessable],
      example: {
        target: `/repos/harbour-lights/signalbox/issues/comments/70021`,
        headers: withToken,
        json: { body: 'It does. Could the error say so, please?' },
      },
      answer(call) {
        const comment = ownCommentOf(call)
        const body = new JsonBody(call, 'IssueComment', docs)
        const text = body.requiredText('body', MOST_BODY)
        body.check()
        const changed = { ...comment, body: text, updated: timeOf(call) }
        call.world.changeComment(changed)
        return json(commentDocument(changed))
      },
    },
    {
      path: '/repos/{owner}/{repo}/issues/comments/{id:int}',
      methods: ['DELETE'],
      summary: 'Takes a comment of yours away.',
      parameters: oneComment,
      answers: [{ status: 204, summary: 'It is gone.' }, unauthorized, forbidden, missing],
      example: {
        method: 'DELETE',
        target: `/repos/harbour-lights/signalbox/issues/comments/70021`,
        headers: withToken,
      },
      answer(call) {
        call.world.removeComment(ownCommentOf(call))
        return done()
      },
    },
  ],
}

function addComment(call: GithubCall): HttpResponse {
  const author = callerOf(call, docs)
  const repository = writableRepositoryOf(call, docs)
  const issue = issueOf(call, repository, docs)
  const body = new JsonBody(call, 'IssueComment', docs)
  const text = body.requiredText('body', MOST_BODY)
  body.check()
  const now = timeOf(call)
  const { repository: path, number } = issue
  const times = { created: now, updated: now }
  const comment = call.world.addComment({ repository: path, number, author, body: text, ...times })
  call.world.changeIssue({ ...issue, updated: now })
  const document = commentDocument(comment)
  return json(document, 201, [['Location', document.url]])
}

function since(call: GithubCall, all: readonly Comment[]): readonly Comment[] {
  const from = timeIn(call, 'IssueComment', 'since', docs) ?? Number.NEGATIVE_INFINITY
  return all.filter(({ updated }) => Date.parse(updated) >= from)
}

/** @throws Declined 404 */
function commentOf(call: GithubCall, repository: Repository): Comment {
  const id = Number(pathParameter(call, 'id'))
  const comment = call.world.comments(repository).find((each) => each.id === id)
  if (comment === undefined) throw notFound(docs)
  return comment
}

/** @throws Declined 401, 404, or 403 for what somebody else has said */
function ownCommentOf(call: GithubCall): Comment {
  const caller = callerOf(call, docs)
  const comment = commentOf(call, writableRepositoryOf(call, docs))
  if (comment.author === caller) return comment
  throw new Declined(problem(403, 'Must have admin rights to Repository.', docs))
}
