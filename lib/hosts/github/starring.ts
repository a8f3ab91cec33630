/** `/user/starred` and `/users/{username}/starred`: what people like. PUT and DELETE can be repeated safely. */
import type { EndpointFamily } from '../endpoint'
import { done, notFound } from './answer'
import { callerOf, type GithubCall } from './call'
import { account } from './credentials'
import { repositoryEntry } from './documents/repository'
import { listAnswer } from './list-answer'
import { accountNamed, accountOf, repositoryOf } from './lookup'
import {
  missing,
  pageParameters,
  repositoryParameters,
  unauthorized,
  usernameParameter,
  withToken,
} from './parameters'

const docs = 'activity/starring'
const example = { target: '/user/starred/teahouse/menu', headers: withToken }

export const starring: EndpointFamily<GithubCall> = {
  title: 'Starring',
  endpoints: [
    {
      path: '/user/starred',
      methods: ['GET'],
      summary: 'The repositories that you starred.',
      parameters: pageParameters,
      answers: [unauthorized],
      example: { target: '/user/starred', headers: withToken },
      answer: (call) => starredBy(call, callerOf(call, docs)),
    },
    {
      path: '/user/starred/{owner}/{repo}',
      methods: ['GET'],
      summary: 'Whether you starred a repository: 204 is yes, 404 is no.',
      parameters: repositoryParameters,
      answers: [{ status: 204, summary: 'Yes.' }, unauthorized, missing],
      example,
      answer(call) {
        callerOf(call, docs)
        if (call.world.isStarred(repositoryOf(call, docs))) return done()
        throw notFound(docs)
      },
    },
    {
      path: '/user/starred/{owner}/{repo}',
      methods: ['PUT'],
      summary: 'Stars a repository.',
      parameters: repositoryParameters,
      answers: [{ status: 204, summary: 'You have starred it.' }, unauthorized, missing],
      example: { target: '/user/starred/teahouse/steep', headers: withToken },
      answer: (call) => star(call, true),
    },
    {
      path: '/user/starred/{owner}/{repo}',
      methods: ['DELETE'],
      summary: 'Takes a star back.',
      parameters: repositoryParameters,
      answers: [{ status: 204, summary: 'You have no star there.' }, unauthorized, missing],
      example,
      answer: (call) => star(call, false),
    },
    {
      path: '/users/{username}/starred',
      methods: ['GET'],
      summary: 'The repositories that somebody starred.',
      parameters: [usernameParameter, ...pageParameters],
      answers: [missing],
      example: '/users/mara-quill/starred',
      answer: (call) => starredBy(call, accountOf(call, docs).login),
    },
  ],
}

function star(call: GithubCall, isStarred: boolean) {
  callerOf(call, docs)
  call.world.star(repositoryOf(call, docs), isStarred)
  return done()
}

/** The one account that learners have keeps its stars; the others star every ninth repository. */
function starredBy(call: GithubCall, login: string) {
  const { id } = accountNamed(login)
  const found = call.world
    .visible(null)
    .filter((each) =>
      login === account.name ? call.world.isStarred(each) : (each.id + id) % 9 === 0,
    )
  return listAnswer(call, found, (each) => repositoryEntry(each, call.world, call.caller))
}
