/** `/basic-auth/…` and `/hidden-basic-auth/…`: want Basic credentials (RFC 7617), one openly, one not. */
import type { HttpResponse } from '../../http/message'
import { isSameSecret, parseBasic } from '../authorization'
import type { EndpointAnswer, EndpointParameter } from '../endpoint'
import { fieldValue } from '../header-fields'
import { json } from './answer'
import type { HttpbinCall, HttpbinEndpoint } from './call'
import { answerStatus } from './status'

export const userParameter: EndpointParameter = {
  name: 'user',
  in: 'path',
  summary: 'The name that opens it.',
}
export const passwordParameter: EndpointParameter = {
  name: 'passwd',
  in: 'path',
  summary: 'The password that opens it.',
}
const authorization: EndpointParameter = {
  name: 'Authorization',
  in: 'header',
  summary: 'The word Basic, and name:password in base64; both are read as UTF-8.',
}
const opened: EndpointAnswer = { status: 200, summary: 'JSON: `authenticated` and the `user`.' }
const headers = { Authorization: 'Basic dXNlcjpwYXNz' }

export const basicAuth: readonly HttpbinEndpoint[] = [
  {
    path: '/basic-auth/{user}/{passwd}',
    methods: ['GET'],
    summary: 'Wants Basic credentials, and asks for them.',
    parameters: [userParameter, passwordParameter, authorization],
    answers: [
      opened,
      { status: 401, summary: 'Without them; WWW-Authenticate: Basic realm="Fake Realm".' },
    ],
    example: { target: '/basic-auth/user/pass', headers },
    answer: (call) => (isOpenedBy(call) ? showUser(call) : answerStatus(401, call)),
  },
  {
    path: '/hidden-basic-auth/{user}/{passwd}',
    methods: ['GET'],
    summary: 'Wants Basic credentials, and hides that there is anything.',
    parameters: [userParameter, passwordParameter, authorization],
    answers: [opened, { status: 404, summary: 'Without them, as if nothing were here.' }],
    example: { target: '/hidden-basic-auth/user/pass', headers },
    answer: (call) => (isOpenedBy(call) ? showUser(call) : answerStatus(404, call)),
  },
]

function isOpenedBy(call: HttpbinCall): boolean {
  const given = parseBasic(fieldValue(call.request.headers, 'Authorization') ?? '')
  if (given === undefined) return false
  const isUser = isSameSecret(given.name, call.parameter('user'))
  return isSameSecret(given.password, call.parameter('passwd')) && isUser
}

/** What those get to see who are let in. */
export function showUser(call: HttpbinCall): HttpResponse {
  const shown = new Map<string, string | boolean>([
    ['authenticated', true],
    ['user', call.parameter('user')],
  ])
  return json(call, shown)
}
