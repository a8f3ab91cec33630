/** Writing issues: POST makes one, PATCH changes one. What you write is there for you alone. */
import type { EndpointFamily, EndpointParameter } from '../endpoint'
import { json } from './answer'
import { callerOf, type GithubCall, timeOf } from './call'
import type { Issue } from './data/issues'
import { issueDocument } from './documents/issue'
import { JsonBody } from './json-body'
import { findAccount, issueOf, writableRepositoryOf } from './lookup'
import {
  missing,
  numberParameter,
  repositoryParameters,
  unauthorized,
  unprocessable,
  withToken,
} from './parameters'

const docs = 'issues/issues#create-an-issue'

const MOST_TITLE = 256
const MOST_BODY = 65_536
const MOST_LABELS = 20

const members: readonly EndpointParameter[] = [
  { name: 'body', in: 'json', summary: 'What there is to say, in Markdown.' },
  { name: 'labels', in: 'json', summary: 'A list of at most 20 names.' },
  { name: 'assignees', in: 'json', summary: 'A list with the login of who is to do it.' },
]
const answers = [
  unauthorized,
  { status: 403, summary: 'The repository is archived, or you have written too much here.' },
  missing,
  unprocessable,
]

export const issueWriting: EndpointFamily<GithubCall> = {
  title: 'Writing issues',
  endpoints: [
    {
      path: '/repos/{owner}/{repo}/issues',
      methods: ['POST'],
      summary: 'Makes an issue; you alone see it.',
      details: 'It answers 201, and Location says where the issue is.',
      parameters: [
        ...repositoryParameters,
        { name: 'title', in: 'json', required: true, summary: 'One line.' },
        ...members,
      ],
      answers: [{ status: 201, summary: 'The new issue.' }, ...answers],
      example: {
        target: '/repos/harbour-lights/signalbox/issues',
        headers: withToken,
        json: { title: 'The lamp over the door is on', labels: ['bug'] },
      },
      answer: createIssue,
    },
    {
      path: '/repos/{owner}/{repo}/issues/{number:int}',
      methods: ['PATCH'],
      summary: 'Changes an issue: what you send is new, the rest stays.',
      parameters: [
        ...repositoryParameters,
        numberParameter,
        { name: 'title', in: 'json', summary: 'One line.' },
        ...members,
        { name: 'state', in: 'json', summary: 'Closes or opens it.', oneOf: ['open', 'closed'] },
        {
          name: 'state_reason',
          in: 'json',
          summary: 'Why; `completed` where it is closed without a reason.',
          oneOf: ['completed', 'not_planned', 'reopened'],
        },
      ],
      answers,
      example: {
        target: '/repos/harbour-lights/signalbox/issues/34',
        headers: withToken,
        json: { state: 'closed' },
      },
      answer: changeIssue,
    },
  ],
}

function createIssue(call: GithubCall) {
  const author = callerOf(call, docs)
  const repository = writableRepositoryOf(call, docs)
  const body = new JsonBody(call, 'Issue', docs)
  const title = body.requiredText('title', MOST_TITLE)
  const rest = readMembers(body)
  body.check()
  const now = timeOf(call)
  const issue = call.world.addIssue(repository, {
    title,
    body: rest.body,
    author,
    assignee: rest.assignee ?? null,
    labels: rest.labels ?? [],
    state: 'open',
    stateReason: null,
    isPullRequest: false,
    isMerged: false,
    created: now,
    updated: now,
    closed: null,
  })
  const document = issueDocument(issue, call.world)
  return json(document, 201, [['Location', document.url]])
}

function changeIssue(call: GithubCall) {
  const repository = writableRepositoryOf(call, docs)
  const issue = issueOf(call, repository, docs)
  const body = new JsonBody(call, 'Issue', docs)
  const title = body.has('title') ? body.requiredText('title', MOST_TITLE) : issue.title
  const rest = readMembers(body)
  const state = body.oneOf('state', ['open', 'closed'])
  const reason = body.oneOf('state_reason', ['completed', 'not_planned', 'reopened'])
  body.check()
  const now = timeOf(call)
  const changed: Issue = {
    ...issue,
    title,
    body: body.has('body') ? rest.body : issue.body,
    labels: rest.labels ?? issue.labels,
    assignee: rest.assignee === undefined ? issue.assignee : rest.assignee,
    updated: now,
    ...(state === null ? {} : turned(issue, state, reason, now)),
  }
  call.world.changeIssue(changed)
  return json(issueDocument(changed, call.world))
}

/** `assignee` is undefined where the body says nothing about it. */
function readMembers(body: JsonBody) {
  const assignees = body.texts('assignees', 10)
  const login = assignees?.[0]
  const assignee = login === undefined ? null : findAccount(login)
  if (assignee === undefined) body.refuse('assignees', login)
  return {
    body: body.text('body', MOST_BODY),
    labels: body.texts('labels', MOST_LABELS),
    assignee: assignees === null ? undefined : (assignee?.login ?? null),
  }
}

/** What becomes of the state; nothing, where it is so already. */
function turned(
  issue: Issue,
  state: Issue['state'],
  reason: Issue['stateReason'],
  now: string,
): Partial<Issue> {
  if (state === issue.state) return {}
  if (state === 'open') return { state, stateReason: 'reopened', closed: null }
  return {
    state,
    stateReason: reason === 'reopened' ? 'completed' : (reason ?? 'completed'),
    closed: now,
  }
}
