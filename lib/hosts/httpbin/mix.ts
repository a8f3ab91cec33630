/** `/mix`: status, headers, cookies, body and delay of one answer, all chosen by its request. */
import { isFieldText, isToken } from '../../http/headers'
import type { HeaderList, HttpResponse } from '../../http/message'
import { fromBase64 } from '../base64'
import type { EndpointAnswer, EndpointParameter } from '../endpoint'
import { utf8FieldValue } from '../header-fields'
import { Refusal } from '../refusal'
import { shoutedReason } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'
import { chosenHeaders } from './chosen-headers'
import { cookiePath } from './cookie-reach'
import { chooseSeconds } from './delay'
import { parseJson } from './json-source'
import { type MixDirectives, mixDirectives, single, valuesOf } from './mix-directives'
import { parseRedirectTarget } from './redirect-target'

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'] as const
const MOST_REASON = 100

const parameters: readonly EndpointParameter[] = [
  {
    name: 'status',
    in: 'query',
    type: 'integer',
    summary: 'The status; 302 is the default of a redirect.',
    default: 200,
    minimum: 200,
    maximum: 599,
  },
  { name: 'reason', in: 'query', summary: 'The reason phrase instead of the usual one.' },
  {
    name: 'header',
    in: 'query',
    summary: 'A header as `Name:value`; comes as often as wanted.',
  },
  {
    name: 'cookie',
    in: 'query',
    summary:
      'A cookie as `name=value`, attributes behind it after `;`; comes as often as wanted. Its path is where ' +
      'httpbin is mounted unless it has another one.',
  },
  { name: 'redirect', in: 'query', summary: 'Where the Location leads, as in /redirect-to.' },
  { name: 'body', in: 'query', summary: 'The body as text.' },
  { name: 'json', in: 'query', summary: 'The body as JSON, sent as it is written.' },
  { name: 'base64', in: 'query', summary: 'The body as bytes, in either alphabet of base64.' },
  {
    name: 'type',
    in: 'query',
    summary:
      'The Content-Type; the default follows from how the body is given. The mount for browsers refuses types ' +
      'that a browser would run, such as text/html.',
  },
  {
    name: 'delay',
    in: 'query',
    summary: 'Seconds before anything is sent, 10 at most, or bounds such as 0.5-2.',
    default: 0,
  },
]

const answers: readonly EndpointAnswer[] = [
  { status: 200, summary: 'What was mixed; the status is the one that was asked for.' },
  { status: 400, summary: 'A piece that cannot be; the sentence says which, and why.' },
  { status: 413, summary: 'More than 160 pieces, or more than 80 headers.' },
  { status: 429, summary: 'The status of the example.' },
  {
    status: 503,
    summary: 'Too many slow answers are under way; Retry-After says when to come again.',
  },
]

export const mix: HttpbinFamily = {
  title: 'Mixed answers',
  endpoints: [
    {
      path: '/mix',
      methods,
      summary: 'An answer whose status, headers, cookies, body and delay are chosen all at once.',
      details: 'One of body, json and base64 makes the body; without them it is empty.',
      parameters,
      answers,
      example:
        '/mix?status=429&header=Retry-After:2&json=%7B%22error%22:%22slow%20down%22%7D&cookie=tea=green',
      answer,
    },
    {
      path: '/mix/{pieces...}',
      methods,
      summary: 'The same by pieces of the path, which can be copied where no query can stand.',
      details:
        'Each piece is a name and a value of the list, percent-encoded where it holds a slash or a question mark. The ' +
        'names may be abbreviated: s, h, c, r, b64, d. A query is added to them.',
      parameters: [
        {
          name: 'pieces',
          in: 'path',
          summary: 'Pieces such as status=429, with slashes between them.',
          required: true,
        },
        ...parameters,
      ],
      answers,
      example: '/mix/s=429/h=Retry-After:2/body=slow%20down',
      answer,
    },
  ],
}

/** Without a promise where there is nothing to wait for. */
function answer(call: HttpbinCall): HttpResponse | Promise<HttpResponse> {
  const directives = mixDirectives(call)
  const response = mixed(directives, call)
  const delay = single(directives, 'delay')
  const seconds = delay === undefined ? 0 : chooseSeconds(delay, call)
  if (seconds === 0) return response
  const { slow } = call.settings
  slow.admit(seconds)
  return slow.wait(seconds, call.request.signal).then(() => response)
}

