/** `/alerts`, `/events`: answers that come piece by piece while something happens. */
import type { HttpResponse, Learner } from '../../http/message'
import type { EndpointFamily } from '../endpoint'
import { fieldValue } from '../header-fields'
import type { HostCall } from '../host-call'
import { json } from '../json-answer'
import { PerLearner } from '../per-learner'
import { numberValue } from '../query-values'
import { orderOf } from '../world'

/** Alerts of one day. */
const ALERTS = 6
/** Events of one answer: about as long as an exchange may take. */
const MOST_EVENTS = 100
/** Seconds between two pieces. */
const GAP = 1
const LONGEST_GAP = 10

/** What one learner's event streams came to. */
interface Listening {
  open: number
  /** Left before their end. */
  left: number
  ended: number
}

const gapParameter = {
  name: 'every',
  in: 'query',
  type: 'number',
  summary: 'Seconds between two of them.',
  default: GAP,
  minimum: 0,
  maximum: LONGEST_GAP,
} as const

/** The family; what it remembers is three numbers of 1000 learners each. */
export function streams(): EndpointFamily<HostCall> {
  const listening = new PerLearner((): Listening => ({ open: 0, left: 0, ended: 0 }))

  return {
    title: 'As it happens',
    endpoints: [
      {
        path: '/alerts',
        methods: ['GET'],
        summary: `${ALERTS} alerts of the reading rooms, one JSON document a line, as they happen.`,
        parameters: [gapParameter],
        answers: [{ status: 400, summary: '`every` is no number of seconds.' }],
        example: '/alerts?every=0.2',
        answer: (call) => stream('application/x-ndjson', alertLines(call)),
      },
      {
        path: '/events',
        methods: ['GET'],
        summary:
          'What is lent and brought back, as server-sent events; they go on until you leave.',
        details: `There are ${MOST_EVENTS} at most; then the stream ends, and \`Last-Event-ID\` goes on from there.`,
        parameters: [
          gapParameter,
          {
            name: 'Last-Event-ID',
            in: 'header',
            type: 'integer',
            summary: 'The id of the last event that you saw; those after it follow.',
          },
        ],
        answers: [{ status: 400, summary: '`every` is no number of seconds.' }],
        example: '/events?every=0.2',
        answer: (call) =>
          stream(
            'text/event-stream',
            counted(eventLines(call), listening.get(call.request.learner)),
            [['Cache-Control', 'no-store']],
          ),
      },
      {
        path: '/events/listeners',
        methods: ['GET'],
        summary: 'How many of your event streams are open, were left, and came to their end.',
        example: '/events/listeners',
        answer: ({ request }) => json(listening.get(request.learner)),
      },
    ],
  }
}

function stream(
  type: string,
  body: AsyncIterable<Uint8Array>,
  headers: readonly (readonly [string, string])[] = [],
): HttpResponse {
  return { status: 200, reason: 'OK', headers: [['Content-Type', type], ...headers], body }
}

/** Counts a stream while it is read; the `finally` also runs when the client leaves. */
async function* counted(
  pieces: AsyncGenerator<Uint8Array>,
  listening: Listening,
): AsyncGenerator<Uint8Array> {
  listening.open += 1
  let isWhole = false
  try {
    yield* pieces
    isWhole = true
  } finally {
    listening.open -= 1
    if (isWhole) listening.ended += 1
    else listening.left += 1
  }
}

function alertLines(call: HostCall): AsyncGenerator<Uint8Array> {
  const gap = gapOf(call)
  const found = alertsOf(call.request.learner)
  return overTime(call, gap, ALERTS, (index) => `${JSON.stringify(found[index])}\n`)
}

const messages = [
  ['north', 'A window is open and it rains'],
  ['maps', 'Somebody left an atlas on the floor'],
  ['south', 'The lamps are off'],
  ['cellar', 'The pump has stopped'],
  ['children', 'Paint on table four'],
  ['north', 'A phone rings, and rings'],
  ['lift', 'The doors do not close'],
  ['maps', 'It is too warm for paper'],
] as const

function alertsOf(learner: Learner) {
  return orderOf(learner, 'alerts', messages)
    .slice(0, ALERTS)
    .map(([room, message], index) => ({ id: index + 1, room, message }))
}

const titles = ['Moss', 'Narrow Gauge', 'Night Buses', 'Pickles', 'Tea at Sea', 'Contour Lines']

function eventLines(call: HostCall): AsyncGenerator<Uint8Array> {
  const seen = fieldValue(call.request.headers, 'Last-Event-ID')?.trim() ?? ''
  const last = /^[0-9]{1,9}$/.test(seen) ? Number(seen) : 0
  const order = orderOf(call.request.learner, 'events', titles)
  return overTime(call, gapOf(call), MOST_EVENTS, (index) => {
    const id = last + index + 1
    const title = order[(id - 1) % order.length]
    // Every title is lent first, and comes back one round later.
    const event = Math.floor((id - 1) / order.length) % 2 === 0 ? 'lent' : 'returned'
    return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify({ title })}\n\n`
  })
}

/** The first piece at once, each other one after the gap. */
async function* overTime(
  { request, services }: HostCall,
  gap: number,
  count: number,
  piece: (index: number) => string,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (let index = 0; index < count; index++) {
    if (index > 0) await services.clock.sleep(gap * 1000, request.signal)
    yield encoder.encode(piece(index))
  }
}

/** Seconds. @throws Refusal 400 */
function gapOf(call: HostCall): number {
  return numberValue(call.query, 'every', { absent: GAP, most: LONGEST_GAP })
}
