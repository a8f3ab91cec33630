/**
 * branch.library.test: the same books and cards as at library.test, at the end of a poor line. What fails there, fails
 * in the same place each time, so that a client can be judged by what it makes of it.
 */
import type { HttpRequest, HttpResponse } from '../../http/message'
import type { EndpointAnswer, EndpointFamily } from '../endpoint'
import type { HostCall } from '../host-call'
import { problem } from '../json-answer'
import { PerLearner } from '../per-learner'
import { RateWindow, rateLimitFields, secondsUntil } from '../rate-window'
import { createRoutedHost } from '../routed-host'
import { type HostServices, systemServices } from '../services'
import { parseTarget } from '../target'
import { ConnectionFailure, type VirtualHost } from '../virtual-host'
import { choiceOf } from '../world'
import { bookPages } from './book-pages'
import { catalogue } from './catalogue'
import { members } from './members'

const RULE = { limit: 10, period: 4 }
/** Seconds that a 503 asks to wait. */
const BUSY = 1
/** Addresses that are remembered for one learner; what comes after them does not fail. */
const MOST_ADDRESSES = 500

const lineAnswers: readonly EndpointAnswer[] = [
  { status: 429, summary: 'Too many requests; Retry-After is in seconds.' },
  { status: 503, summary: 'The line is busy; Retry-After is in seconds.' },
]

/** What the line did to one learner. */
interface Line {
  /** What was asked for by GET before. */
  readonly asked: Set<string>
  readonly window: RateWindow
}

/** The branch as a machine of the virtual internet. */
export function branch(services: HostServices = systemServices): VirtualHost {
  const lines = new PerLearner((): Line => ({ asked: new Set(), window: new RateWindow(RULE) }))
  const families = [catalogue, bookPages, members()].map(overLine)
  const answer = createRoutedHost({
    families,
    services,
    unknownPath: 'The branch has no such page; GET / lists what there is.',
  })
  return {
    names: ['branch.library.test'],
    summary:
      'A branch of the library at the end of a poor line: the same books and cards, with faults and a limit of ' +
      `${RULE.limit} requests in ${RULE.period} seconds. Every other address that you ask for fails the first time, ` +
      'in turns with 503 and by a broken connection. Of every other book that you borrow, the answer is lost. What fails ' +
      'does not count.',
    families,
    async handle(request) {
      const line = lines.get(request.learner)
      // To read changes nothing, so it can be done before it is known whether it comes through.
      const read = request.method === 'GET' ? await answer(request) : null
      const fault = read !== null && read.status < 400 ? faultOf(request, line) : null
      if (fault === 'busy') return busy()
      if (fault === 'broken') throw broken('before it answered')
      const now = services.clock.now()
      const allowance = line.window.take(now)
      const limits = rateLimitFields(allowance, now)
      if (!allowance.isAllowed) {
        const seconds = `${secondsUntil(allowance.resetAt, now)}`
        const words = `Wait ${seconds} seconds, as Retry-After says.`
        return problem(429, words, [['Retry-After', seconds], ...limits])
      }
      const response = read ?? (await answer(request))
      if (losesAnswer(request, response.status)) {
        line.window.giveBack()
        throw broken('before its answer came back')
      }
      return { ...response, headers: [...response.headers, ...limits] }
    },
  }
}

function overLine(family: EndpointFamily<HostCall>): EndpointFamily<HostCall> {
  const endpoints = family.endpoints.map((endpoint) => ({
    ...endpoint,
    answers: [...(endpoint.answers ?? []), ...lineAnswers],
  }))
  return { ...family, endpoints }
}

/** Of the addresses in the order in which they are asked for, the first, the third and so on fail once. */
function faultOf({ target, learner }: HttpRequest, { asked }: Line): Fault | null {
  if (asked.has(target) || asked.size >= MOST_ADDRESSES) return null
  asked.add(target)
  if (asked.size % 2 === 0) return null
  const [first, second] = choiceOf(learner, 'first fault of the line', [
    ['busy', 'broken'],
    ['broken', 'busy'],
  ] as const)
  return asked.size % 4 === 1 ? first : second
}

type Fault = 'busy' | 'broken'

function busy(): HttpResponse {
  return problem(503, `The line is busy; ask again in ${BUSY} second.`, [
    ['Retry-After', `${BUSY}`],
  ])
}

/** The book is lent by then. */
function losesAnswer({ method, target, body, learner }: HttpRequest, status: number): boolean {
  if (method !== 'POST' || status !== 201 || parseTarget(target).path !== '/loans') return false
  const book = Number(/[0-9]+/.exec(new TextDecoder().decode(body))?.[0])
  return book % 2 === choiceOf(learner, 'books whose answer is lost', [0, 1])
}

function broken(when: string): ConnectionFailure {
  return new ConnectionFailure(
    'reset',
    `The connection to \`branch.library.test\` broke ${when}.`,
    'ECONNRESET',
  )
}
