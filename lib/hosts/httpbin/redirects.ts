/** `/redirect/…` and its kin: chains of redirects, relative and absolute, and a redirect to anywhere allowed. */
import type { HttpResponse } from '../../http/message'
import { utf8FieldValue } from '../header-fields'
import { Refusal } from '../refusal'
import { escapeHtml, html } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'
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
        const location = nextHop(call, isAbsolute ? 'absolute' : 'relative')
        return html(redirectPage(location), 302, [['Location', location]])
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
      answer(call) {
        const location = nextHop(call, 'absolute')
        return html(redirectPage(location), 302, [['Location', location]])
      },
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

/** The first value of a parameter whose name is taken in any letter case. */
function caselessValue(call: HttpbinCall, name: string): string | undefined {
  return call.query.find(([key]) => key.toLowerCase() === name)?.[1]
}

function redirectPage(location: string): string {
  const shown = escapeHtml(location)
  return `<!doctype html>
<html lang=en>
<title>Redirecting...</title>
<h1>Redirecting...</h1>
<p>You should be redirected automatically to the target URL: <a href="${shown}">${shown}</a>. If not, click the link.
`
}
