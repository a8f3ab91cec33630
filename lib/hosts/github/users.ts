/** `/users/…`: what everybody may know of an account. */
import type { EndpointFamily } from '../endpoint'
import { pathParameter } from '../host-call'
import { done, json, notFound } from './answer'
import type { GithubCall } from './call'
import { choiceOf } from './choice'
import { type Account, accounts } from './data/accounts'
import {
  accountDocument,
  accountEntry,
  followedBy,
  followersOf,
  organizationEntry,
  organizationsOf,
  updated,
} from './documents/account'
import { listAnswer } from './list-answer'
import { accountOf } from './lookup'
import { missing, pageParameters, unprocessable, usernameParameter } from './parameters'
import { afterSince, repositoriesAnswer, repositorySort } from './repository-list'
import { lastModified } from './validators'

const docs = 'users/users#get-a-user'

export const users: EndpointFamily<GithubCall> = {
  title: 'Users',
  endpoints: [
    {
      path: '/users/{username}',
      methods: ['GET'],
      summary: 'One account, a person or an organisation.',
      parameters: [usernameParameter],
      answers: [missing],
      example: '/users/mara-quill',
      answer: (call) => json(accountDocument(accountOf(call, docs)), 200, [lastModified(updated)]),
    },
    {
      path: '/users/{username}/repos',
      methods: ['GET'],
      summary: 'The public repositories of an account, in pages.',
      parameters: [
        usernameParameter,
        {
          name: 'type',
          in: 'query',
          summary: 'Those that it owns, those of its organisations, or both.',
          default: 'owner',
          oneOf: ['owner', 'member', 'all'],
        },
        ...repositorySort,
        ...pageParameters,
      ],
      answers: [missing, unprocessable],
      example: '/users/night-mail/repos?sort=pushed',
      answer: reposOfUser,
    },
    {
      path: '/users/{username}/orgs',
      methods: ['GET'],
      summary: 'The organisations of a user.',
      parameters: [usernameParameter, ...pageParameters],
      answers: [missing],
      example: '/users/leif-strand/orgs',
      answer: (call) => listAnswer(call, organizationsOf(accountOf(call, docs)), organizationEntry),
    },
    accountList('followers', 'Who follows a user.', followersOf),
    accountList('following', 'Whom a user follows.', followedBy),
    {
      path: '/users/{username}/following/{other}',
      methods: ['GET'],
      summary: 'Whether one user follows another: 204 is yes, 404 is no.',
      parameters: [
        usernameParameter,
        { name: 'other', in: 'path', summary: 'The login of the other.' },
      ],
      answers: [{ status: 204, summary: 'Yes.' }, missing],
      example: '/users/mara-quill/following/tomas-vrba',
      answer(call) {
        const other = pathParameter(call, 'other').toLowerCase()
        if (followedBy(accountOf(call, docs)).some(({ login }) => login === other)) return done()
        throw notFound(docs)
      },
    },
    {
      path: '/users',
      methods: ['GET'],
      summary: 'All accounts, by number.',
      parameters: [
        { name: 'since', in: 'query', type: 'integer', summary: 'Those with a higher number.' },
        ...pageParameters,
      ],
      example: '/users?since=205&per_page=3',
      answer: (call) => listAnswer(call, afterSince(call, accounts), accountEntry),
    },
  ],
}

function accountList(name: string, summary: string, of: (account: Account) => readonly Account[]) {
  return {
    path: `/users/{username}/${name}`,
    methods: ['GET'],
    summary,
    parameters: [usernameParameter, ...pageParameters],
    answers: [missing],
    example: `/users/username/${name}`,
    answer: (call: GithubCall) => listAnswer(call, of(accountOf(call, docs)), accountEntry),
  }
}

function reposOfUser(call: GithubCall) {
  const account = accountOf(call, docs)
  const type = choiceOf(call, 'User', 'type', ['owner', 'member', 'all'], docs)
  const organizations = organizationsOf(account).map(({ login }) => login)
  const found = call.world
    .visible(null)
    .filter(
      ({ owner }) =>
        (type !== 'member' && owner === account.login) ||
        (type !== 'owner' && organizations.includes(owner)),
    )
  return repositoriesAnswer(call, found, docs)
}
