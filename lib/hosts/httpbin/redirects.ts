/** `/redirect/…` and its kin: chains of redirects, relative and absolute, and a redirect to anywhere allowed. */
import type { HttpResponse } from '../../http/message'
import type { EndpointAnswer, EndpointParameter } from '../endpoint'
import { utf8FieldValue } from '../header-fields'
import { Refusal } from '../refusal'
import { html } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'
import { defaultLimits } from './limits'
import { caselessValue } from './query-parameter'
import { redirectAnswer } from './redirect-answer'
import { parseRedirectTarget } from './redirect-target'
import { hostOf, webScheme } from './request-echo'
import { requestForm } from './request-form'

const hops: EndpointParameter = {
  name: 'n',
  in: 'path',
  type: 'integer',
  summary: 'How many redirects there are.',
  required: true,
  minimum: 1,
  maximum: defaultLimits.redirects,
}
const answers: readonly EndpointAnswer[] = [
  { status: 302, summary: 'To the next of them; from the last one to /get.' },
  { status: 400, summary: 'The number of redirects is 0, or too large.' },
]

export const redirects: HttpbinFamily = {
  title: 'Redirects',
  endpoints: [
    {
      path: '/redirect/{n:int}',
      methods: ['GET'],
      summary: 'Redirects n times, then ends at /get.',
      parameters: [
        hops,
        {
          name: 'absolute',
          in: 'query',
          summary: 'With true, by full URLs; otherwise by paths.',
          oneOf: ['true', 'false'],
          default: 'false',
        },
      ],
      answers,
      example: '/redirect/3',
      answer(call) {
        const isAbsolute = call.query.some(
          ([name, value]) => name === 'absolute' && value.toLowerCase() === 'true',
        )
        return redirectAnswer(nextHop(call, isAbsolute ? 'absolute' : 'relative'))
      },
    },
    {
      path: '/relative-redirect/{n:int}',
      methods: ['GET'],
      summary: 'Redirects n times by paths.',
      parameters: [hops],
      answers,
      example: '/relative-redirect/3',
      answer: (call) => html('', 302, [['Location', nextHop(call, 'relative')]]),
    },
    {
      path: '/absolute-redirect/{n:int}',
      methods: ['GET'],
      summary: 'Redirects n times by full URLs.',
      details: 'They name the host of the Host field, and the scheme of X-Forwarded-Proto.',
      parameters: [hops],
      answers,
      example: '/absolute-redirect/3',
      answer: (call) => redirectAnswer(nextHop(call, 'absolute')),
    },
    {
      path: '/redirect-to',
      methods: ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'],
      summary: 'Redirects to the address in url.',
      details:
        'The parameters stand in the query, or in a form; the query counts first, and the letter case of the ' +
        'names does not. The address goes into Location as it is. Served to browsers, it leads to its own host ' +
        'only, unless the server is started with REDIRECT_HOSTS.',
      parameters: [
        ...(['query', 'form'] as const).flatMap((place): EndpointParameter[] => [
          {
            name: 'url',
            in: place,
            summary: 'The address, absolute or relative.',
            required: place === 'query',
          },
          {
            name: 'status_code',
            in: place,
            type: 'integer',
            summary: 'The status, when it is one of these.',
            minimum: 300,
            maximum: 399,
            default: 302,
          },
        ]),
      ],
      answers: [
        { status: 302, summary: 'With Location; other statuses as asked for.' },
        { status: 307, summary: 'The same, where the method and the body are to be kept.' },
        { status: 400, summary: 'There is no url, or it is one that is not allowed here.' },
      ],
      example: '/redirect-to?url=get&status_code=307',
      answer: redirectTo,
    },
  ],
}

/** Where a chain of n goes next. @throws Refusal 400 for 0, and beyond the limit. */
function nextHop(call: HttpbinCall, kind: 'relative' | 'absolute'): string {
  const n = Number(call.parameter('n'))
  const most = call.settings.limits.redirects
  if (n < 1 || n > most) {
    throw new Refusal(400, `The number of redirects must be from 1 to ${most}.`)
  }
  const path = call.path(n === 1 ? '/get' : `/${kind}-redirect/${n - 1}`)
  return kind === 'relative' ? path : `${webScheme(call)}://${hostOf(call)}${path}`
}

function redirectTo(call: HttpbinCall): HttpResponse {
  // The original describes form parameters, too, but never reads them.
  const form = requestForm(call)?.fields ?? []
  const given = (name: string) =>
    caselessValue(call, name) ?? form.find(([key]) => key.toLowerCase() === name)?.[1]
  const url = given('url')
  if (url === undefined) {
    throw new Refusal(400, 'There is no `url` to redirect to, as in /redirect-to?url=get.')
  }
  const location = utf8FieldValue(parseRedirectTarget(url, call))
  return html('', redirectStatus(given('status_code')), [['Location', location]])
}

/** 302 unless the text names another status from 300 to 399. */
function redirectStatus(text: string | undefined): number {
  if (text === undefined) return 302
  if (!/^ *[+-]?[0-9]+ *$/.test(text)) {
    throw new Refusal(400, 'The `status_code` must be a number from 300 to 399.')
  }
  const status = Number(text)
  return status >= 300 && status <= 399 ? status : 302
}
