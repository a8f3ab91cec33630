/** `/cookies/…`: cookies of every scope, and which of them come back where. */
import type { EndpointFamily } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { json } from '../json-answer'
import { Refusal } from '../refusal'
import { requestCookies } from '../request-cookies'
import { type CookieAttributes, deleteCookie, setCookie } from '../set-cookie'
import { choiceOf } from '../world'

/** Seconds that the brief cookie lasts. */
const BRIEF = 10

const scopes = ['host', 'site', 'path', 'brief', 'secure', 'two', 'none'] as const
type Scope = (typeof scopes)[number]

/** What a scope sets; `two` sets two, and `none` takes all of them back. */
const cookies: Readonly<Record<Exclude<Scope, 'two' | 'none'>, CookieAttributes>> = {
  host: { path: '/' },
  site: { path: '/', domain: 'shop.test' },
  path: { path: '/x' },
  brief: { path: '/', maxAge: BRIEF },
  secure: { path: '/', secure: true },
}

export const cookieScopes: EndpointFamily<HostCall> = {
  title: 'Cookie scopes',
  endpoints: [
    ...['/cookies', '/x/cookies', '/y/cookies'].map((path) => ({
      path,
      methods: ['GET'],
      summary: `The cookies that came with the request to ${path}.`,
      example: path,
      answer: ({ request }: HostCall) =>
        json({
          host: request.authority,
          scheme: request.scheme,
          // `__proto__` may be a cookie's name.
          cookies: Object.assign(
            Object.create(null),
            Object.fromEntries(requestCookies(request.headers)),
          ),
        }),
    })),
    {
      path: '/cookies/{scope}',
      methods: ['GET'],
      summary: 'Sets a cookie that is named after its scope.',
      details:
        '`host`: back to this host name only. `site`: to shop.test and all below it. `path`: to /x and below. ' +
        `\`brief\`: for ${BRIEF} seconds. \`secure\`: over https only. \`two\`: host and site in one answer, in two ` +
        'Set-Cookie fields. `none`: takes them all back.',
      parameters: [
        { name: 'scope', in: 'path', summary: 'Which one.', required: true, oneOf: scopes },
      ],
      answers: [
        { status: 200, summary: 'The value that was set.' },
        { status: 404, summary: 'There is no such scope.' },
      ],
      example: '/cookies/site',
      answer(call) {
        const name = pathParameter(call, 'scope')
        const scope = scopes.find((each) => each === name)
        if (scope === undefined) {
          throw new Refusal(
            404,
            `The scopes are ${scopes.join(', ')}, not \`${name.slice(0, 40)}\`.`,
          )
        }
        const value = choiceOf(call.request.learner, 'cookie', ['oolong', 'sencha', 'matcha'])
        const fields = setFields(scope, value)
        return json(
          { set: value },
          200,
          fields.map((field) => ['Set-Cookie', field] as const),
        )
      },
    },
  ],
}

function setFields(scope: Scope, value: string): readonly string[] {
  if (scope === 'none')
    return Object.entries(cookies).map(([name, at]) => deleteCookie(name, { ...at, maxAge: 0 }))
  const names = scope === 'two' ? (['host', 'site'] as const) : [scope]
  return names.map((name) => setCookie(name, value, cookies[name]))
}
