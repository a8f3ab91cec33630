/** `/drip`: bytes that trickle. */
import type { HttpResponse } from '../../http/message'
import { Refusal } from '../refusal'
import { shoutedReason } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'
import { defaultLimits } from './limits'
import { integerParameter, secondsParameter } from './query-parameter'

const STAR = '*'.charCodeAt(0)

export const drip: HttpbinFamily = {
  title: 'Dripping',
  endpoints: [
    {
      path: '/drip',
      methods: ['GET'],
      summary: 'Bytes that trickle over a while, after a delay.',
      details:
        'The Content-Length is there from the start; the bytes, all of them stars, come one by one ' +
        '(in larger pieces when there are more than 100 a second). The delay comes before the status ' +
        'line. Delay and duration together may be 10 seconds.',
      parameters: [
        {
          name: 'duration',
          in: 'query',
          type: 'number',
          summary: 'Seconds over which the bytes are spread.',
          default: 2,
          minimum: 0,
          maximum: defaultLimits.seconds,
        },
        {
          name: 'numbytes',
          in: 'query',
          type: 'integer',
          summary: 'How many bytes; more than the maximum count as the maximum.',
          default: 10,
          minimum: 1,
          maximum: defaultLimits.dripBytes,
        },
        {
          name: 'code',
          in: 'query',
          type: 'integer',
          summary: 'The status of the answer.',
          default: 200,
          minimum: 200,
          maximum: 599,
        },
        {
          name: 'delay',
          in: 'query',
          type: 'number',
          summary: 'Seconds before anything is sent.',
          default: 0,
          minimum: 0,
          maximum: defaultLimits.seconds,
        },
      ],
      answers: [
        { status: 200, summary: 'The stars, as `application/octet-stream`.' },
        { status: 400, summary: 'A parameter is no number or out of its bounds.' },
        {
          status: 503,
          summary: 'Too many slow answers are under way; Retry-After says when to come again.',
        },
      ],
      example: '/drip?duration=1&numbytes=5',
      answer: answerDrip,
    },
  ],
}

async function answerDrip(call: HttpbinCall): Promise<HttpResponse> {
  const { slow, limits } = call.settings
  const seconds = secondsParameter(call, 'duration', 2)
  const bytes = Math.min(integerParameter(call, 'numbytes', 10), limits.dripBytes)
  const status = integerParameter(call, 'code', 200)
  const delay = secondsParameter(call, 'delay', 0)
  if (bytes <= 0) throw new Refusal(400, 'number of bytes must be positive')
  if (status < 200 || status > 599) throw new Refusal(400, 'The `code` must be from 200 to 599.')
  slow.admit(delay + seconds)
  const { signal } = call.request
  if (delay > 0) await slow.wait(delay, signal)
  const stars = new Uint8Array(Math.min(bytes, 64 * 1024)).fill(STAR)
  const isBodiless = status === 204 || status === 304
  return {
    status,
    reason: shoutedReason(status),
    headers: [
      ['Content-Type', 'application/octet-stream'],
      ...(isBodiless ? [] : [['Content-Length', String(bytes)] as const]),
    ],
    body: slow.pieces(
      { bytes, seconds, piece: 1 },
      (from, to) => stars.subarray(0, to - from),
      signal,
    ),
  }
}
