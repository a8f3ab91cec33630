/** `/cookies` and below: shows the cookies that came, sets and deletes some. */
import { isToken } from '../../http/headers'
import type { HttpResponse } from '../../http/message'
import type { EndpointAnswer, EndpointParameter } from '../endpoint'
import { Refusal } from '../refusal'
import { requestCookies } from '../request-cookies'
import { type CookieAttributes, deleteCookie, setCookie } from '../set-cookie'
import { json } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'
import { attributeParameters, cookieQuery } from './cookie-attributes'
import { redirectAnswer } from './redirect-answer'

/** Cookies of the traffic counters that httpbin.org once had; they hide unless the query has `show_env`. */
const environment = [
  '_gauges_unique',
  '_gauges_unique_year',
  '_gauges_unique_month',
  '_gauges_unique_day',
  '_gauges_unique_hour',
  '__utmz',
  '__utma',
  '__utmb',
]

const backToCookies: EndpointAnswer = {
  status: 302,
  summary: 'Leads to /cookies, with one Set-Cookie for each cookie.',
}
const badName: EndpointAnswer = {
  status: 400,
  summary: 'A name that no cookie can have, or an attribute that makes no sense.',
}
const anyName: EndpointParameter = {
  name: '<name>',
  anyName: true,
  in: 'query',
  summary: 'Any number of names with their values; of equal names the first one counts.',
}

export const cookies: HttpbinFamily = {
  title: 'Cookies',
  endpoints: [
    {
      path: '/cookies',
      methods: ['GET'],
      summary: 'The cookies of the request.',
      details:
        'Quotes around a value are undone, and octal escapes within them. Of equal names the first one counts. ' +
        'The cookies of old traffic counters (_gauges_*, __utm*) stay hidden.',
      parameters: [
        { name: 'show_env', in: 'query', summary: 'With any value, the hidden cookies show, too.' },
      ],
      answers: [{ status: 200, summary: 'JSON: the names and values in `cookies`.' }],
      example: { target: '/cookies', headers: { Cookie: 'tea=green; cup="large one"' } },
      answer: showCookies,
    },
    {
      path: '/cookies/set/{name}/{value}',
      methods: ['GET'],
      summary: 'Sets one cookie, and redirects to /cookies.',
      parameters: [
        { name: 'name', in: 'path', summary: 'The name.' },
        { name: 'value', in: 'path', summary: 'The value; what a cookie cannot hold is quoted.' },
        ...attributeParameters,
      ],
      answers: [backToCookies, badName],
      example: '/cookies/set/tea/green',
      answer: (call) => {
        const pair = [call.parameter('name'), call.parameter('value')] as const
        return answerWith([pair], cookieQuery(call).attributes, call)
      },
    },
    {
      path: '/cookies/set',
      methods: ['GET'],
      summary: 'Sets a cookie for every pair of the query, and redirects to /cookies.',
      details:
        'The cookies last as long as the session, and go back to all of httpbin. The attributes, spelled ' +
        'attr[Path]=/x and so on, hold for all cookies of the query.',
      parameters: [anyName, ...attributeParameters],
      answers: [backToCookies, badName],
      example: '/cookies/set?tea=green&attr[Max-Age]=3600&attr[HttpOnly]=true',
      answer: (call) => {
        const { cookies: pairs, attributes } = cookieQuery(call)
        return answerWith([...pairs], attributes, call)
      },
    },
    {
      path: '/cookies/delete',
      methods: ['GET'],
      summary: 'Deletes the cookies that the query names, and redirects to /cookies.',
      details:
        'A cookie that was set with another path or domain is deleted by the same attributes: attr[Path]=/x.',
      parameters: [
        { ...anyName, summary: 'Any number of names; their values do not matter.' },
        ...attributeParameters.filter(({ name }) => /Path|Domain/.test(name)),
      ],
      answers: [backToCookies, badName],
      example: '/cookies/delete?tea',
      answer: (call) => {
        const { cookies: pairs, attributes } = cookieQuery(call)
        const { path, domain } = attributes
        const scope = domain === undefined ? { path } : { path, domain }
        return answerWith(
          [...pairs.keys()].map((name) => [name, null] as const),
          scope,
          call,
        )
      },
    },
  ],
}

function showCookies(call: HttpbinCall): HttpResponse {
  const shown = new Map(requestCookies(call.request.headers))
  const showAll = call.query.some(([name]) => name === 'show_env')
  if (!showAll) for (const name of environment) shown.delete(name)
  return json(call, new Map([['cookies', shown]]))
}

/**
 * A value of null deletes.
 * @throws Refusal 400 for a name that would be another cookie, or none; 413 for too many cookies.
 */
function answerWith(
  pairs: readonly (readonly [name: string, value: string | null])[],
  attributes: CookieAttributes,
  call: HttpbinCall,
): HttpResponse {
  const most = call.settings.limits.fields
  if (pairs.length > most) throw new Refusal(413, `One answer sets at most ${most} cookies.`)
  const fields = pairs.map(([name, value]) => {
    if (!isToken(name)) {
      throw new Refusal(
        400,
        `The name of a cookie has letters, digits and some signs only, and ${JSON.stringify(name.slice(0, 40))} has others.`,
      )
    }
    const field =
      value === null ? deleteCookie(name, attributes) : setCookie(name, value, attributes)
    return ['Set-Cookie', field] as const
  })
  return redirectAnswer(call.path('/cookies'), fields)
}
