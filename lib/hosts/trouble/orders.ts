/** `/orders`: orders that are made once for each idempotency key, even when their answers get lost. */
import type { HttpResponse } from '../../http/message'
import type { EndpointFamily, EndpointParameter } from '../endpoint'
import { firstValue } from '../form-urlencoded'
import { fieldValue } from '../header-fields'
import type { HostCall } from '../host-call'
import { json } from '../json-answer'
import { PerLearner } from '../per-learner'
import { refuseUnknown, wholeValue } from '../query-values'
import { Refusal } from '../refusal'
import type { FlakyCounts } from './flaky-counts'
import { fail, failingAnswer } from './flaky-failure'
import { type BrokenMode, keyOf, MOST_FAILURES } from './flaky-plan'

/** Orders of one learner. */
const MOST_ORDERS = 50
/** Bytes of what is ordered. */
const MOST_BYTES = 1000
const KEY_FIELD = 'Idempotency-Key'
/** How an answer can get lost when the work is done. */
const lostModes = ['reset', 'closed', 'timeout', '503'] as const

interface Order {
  readonly number: number
  /** What was ordered, as it was sent. */
  readonly body: string
  readonly idempotencyKey: string | null
}

const keyParameter: EndpointParameter = {
  name: 'key',
  in: 'query',
  summary: 'Under which the requests are counted at /hits.',
  default: 'orders',
}

/** Follows draft-ietf-httpapi-idempotency-key-header: one answer for a key, 422 for another order under it. */
export function orders(counts: FlakyCounts): EndpointFamily<HostCall> {
  const byLearner = new PerLearner<Order[]>(() => [])
  const list = ({ request }: HostCall) =>
    json({ orders: byLearner.get(request.learner).map(entry) })

  return {
    title: 'Orders',
    endpoints: [
      {
        path: '/orders',
        methods: ['POST'],
        summary: 'Makes an order, and may lose the answer to it.',
        details: `The order is made before its answer gets lost, so that sending it again makes a second one; unless both have the same ${KEY_FIELD}: then it is made once, and the answer is given again.`,
        parameters: [
          {
            name: KEY_FIELD,
            in: 'header',
            summary: 'Requests with the same one are one order; up to 100 characters.',
          },
          {
            name: 'lose',
            in: 'query',
            type: 'integer',
            summary: 'How many answers get lost, from the first one on.',
            default: 0,
            minimum: 0,
            maximum: MOST_FAILURES,
          },
          {
            name: 'mode',
            in: 'query',
            summary: 'How they get lost.',
            default: 'reset',
            oneOf: lostModes,
          },
          keyParameter,
          { name: 'order', in: 'body', summary: `What is ordered, up to ${MOST_BYTES} bytes.` },
        ],
        answers: [
          { status: 201, summary: 'The order; `replayed` tells whether it had been made before.' },
          { status: 400, summary: 'A parameter or the key is not as it should be.' },
          { status: 409, summary: `There are ${MOST_ORDERS} orders already.` },
          { status: 413, summary: 'The order is too long.' },
          { status: 422, summary: 'The key belongs to another order.' },
        ],
        example: {
          method: 'POST',
          target: '/orders',
          headers: { [KEY_FIELD]: 'two-teas' },
          json: { teas: 2 },
        },
        answer: (call) => place(call, byLearner.get(call.request.learner), counts),
      },
      {
        path: '/orders',
        methods: ['GET'],
        summary: 'The orders that were made.',
        answers: [{ status: 200, summary: 'Yours alone, in the order in which they came.' }],
        example: '/orders',
        answer: list,
      },
      {
        path: '/orders',
        methods: ['DELETE'],
        summary: 'Takes all orders back, and counts their requests anew.',
        parameters: [keyParameter],
        answers: [{ status: 200, summary: 'An empty list.' }],
        example: { method: 'DELETE', target: '/orders' },
        answer(call) {
          const { learner } = call.request
          refuseUnknown(call.query, ['key'])
          counts.forget(learner, keyOf(call.query, 'orders'))
          byLearner.forget(learner)
          return list(call)
        },
      },
    ],
  }
}

async function place(
  { request, query, services }: HostCall,
  made: Order[],
  counts: FlakyCounts,
): Promise<HttpResponse> {
  refuseUnknown(query, ['lose', 'mode', 'key'])
  const lose = wholeValue(query, 'lose', { absent: 0, most: MOST_FAILURES })
  const mode = modeOf(firstValue(query, 'mode') ?? 'reset')
  const key = keyOf(query, 'orders')
  const { order, isReplayed } = make(request, made)
  const count = counts.of(request.learner, key)
  const now = services.clock.now()
  if (count.arrive(now, lose)) {
    return mode === 503
      ? failingAnswer(mode, { key, failures: lose, retryAfter: null }, count, now)
      : await fail(mode, { clock: services.clock, signal: request.signal })
  }
  return json({ ...entry(order), replayed: isReplayed }, 201)
}

function make(
  { headers, body }: HostCall['request'],
  made: Order[],
): { order: Order; isReplayed: boolean } {
  if (body.length > MOST_BYTES) {
    throw new Refusal(413, `An order has at most ${MOST_BYTES} bytes; send less.`)
  }
  const text = new TextDecoder().decode(body)
  const idempotencyKey = idempotencyKeyOf(fieldValue(headers, KEY_FIELD))
  const earlier =
    idempotencyKey === null
      ? undefined
      : made.find((order) => order.idempotencyKey === idempotencyKey)
  if (earlier !== undefined) {
    if (earlier.body === text) return { order: earlier, isReplayed: true }
    throw new Refusal(
      422,
      `The ${KEY_FIELD} belongs to order ${earlier.number}, which is another one; take a new key for a new order.`,
    )
  }
  if (made.length >= MOST_ORDERS) {
    throw new Refusal(409, `There are ${MOST_ORDERS} orders; DELETE /orders takes them back.`)
  }
  const order = { number: made.length + 1, body: text, idempotencyKey }
  made.push(order)
  return { order, isReplayed: false }
}

/** The draft has it as a string with quotes; most clients send it bare. */
function idempotencyKeyOf(field: string | undefined): string | null {
  if (field === undefined) return null
  const key = /^"(.*)"$/.exec(field)?.[1] ?? field
  if (key.length >= 1 && key.length <= 100) return key
  throw new Refusal(400, `An ${KEY_FIELD} has 1 to 100 characters.`)
}

function modeOf(text: string): BrokenMode | 503 {
  const mode = lostModes.find((each) => each === text)
  if (mode === '503') return 503
  if (mode !== undefined) return mode
  throw new Refusal(400, `The \`mode\` must be one of ${lostModes.join(', ')}.`)
}

function entry({ number, body, idempotencyKey }: Order) {
  return { number, ordered: parsed(body), idempotency_key: idempotencyKey }
}

/** JSON as a value; anything else as it came. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
