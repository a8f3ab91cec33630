/** `/login`, `/profile`, `/logout`: who is known by a session cookie (RFC 6265). */
import { z } from 'zod'
import type { HttpRequest, HttpResponse } from '../../http/message'
import type { EndpointFamily } from '../endpoint'
import { readForm } from '../form-body'
import { firstValue } from '../form-urlencoded'
import type { HostCall } from '../host-call'
import { json } from '../json-answer'
import { checked } from '../json-body'
import { PerLearner } from '../per-learner'
import { Refusal } from '../refusal'
import { requestCookies } from '../request-cookies'
import { seededToken } from '../seeded-random'
import { deleteCookie, setCookie } from '../set-cookie'
import { choiceOf, numberOf } from '../world'

/** The one account there is. It is published, so it protects nothing. */
const account = { user: 'mara', password: 'earl grey' }

/** Sessions of one learner, and seconds that each lasts. */
const MOST_SESSIONS = 5
const LIFETIME = 3600

const COOKIE = 'session'
const attributes = { path: '/', httpOnly: true, sameSite: 'Lax' } as const

const credentials = z.strictObject({ user: z.string(), password: z.string() })

interface Sessions {
  /** When each began, in milliseconds since the Unix epoch. */
  readonly begun: Map<string, number>
  count: number
}

/** The family; what it remembers is at most 5 sessions of 1000 learners each. */
export function customerAccount(): EndpointFamily<HostCall> {
  const sessions = new PerLearner((): Sessions => ({ begun: new Map(), count: 0 }))

  function begin({ request, services }: HostCall): string {
    const own = sessions.get(request.learner)
    own.count += 1
    const session = seededToken(24, request.learner.seed, request.learner.id, own.count)
    own.begun.set(session, services.clock.now())
    for (const oldest of own.begun.keys()) {
      if (own.begun.size <= MOST_SESSIONS) break
      own.begun.delete(oldest)
    }
    return session
  }

  function isKnown({ request, services }: HostCall): boolean {
    const begun = sessions.get(request.learner).begun.get(sessionOf(request))
    return begun !== undefined && services.clock.now() - begun < LIFETIME * 1000
  }

  return {
    title: 'Account',
    endpoints: [
      {
        path: '/login',
        methods: ['POST'],
        summary: `Logs in by a form, as \`${account.user}\` with the password \`${account.password}\`.`,
        details: `The session is good for ${LIFETIME / 60} minutes, and for this host name only.`,
        parameters: [
          { name: 'user', in: 'form', summary: 'The name.', required: true },
          { name: 'password', in: 'form', summary: 'The password.', required: true },
        ],
        answers: [
          { status: 200, summary: 'You are known: Set-Cookie has the session.' },
          { status: 403, summary: 'The name or the password is wrong.' },
          { status: 415, summary: 'The body is no form.' },
          { status: 422, summary: 'A field is missing.' },
        ],
        example: { target: '/login', method: 'POST', form: { ...account } },
        answer(call) {
          const { fields } = readForm(call.request)
          const { user, password } = checked(
            { user: firstValue(fields, 'user'), password: firstValue(fields, 'password') },
            credentials,
          )
          if (user !== account.user || password !== account.password) {
            throw new Refusal(403, 'The name or the password is wrong.')
          }
          return json({ user, next: '/profile' }, 200, [
            ['Set-Cookie', setCookie(COOKIE, begin(call), attributes)],
            ['Cache-Control', 'no-store'],
          ])
        },
      },
      {
        path: '/profile',
        methods: ['GET'],
        summary: 'What the shop knows about you.',
        parameters: [
          { name: COOKIE, in: 'cookie', summary: 'The session from /login.', required: true },
        ],
        answers: [
          { status: 200, summary: 'Your name, points and favourite tea.' },
          { status: 401, summary: 'Nobody is logged in, or the session is over.' },
        ],
        example: '/profile',
        answer(call) {
          if (!isKnown(call)) throw notLoggedIn()
          const { learner } = call.request
          return json({
            user: account.user,
            points: numberOf(learner, 'points', { usual: 120, least: 10, most: 400 }),
            favourite: choiceOf(learner, 'favourite', ['gyokuro', 'chai', 'assam']),
          })
        },
      },
      {
        path: '/logout',
        methods: ['POST'],
        summary: 'Ends the session, and takes its cookie back.',
        example: { target: '/logout', method: 'POST' },
        answer({ request }): HttpResponse {
          sessions.get(request.learner).begun.delete(sessionOf(request))
          return json({ user: null }, 200, [['Set-Cookie', deleteCookie(COOKIE, attributes)]])
        },
      },
    ],
  }
}

function sessionOf({ headers }: HttpRequest): string {
  return requestCookies(headers).get(COOKIE) ?? ''
}

function notLoggedIn(): Refusal {
  return new Refusal(401, 'Nobody is logged in; POST the form to /login, and keep the cookie.', {
    headers: [
      ['WWW-Authenticate', `Cookie realm="shop", form-action="/login", cookie-name=${COOKIE}`],
    ],
  })
}
