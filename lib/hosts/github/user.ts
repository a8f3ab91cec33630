/** `/user` and below: the account of whoever is asking. */
import type { Endpoint, EndpointFamily } from '../endpoint'
import { pathParameter } from '../host-call'
import { done, json, notFound } from './answer'
import { callerOf, type GithubCall } from './call'
import { choiceOf } from './choice'
import type { Account } from './data/accounts'
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
import { accountNamed } from './lookup'
import { missing, pageParameters, unauthorized, unprocessable, withToken } from './parameters'
import { repositoriesAnswer, repositorySort } from './repository-list'
import { lastModified } from './validators'

const docs = 'users/users#get-the-authenticated-user'

export const user: EndpointFamily<GithubCall> = {
  title: 'The authenticated user',
  endpoints: [
    {
      path: '/user',
      methods: ['GET'],
      summary: 'The account of whoever is asking.',
      details:
        'Basic with the user `username` and the password `open sesame`, or the token `roundtrip-token` after `Bearer` or `token`.',
      parameters: [
        {
          name: 'Authorization',
          in: 'header',
          required: true,
          summary: '`Bearer roundtrip-token`, `token roundtrip-token`, or Basic.',
        },
      ],
      answers: [unauthorized],
      example: { target: '/user', headers: withToken },
      answer(call) {
        const me = accountNamed(callerOf(call, docs))
        const own = call.world.repositories.filter(({ owner, isPrivate }) => {
          return owner === me.login && isPrivate
        })
        const counts = { total_private_repos: own.length, owned_private_repos: own.length }
        const document = { ...accountDocument(me), ...counts, two_factor_authentication: false }
        return json(document, 200, [lastModified(updated)])
      },
    },
    {
      path: '/user/repos',
      methods: ['GET'],
      summary: 'Your repositories, private ones too, and those of your organisations.',
      parameters: [
        {
          name: 'visibility',
          in: 'query',
          summary: 'Which ones.',
          default: 'all',
          oneOf: ['all', 'public', 'private'],
        },
        ...repositorySort,
        ...pageParameters,
      ],
      answers: [unauthorized, unprocessable],
      example: { target: '/user/repos?visibility=private', headers: withToken },
      answer(call) {
        const me = accountNamed(callerOf(call, docs))
        const choices = ['all', 'public', 'private'] as const
        const visibility = choiceOf(call, 'User', 'visibility', choices, docs)
        const owners = [me, ...organizationsOf(me)].map(({ login }) => login)
        const found = call.world
          .visible(me.login)
          .filter(
            ({ owner, isPrivate }) =>
              owners.includes(owner) &&
              (visibility === 'all' || isPrivate === (visibility === 'private')),
          )
        return repositoriesAnswer(call, found, docs)
      },
    },
    ownList('orgs', 'Your organisations.', organizationsOf, organizationEntry),
    ownList('followers', 'Who follows you.', followersOf, accountEntry),
    ownList('following', 'Whom you follow.', followedBy, accountEntry),
    {
      path: '/user/following/{username}',
      methods: ['GET'],
      summary: 'Whether you follow somebody: 204 is yes, 404 is no.',
      parameters: [{ name: 'username', in: 'path', summary: 'A login.' }],
      answers: [{ status: 204, summary: 'Yes.' }, unauthorized, missing],
      example: { target: '/user/following/mara-quill', headers: withToken },
      answer(call) {
        const username = pathParameter(call, 'username').toLowerCase()
        const me = accountNamed(callerOf(call, docs))
        if (followedBy(me).some(({ login }) => login === username)) return done()
        throw notFound(docs)
      },
    },
    ownList('emails', 'Your mail addresses.', emailsOf, (address) => address),
    ownList('keys', 'Your SSH keys: none yet.', noKeys, (key) => key),
  ],
}

function ownList<Item>(
  name: string,
  summary: string,
  of: (me: Account) => readonly Item[],
  document: (item: Item) => unknown,
): Endpoint<GithubCall> {
  return {
    path: `/user/${name}`,
    methods: ['GET'],
    summary,
    parameters: pageParameters,
    answers: [unauthorized],
    example: { target: `/user/${name}`, headers: withToken },
    answer: (call) => listAnswer(call, of(accountNamed(callerOf(call, docs))), document),
  }
}

function emailsOf({ id, login }: Account) {
  return [
    {
      email: `${login}@example.org`,
      primary: true,
      verified: true,
      visibility: 'private',
    },
    {
      email: `${id}+${login}@users.noreply.github.com`,
      primary: false,
      verified: true,
      visibility: null,
    },
  ]
}

function noKeys(): readonly unknown[] {
  return []
}
