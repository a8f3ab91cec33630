/** slow.test: answers that take their time, in each way in which one can. */
import { encodeLatin1 } from '../../http/latin1'
import type { HttpResponse } from '../../http/message'
import type { EndpointFamily, EndpointParameter } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { json } from '../json-answer'
import { boundedNumber, choiceValue, refuseUnknown, wholeValue } from '../query-values'
import type { HostServices } from '../services'
import { SlowAnswers } from '../slow-answers'
import { smallHost } from '../small-host'
import type { VirtualHost } from '../virtual-host'
import { kitchenPages } from './slow-kitchen'

/** For all learners together. */
const LIMITS = { seconds: 60, slowAnswers: 500 }
const MOST_BYTES = 10_000

const secondsParameter: EndpointParameter = {
  name: 'seconds',
  in: 'path',
  type: 'number',
  summary: 'How long it takes.',
  minimum: 0,
  maximum: LIMITS.seconds,
}
const badSeconds = { status: 400, summary: 'A parameter is no number or out of its bounds.' }

export function slow(services: HostServices): VirtualHost {
  const pace = new SlowAnswers(services.clock, LIMITS)
  return smallHost({
    name: 'slow.test',
    summary: 'Answers slowly: for read timeouts, and for what they do not limit.',
    families: [slowPages(pace), kitchenPages(pace)],
    services,
  })
}

function slowPages(pace: SlowAnswers): EndpointFamily<HostCall> {
  return {
    title: 'Slow answers',
    endpoints: [
      {
        path: '/answer/{seconds}',
        methods: ['GET', 'POST'],
        summary: 'Silence for some seconds, and then the whole answer.',
        parameters: [secondsParameter],
        answers: [{ status: 200, summary: 'How long it took.' }, badSeconds],
        example: '/answer/2',
        async answer(call) {
          refuseUnknown(call.query, [])
          const seconds = secondsOf(call, pace)
          await pace.wait(seconds, call.request.signal)
          return json({ answered_after: seconds })
        },
      },
      {
        path: '/drip/{seconds}',
        methods: ['GET'],
        summary: 'A body whose bytes come one by one, evenly over some seconds.',
        details:
          'No pause is long, so that a read timeout never ends it: it limits the silence between bytes, not the whole.',
        parameters: [
          secondsParameter,
          {
            name: 'bytes',
            in: 'query',
            type: 'integer',
            summary: 'How many bytes, all of them full stops.',
            default: 10,
            minimum: 1,
            maximum: MOST_BYTES,
          },
          {
            name: 'length',
            in: 'query',
            summary:
              'Whether a Content-Length says how many there will be; if not, they come in chunks.',
            default: 'no',
            oneOf: ['no', 'yes'],
          },
        ],
        answers: [{ status: 200, summary: 'The full stops, as text.' }, badSeconds],
        example: '/drip/2?bytes=8&length=yes',
        answer: (call) => drip(call, pace),
      },
      {
        path: '/silence/{seconds}',
        methods: ['GET'],
        summary: 'A body that stops in the middle for some seconds, and then goes on to its end.',
        parameters: [secondsParameter],
        answers: [
          { status: 200, summary: 'Two lines of text, one before the silence.' },
          badSeconds,
        ],
        example: '/silence/2',
        answer(call) {
          refuseUnknown(call.query, [])
          const seconds = secondsOf(call, pace)
          return text(silence(pace, seconds, call.request.signal), [])
        },
      },
    ],
  }
}

function drip(call: HostCall, pace: SlowAnswers): HttpResponse {
  refuseUnknown(call.query, ['bytes', 'length'])
  const seconds = secondsOf(call, pace)
  const bytes = wholeValue(call.query, 'bytes', { absent: 10, least: 1, most: MOST_BYTES })
  const hasLength = choiceValue(call.query, 'length', ['no', 'yes']) === 'yes'
  const stops = (from: number, to: number) => encodeLatin1('.'.repeat(to - from))
  return text(
    pace.pieces({ bytes, seconds, piece: 1 }, stops, call.request.signal),
    hasLength ? [['Content-Length', `${bytes}`]] : [],
  )
}

async function* silence(
  pace: SlowAnswers,
  seconds: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  yield encodeLatin1('Before the silence.\n')
  await pace.wait(seconds, signal)
  yield encodeLatin1('After it.\n')
}

function secondsOf(call: HostCall, pace: SlowAnswers): number {
  const bounds = { absent: 0, most: LIMITS.seconds }
  const form = /^[0-9]+(\.[0-9]+)?$/
  const seconds = boundedNumber(pathParameter(call, 'seconds'), 'seconds', bounds, form)
  pace.admit(seconds)
  return seconds
}

function text(body: AsyncIterable<Uint8Array>, headers: HttpResponse['headers']): HttpResponse {
  const type = ['Content-Type', 'text/plain; charset=utf-8'] as const
  return { status: 200, reason: 'OK', headers: [type, ...headers], body }
}