function mixed(directives: MixDirectives, call: HttpbinCall): HttpResponse {
  const redirect = single(directives, 'redirect')
  const status = statusFrom(
    single(directives, 'status') ?? (redirect === undefined ? '200' : '302'),
  )
  const reason = single(directives, 'reason') ?? shoutedReason(status)
  if (!isFieldText(reason) || reason.length > MOST_REASON) {
    throw new Refusal(
      400,
      `A reason phrase has ${MOST_REASON} letters at most, no line break, and none beyond latin-1.`,
    )
  }
  const content = contentOf(directives, call)
  const chosen = chosenHeaders(
    [
      ...typesOf(directives, content.type),
      ...(redirect === undefined ? [] : [locationField(redirect, call)]),
      ...valuesOf(directives, 'header').map(headerField),
      ...valuesOf(directives, 'cookie').map((text) => cookieField(text, call)),
    ],
    call,
  )
  return { status, reason, headers: withOneType(chosen), body: content.body }
}

function statusFrom(text: string): number {
  const status = /^\d{3}$/.test(text) ? Number(text) : 0
  if (status >= 200 && status <= 599) return status
  throw new Refusal(400, 'The `status` must be a number from 200 to 599.')
}

interface Content {
  readonly body: Uint8Array
  /** What it is unless the request says something else. */
  readonly type?: string
}

const encoder = new TextEncoder()

function contentOf(directives: MixDirectives, call: HttpbinCall): Content {
  const [text, json, base64] = [
    single(directives, 'body'),
    single(directives, 'json'),
    single(directives, 'base64'),
  ]
  if ([text, json, base64].filter((each) => each !== undefined).length > 1) {
    throw new Refusal(400, 'A mix has one of `body`, `json` and `base64` only.')
  }
  if (text !== undefined) return { body: encoder.encode(text), type: 'text/plain; charset=utf-8' }
  if (json !== undefined) {
    if (parseJson(json, call.settings.limits) === undefined) {
      throw new Refusal(400, 'The `json` is not JSON; names and texts need double quotes.')
    }
    return { body: encoder.encode(json), type: 'application/json' }
  }
  if (base64 === undefined) return { body: new Uint8Array() }
  // A plus sign in a query is a blank; no blank can stand in base64.
  const bytes = fromBase64(base64.replaceAll(' ', '+').replaceAll('-', '+').replaceAll('_', '/'))
  if (bytes !== undefined) return { body: bytes, type: 'application/octet-stream' }
  throw new Refusal(400, 'The `base64` is not base64.')
}

function typesOf(directives: MixDirectives, usual: string | undefined): HeaderList {
  const type = single(directives, 'type') ?? usual
  return type === undefined ? [] : [['Content-Type', type]]
}

/** The last Content-Type counts: a header may say another one than the body. */
function withOneType(headers: HeaderList): HeaderList {
  const isType = ([name]: HeaderList[number]) => name.toLowerCase() === 'content-type'
  const type = headers.findLast(isType)
  return type === undefined ? headers : [type, ...headers.filter((field) => !isType(field))]
}

function locationField(url: string, call: HttpbinCall): HeaderList[number] {
  return ['Location', utf8FieldValue(parseRedirectTarget(url, call))]
}

function headerField(text: string): HeaderList[number] {
  const colon = text.indexOf(':')
  if (colon > 0) return [text.slice(0, colon), text.slice(colon + 1).trim()]
  throw new Refusal(400, 'A `header` is a name and a value, as in header=Retry-After:2.')
}

function cookieField(text: string, call: HttpbinCall): HeaderList[number] {
  const [pair = '', ...attributes] = text.split(';')
  if (!isToken(pair.slice(0, Math.max(0, pair.indexOf('='))))) {
    throw new Refusal(400, 'A `cookie` is a name and a value, as in cookie=tea=green.')
  }
  const hasPath = attributes.some((attribute) => /^\s*path\s*=/i.test(attribute))
  return ['Set-Cookie', hasPath ? text : `${text}; Path=${cookiePath(call)}`]
}
