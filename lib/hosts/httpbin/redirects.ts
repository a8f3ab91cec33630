/** `/redirect/…` and its kin: chains of redirects, relative and absolute, and a redirect to anywhere allowed. */
import type { HttpResponse } from '../../http/message'
import { utf8FieldValue } from '../header-fields'
import { Refusal } from '../refusal'
import { html } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'
import { caselessValue } from './query-parameter'
import { redirectAnswer } from './redirect-answer'
import { parseRedirectTarget } from './redirect-target'
import { hostOf, webScheme } from './request-echo'

export const redirects: HttpbinFamily = {
  title: 'Redirects',
  endpoints: [
    {
      path: '/redirect/{n:int}',
      methods: ['GET'],
      summary: 'Redirects n times, then ends at /get. With absolute=true by full URLs.',
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
      example: '/relative-redirect/3',
      answer: (call) => html('', 302, [['Location', nextHop(call, 'relative')]]),
    },
    {
      path: '/absolute-redirect/{n:int}',
      methods: ['GET'],
      summary: 'Redirects n times by full URLs.',
      example: '/absolute-redirect/3',
      answer: (call) => redirectAnswer(nextHop(call, 'absolute')),
    },
    {
      path: '/redirect-to',
      methods: ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'],
      summary: 'Redirects to the address in url, with the status in status_code (300 to 399).',
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
  const url = caselessValue(call, 'url')
  if (url === undefined) {
    throw new Refusal(400, 'The query has no `url` to redirect to, as in /redirect-to?url=get.')
  }
  const location = utf8FieldValue(parseRedirectTarget(url, call))
  return html('', redirectStatus(caselessValue(call, 'status_code')), [['Location', location]])
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
