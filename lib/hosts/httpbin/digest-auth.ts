/** `/digest-auth/…`: asks for Digest credentials, and remembers in cookies what a nonce has been used for. */
import type { HeaderList, HttpResponse } from '../../http/message'
import type { EndpointAnswer, EndpointParameter } from '../endpoint'
import { fieldValue } from '../header-fields'
import { Refusal } from '../refusal'
import { requestCookies } from '../request-cookies'
import { setCookie } from '../set-cookie'
import { html, json } from './answer'
import { passwordParameter, showUser, userParameter } from './basic-auth'
import type { HttpbinCall, HttpbinEndpoint } from './call'
import { cookiePath } from './cookie-reach'
import { type DigestCredentials, digestCredentials, isRightDigest } from './digest-credentials'
import { type DigestAlgorithm, digestAlgorithm, digestAlgorithms, digestHash } from './digest-hash'

const realm = 'me@kennethreitz.com'

const parameters: readonly EndpointParameter[] = [
  {
    name: 'qop',
    in: 'path',
    summary: 'The quality of protection on offer; any other word offers both.',
    oneOf: ['auth', 'auth-int', 'both'],
  },
  userParameter,
  passwordParameter,
]
const algorithmParameter: EndpointParameter = {
  name: 'algorithm',
  in: 'path',
  summary: 'The hash; any other name stands for MD5.',
  oneOf: digestAlgorithms,
}
const staleParameter: EndpointParameter = {
  name: 'stale_after',
  in: 'path',
  summary: 'How many answers a nonce is good for, counted in a cookie of that name; or never.',
  type: 'string',
}
const cookieParameter: EndpointParameter = {
  name: 'require-cookie',
  in: 'query',
  summary: 'With 1, t or true, the client must bring back the cookie fake that the challenge set.',
  oneOf: ['1', 't', 'true'],
}
const answers: readonly EndpointAnswer[] = [
  { status: 200, summary: 'JSON: `authenticated` and the `user`.' },
  { status: 401, summary: 'A challenge in WWW-Authenticate; stale=TRUE asks for a newer nonce.' },
  { status: 403, summary: 'The cookie of the challenge did not come back, and was required.' },
]
const details =
  'The challenge sets the cookies fake and stale_after, a failure also last_nonce. Credentials with the nonce ' +
  'in last_nonce, or with stale_after at 0, are answered by stale=TRUE even when they are right. No nonce is ' +
  'kept by the server; user, address and hash are checked.'

export const digestAuth: readonly HttpbinEndpoint[] = [
  {
    path: '/digest-auth/{qop}/{user}/{passwd}',
    methods: ['GET'],
    summary: 'Wants Digest credentials, hashed with MD5.',
    details,
    parameters: [...parameters, cookieParameter],
    answers,
    example: '/digest-auth/auth/user/pass',
    answer: (call) => answerDigest(call, 'MD5', 'never'),
  },
  {
    path: '/digest-auth/{qop}/{user}/{passwd}/{algorithm}',
    methods: ['GET'],
    summary: 'Wants Digest credentials, hashed as the path says.',
    details,
    parameters: [...parameters, algorithmParameter, cookieParameter],
    answers,
    example: '/digest-auth/auth/user/pass/SHA-256',
    answer: (call) => answerDigest(call, call.parameter('algorithm'), 'never'),
  },
  {
    path: '/digest-auth/{qop}/{user}/{passwd}/{algorithm}/{stale_after}',
    methods: ['GET'],
    summary: 'Wants Digest credentials, with a new nonce after so many answers.',
    details,
    parameters: [...parameters, algorithmParameter, staleParameter, cookieParameter],
    answers: [
      ...answers,
      { status: 400, summary: 'A stale_after that is no number, and not never.' },
    ],
    example: '/digest-auth/auth/user/pass/MD5/2',
    answer: (call) =>
      answerDigest(call, call.parameter('algorithm'), staleAfter(call.parameter('stale_after'))),
  },
]

