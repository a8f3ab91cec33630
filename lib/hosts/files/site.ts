/** `/robots.txt`, `/site/…`: a small site to copy politely. */
import type { HttpResponse } from '../../http/message'
import { rangedAnswer } from '../byte-ranges'
import type { EndpointFamily } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { PerLearner } from '../per-learner'
import { RateWindow, rateLimitFields, secondsUntil } from '../rate-window'
import { Refusal } from '../refusal'
import { breaking } from './breaking'
import { contentOf } from './documents'
import { rangeAnswers, rangeFields } from './downloads'
import { LONG_FILE, NEWS_PERIOD, siteFile, sitePaths } from './site-pages'

const RULE = { limit: 10, period: 5 }

/** The family; what it remembers is one window and one flag of 1000 learners each. */
export function site(): EndpointFamily<HostCall> {
  const windows = new PerLearner(() => new RateWindow(RULE))
  /** Whether the download of the long file broke off, and was not completed since. */
  const breaks = new PerLearner(() => ({ isBroken: false }))

  return {
    title: 'A small site',
    endpoints: [
      {
        path: '/robots.txt',
        methods: ['GET'],
        summary: 'What machines are asked to leave alone (RFC 9309).',
        example: '/robots.txt',
        answer: (): HttpResponse => ({
          status: 200,
          reason: 'OK',
          headers: [['Content-Type', 'text/plain; charset=utf-8']],
          body: new TextEncoder().encode('User-agent: *\nDisallow: /site/private/\n'),
        }),
      },
      {
        path: '/site/{path...}',
        methods: ['GET'],
        summary: `A page of the museum's site: ${RULE.limit} requests in ${RULE.period} seconds.`,
        details:
          `It begins at /site/index.html and has ${sitePaths.length} parts. All stay as they are, but for ` +
          `news.html, which changes every ${NEWS_PERIOD} seconds. The first download of ${LONG_FILE} breaks off, as ` +
          'those of /unsteady do.',
        parameters: [
          {
            name: 'path',
            in: 'path',
            summary: 'The path of the page.',
            required: true,
            oneOf: sitePaths,
          },
          ...rangeFields,
        ],
        answers: [
          ...rangeAnswers,
          { status: 429, summary: 'Too many requests; Retry-After is in seconds.' },
        ],
        example: '/site/index.html',
        answer(call) {
          const { learner } = call.request
          const now = call.services.clock.now()
          const allowance = windows.get(learner).take(now)
          const limits = rateLimitFields(allowance, now)
          if (!allowance.isAllowed) {
            const seconds = `${secondsUntil(allowance.resetAt, now)}`
            throw new Refusal(429, `Wait ${seconds} seconds, as Retry-After says.`, {
              headers: [['Retry-After', seconds], ...limits],
            })
          }
          const file = siteFile(learner, pathParameter(call, 'path'), now)
          if (file === undefined) {
            throw new Refusal(404, 'The site has no such page; it begins at /site/index.html.')
          }
          const whole = rangedAnswer(call.request, contentOf(file))
          const answer = { ...whole, headers: [...whole.headers, ...limits] }
          if (file.name !== LONG_FILE || call.request.method === 'HEAD') return answer
          const state = breaks.get(learner)
          if (answer.status === 200 && answer.body instanceof Uint8Array && !state.isBroken) {
            state.isBroken = true
            return breaking(answer, answer.body, file.name, learner)
          }
          if (answer.status === 200 || answer.status === 206) state.isBroken = false
          return answer
        },
      },
    ],
  }
}
