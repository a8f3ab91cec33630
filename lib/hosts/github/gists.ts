/** `/gists`: small files that people keep. */
import type { EndpointFamily } from '../endpoint'
import { pathParameter } from '../host-call'
import { json, notFound } from './answer'
import { callerOf, type GithubCall } from './call'
import { type Gist, gists } from './data/gists'
import { gistDocument, gistEntry } from './documents/gist'
import { listAnswer } from './list-answer'
import { accountOf } from './lookup'
import { missing, pageParameters, unauthorized, usernameParameter, withToken } from './parameters'
import { lastModified } from './validators'

const docs = 'gists/gists'

export const gistFamily: EndpointFamily<GithubCall> = {
  title: 'Gists',
  endpoints: [
    {
      path: '/gists',
      methods: ['GET'],
      summary: 'Your gists, secret ones too; to a stranger, the public ones of everybody.',
      parameters: pageParameters,
      example: { target: '/gists', headers: withToken },
      answer: (call) =>
        list(call, (gist) => (call.caller === null ? gist.isPublic : gist.owner === call.caller)),
    },
    {
      path: '/gists/public',
      methods: ['GET'],
      summary: 'The public gists of everybody.',
      parameters: pageParameters,
      example: '/gists/public',
      answer: (call) => list(call, ({ isPublic }) => isPublic),
    },
    {
      path: '/gists/starred',
      methods: ['GET'],
      summary: 'The gists that you starred: all public ones, you like them.',
      parameters: pageParameters,
      answers: [unauthorized],
      example: { target: '/gists/starred', headers: withToken },
      answer(call) {
        callerOf(call, docs)
        return list(call, ({ isPublic }) => isPublic)
      },
    },
    {
      path: '/gists/{gist_id}',
      methods: ['GET'],
      summary:
        'One gist with the content of its files; whoever knows the number of a secret one sees it.',
      parameters: [{ name: 'gist_id', in: 'path', summary: 'Thirty-two hexadecimal digits.' }],
      answers: [missing],
      example: '/gists/9a07d3c4415e4f02b8f1c6ee70325d1b',
      answer(call) {
        const gist = gists.find(({ id }) => id === pathParameter(call, 'gist_id'))
        if (gist === undefined) throw notFound(docs)
        return json(gistDocument(gist), 200, [lastModified(gist.created)])
      },
    },
    {
      path: '/users/{username}/gists',
      methods: ['GET'],
      summary: 'The public gists of a user.',
      parameters: [usernameParameter, ...pageParameters],
      answers: [missing],
      example: '/users/leif-strand/gists',
      answer(call) {
        const { login } = accountOf(call, docs)
        return list(call, ({ owner, isPublic }) => isPublic && owner === login)
      },
    },
  ],
}

function list(call: GithubCall, fits: (gist: Gist) => boolean) {
  return listAnswer(call, gists.filter(fits), gistEntry)
}
