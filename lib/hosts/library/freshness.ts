/** `/opening-hours`, `/reading-room`: what may be kept for a while, and asked for anew by its tag or its date. */
import type { Learner } from '../../http/message'
import { conditionalAnswer } from '../conditional-request'
import type { EndpointFamily } from '../endpoint'
import { strongTag } from '../etag'
import type { HostCall } from '../host-call'
import { json } from '../json-answer'
import { seededRandom } from '../seeded-random'
import { choiceOf, numberOf } from '../world'

/** Seconds for which the number of people is told. */
const SLOT = 30

const conditions = [
  { name: 'If-None-Match', in: 'header', summary: 'The ETag of what you have.' },
  { name: 'If-Modified-Since', in: 'header', summary: 'The Last-Modified of what you have.' },
] as const
const unchanged = { status: 304, summary: 'What you have is what there is; there is no body.' }

export const freshness: EndpointFamily<HostCall> = {
  title: 'What may be kept',
  endpoints: [
    {
      path: '/opening-hours',
      methods: ['GET'],
      summary: 'When the library is open; to be kept for a minute.',
      parameters: conditions,
      answers: [
        { status: 200, summary: 'The hours, with ETag, Last-Modified and `Cache-Control`.' },
        unchanged,
      ],
      example: '/opening-hours',
      answer(call) {
        const hours = json(openingHours(call.request.learner), 200, [
          ['Cache-Control', 'max-age=60'],
        ])
        const day = numberOf(call.request.learner, 'hours changed', {
          usual: 12,
          least: 1,
          most: 28,
        })
        const modified = Date.UTC(2024, 2, day, 9, 0, 0)
        return conditionalAnswer(call.request, { tag: tagOf(hours.body), modified }, hours)
      },
    },
    {
      path: '/reading-room',
      methods: ['GET'],
      summary: `How many people are in the reading room; counted anew every ${SLOT} seconds.`,
      details: '`max-age` is the number of seconds until the next count.',
      parameters: [conditions[0]],
      answers: [{ status: 200, summary: 'The number, with ETag and `Cache-Control`.' }, unchanged],
      example: '/reading-room',
      answer(call) {
        const now = call.services.clock.now() / 1000
        const slot = Math.floor(now / SLOT)
        const people = Math.floor(seededRandom(call.request.learner.seed, 'people', slot)() * 60)
        const count = json({ people, counted: new Date(slot * SLOT * 1000).toISOString() }, 200, [
          ['Cache-Control', `max-age=${Math.max(1, Math.floor((slot + 1) * SLOT - now))}`],
        ])
        return conditionalAnswer(call.request, { tag: tagOf(count.body) }, count)
      },
    },
  ],
}

function openingHours(learner: Learner) {
  const weekdays = choiceOf(learner, 'weekdays', ['9:00–19:00', '10:00–20:00', '8:30–17:30'])
  const saturday = choiceOf(learner, 'saturday', ['10:00–16:00', '11:00–15:00', 'closed'])
  return { weekdays, saturday, sunday: 'closed' }
}

function tagOf(body: unknown): string {
  return strongTag(body instanceof Uint8Array ? body : new Uint8Array())
}
