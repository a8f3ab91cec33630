/** `/archive/…`, `/quota`: pages that may be asked for only so often (RFC 6585 section 4). */
import type { HeaderList, HttpResponse, Learner } from '../../http/message'
import { httpDate } from '../clock'
import type { EndpointFamily } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { json } from '../json-answer'
import { PerLearner } from '../per-learner'
import { type Allowance, RateWindow, rateLimitFields, secondsUntil } from '../rate-window'
import { Refusal } from '../refusal'
import { seededRandom } from '../seeded-random'
import { choiceOf, numberOf } from '../world'

const PAGES = 12
const RULE = { limit: 5, period: 4 }

/** The family; what it remembers is two windows of 1000 learners each. */
export function archive(): EndpointFamily<HostCall> {
  const windows = new PerLearner(() => new RateWindow(RULE))
  const quotas = new PerLearner((learner) => {
    const limit = numberOf(learner, 'quota', { usual: 60, least: 20, most: 90 })
    return new RateWindow({ limit, period: 3600 })
  })

  return {
    title: 'Limited',
    endpoints: [
      {
        path: '/archive/{page:int}',
        methods: ['GET'],
        summary: `One of ${PAGES} pages of the archive: ${RULE.limit} in ${RULE.period} seconds.`,
        details:
          'The four seconds begin with your first request, and then anew. A refused request does not count.',
        parameters: [
          {
            name: 'page',
            in: 'path',
            type: 'integer',
            summary: 'The number of the page.',
            required: true,
            minimum: 1,
            maximum: PAGES,
          },
        ],
        answers: [
          {
            status: 200,
            summary: 'The page; RateLimit-Remaining tells how many more there may be.',
          },
          { status: 404, summary: 'There is no such page.' },
          {
            status: 429,
            summary: 'Too many; Retry-After is in seconds, or a date: it depends on the world.',
          },
        ],
        example: '/archive/1',
        answer(call) {
          const page = Number(pathParameter(call, 'page'))
          if (page < 1 || page > PAGES) {
            throw new Refusal(404, `The archive has the pages 1 to ${PAGES}.`)
          }
          const { learner } = call.request
          const now = call.services.clock.now()
          const allowance = windows.get(learner).take(now)
          if (!allowance.isAllowed) throw tooMany(learner, allowance, now)
          return json(archivePage(learner, page), 200, rateLimitFields(allowance, now))
        },
      },
      {
        path: '/quota',
        methods: ['GET'],
        summary: 'Tells only in header fields how many calls you have left.',
        answers: [
          { status: 200, summary: 'RateLimit-Remaining counts down with every call.' },
          { status: 429, summary: 'None is left; Retry-After tells for how long.' },
        ],
        example: '/quota',
        answer(call): HttpResponse {
          const { learner } = call.request
          const now = call.services.clock.now()
          const allowance = quotas.get(learner).take(now)
          if (!allowance.isAllowed) throw tooMany(learner, allowance, now)
          return json({ see: 'RateLimit-Remaining' }, 200, rateLimitFields(allowance, now))
        },
      },
    ],
  }
}

function tooMany(learner: Learner, allowance: Allowance, now: number): Refusal {
  const seconds = secondsUntil(allowance.resetAt, now)
  const form = choiceOf(learner, 'Retry-After', ['seconds', 'date'])
  // A date has whole seconds only; rounded up, so that who comes then is not too early.
  const date = httpDate(Math.ceil(allowance.resetAt / 1000) * 1000)
  const headers: HeaderList = [
    ['Retry-After', form === 'date' ? date : `${seconds}`],
    ...rateLimitFields(allowance, now),
  ]
  const message = `That was more than ${allowance.limit} requests; wait as Retry-After says.`
  return new Refusal(429, message, { headers })
}

function archivePage({ seed }: Learner, page: number) {
  const random = seededRandom(seed, 'archive', page)
  const letters = 3 + Math.floor(random() * 40)
  return { page, of: PAGES, year: 1900 + page * 7, letters }
}