function staleAfter(text: string): string {
  if (/^([0-9]{1,9}|never)$/.test(text)) return text
  throw new Refusal(
    400,
    'The number of answers that a nonce is good for is a number such as 3, or never.',
  )
}

function answerDigest(call: HttpbinCall, algorithmName: string, stale: string): HttpResponse {
  const { headers, method, target, body } = call.request
  const algorithm = digestAlgorithm(algorithmName)
  const cookies = requestCookies(headers)
  const given = digestCredentials(fieldValue(headers, 'Authorization'))
  const user = call.parameter('user')
  const mustHaveCookie = wantsCookie(call)
  if (given === undefined || (mustHaveCookie && fieldValue(headers, 'Cookie') === undefined)) {
    return challenge(call, algorithm, false, [['stale_after', stale], fake])
  }
  if (mustHaveCookie && cookies.get('fake') !== fake[1]) {
    const errors = json(call, new Map([['errors', ['missing cookie set on challenge']]]))
    return { ...withCookies(errors, [fake], call), status: 403, reason: 'FORBIDDEN' }
  }
  const nonce = given.get('nonce')
  const counter = cookies.get('stale_after')
  const isStale = counter === '0' || (nonce !== undefined && nonce === cookies.get('last_nonce'))
  const password = call.parameter('passwd')
  const qop = offeredQop(call)
  const question = { realm, algorithm, qop, user, password, method, target, body }
  if (isStale || !isRightDigest(given, question)) {
    return challenge(call, algorithm, isStale, failureCookies(stale, given))
  }
  const left: Cookie[] = counter ? [['stale_after', oneLess(counter)]] : []
  return withCookies(showUser(call), [fake, ...left], call)
}

type Cookie = readonly [name: string, value: string]

/** Shows whether a client brings cookies back on its second try. */
const fake: Cookie = ['fake', 'fake_value']

function failureCookies(stale: string, given: DigestCredentials): Cookie[] {
  const nonce = given.get('nonce')
  return [
    ['stale_after', stale],
    ...(nonce === undefined ? [] : [['last_nonce', nonce] as const]),
    fake,
  ]
}

function wantsCookie(call: HttpbinCall): boolean {
  const value = call.query.find(([name]) => name === 'require-cookie')?.[1] ?? ''
  return ['1', 't', 'true'].includes(value.toLowerCase())
}

function offeredQop(call: HttpbinCall): readonly string[] {
  const qop = call.parameter('qop')
  return qop === 'auth' || qop === 'auth-int' ? [qop] : ['auth', 'auth-int']
}

/** Counts in the client's cookie; a text that is no number counts nothing. */
function oneLess(counter: string): string {
  return /^ *[+-]?[0-9]{1,9} *$/.test(counter) ? String(Number(counter) - 1) : 'never'
}

function challenge(
  call: HttpbinCall,
  algorithm: DigestAlgorithm,
  isStale: boolean,
  cookies: readonly Cookie[],
): HttpResponse {
  const { clock, random } = call.settings
  const fresh = () => digestHash(algorithm, `${clock.now()}:${random()}:${random()}`)
  const parts = [
    `realm="${realm}"`,
    `nonce="${fresh()}"`,
    `qop="${offeredQop(call).join(', ')}"`,
    `opaque="${fresh()}"`,
    `algorithm=${algorithm}`,
    `stale=${isStale ? 'TRUE' : 'FALSE'}`,
  ]
  const answer = html('', 401, [['WWW-Authenticate', `Digest ${parts.join(', ')}`]])
  return withCookies(answer, cookies, call)
}

function withCookies(
  response: HttpResponse,
  cookies: readonly Cookie[],
  call: HttpbinCall,
): HttpResponse {
  const path = cookiePath(call)
  const fields: HeaderList = cookies.map(([name, value]) => [
    'Set-Cookie',
    setCookie(name, value, { path }),
  ])
  return { ...response, headers: [...response.headers, ...fields] }
}
