/** `/orgs/…`: organisations, their repositories and members. */
import type { EndpointFamily } from '../endpoint'
import { pathParameter } from '../host-call'
import { done, json, notFound } from './answer'
import type { GithubCall } from './call'
import { accounts } from './data/accounts'
import {
  accountEntry,
  membersOf,
  organizationDocument,
  organizationEntry,
  updated,
} from './documents/account'
import { listAnswer } from './list-answer'
import { organizationOf } from './lookup'
import { missing, orgParameter, pageParameters, unprocessable } from './parameters'
import { afterSince, repositoriesAnswer, repositorySort } from './repository-list'
import { lastModified } from './validators'

const docs = 'orgs/orgs#get-an-organization'

export const organizations: EndpointFamily<GithubCall> = {
  title: 'Organisations',
  endpoints: [
    {
      path: '/orgs/{org}',
      methods: ['GET'],
      summary: 'One organisation.',
      parameters: [orgParameter],
      answers: [missing],
      example: '/orgs/harbour-lights',
      answer(call) {
        const document = organizationDocument(organizationOf(call, docs))
        return json(document, 200, [lastModified(updated)])
      },
    },
    {
      path: '/orgs/{org}/repos',
      methods: ['GET'],
      summary: 'The public repositories of an organisation, in pages.',
      parameters: [orgParameter, ...repositorySort, ...pageParameters],
      answers: [missing, unprocessable],
      example: '/orgs/harbour-lights/repos?per_page=5',
      answer(call) {
        const { login } = organizationOf(call, docs)
        const found = call.world.visible(null).filter(({ owner }) => owner === login)
        return repositoriesAnswer(call, found, docs)
      },
    },
    {
      path: '/orgs/{org}/members',
      methods: ['GET'],
      summary: 'The members of an organisation.',
      parameters: [orgParameter, ...pageParameters],
      answers: [missing],
      example: '/orgs/harbour-lights/members',
      answer: (call) => listAnswer(call, membersOf(organizationOf(call, docs)), accountEntry),
    },
    {
      path: '/orgs/{org}/members/{username}',
      methods: ['GET'],
      summary: 'Whether somebody is a member: 204 is yes, 404 is no.',
      parameters: [orgParameter, { name: 'username', in: 'path', summary: 'A login.' }],
      answers: [{ status: 204, summary: 'Yes.' }, missing],
      example: '/orgs/harbour-lights/members/mara-quill',
      answer(call) {
        const username = pathParameter(call, 'username').toLowerCase()
        const members = membersOf(organizationOf(call, docs))
        if (members.some(({ login }) => login === username)) return done()
        throw notFound(docs)
      },
    },
    {
      path: '/organizations',
      methods: ['GET'],
      summary: 'All organisations, by number.',
      parameters: [
        { name: 'since', in: 'query', type: 'integer', summary: 'Those with a higher number.' },
        ...pageParameters,
      ],
      example: '/organizations',
      answer(call) {
        const all = accounts.filter(({ type }) => type === 'Organization')
        return listAnswer(call, afterSince(call, all), organizationEntry)
      },
    },
  ],
}
