/** `/delay/…`: an echo that takes its time. */
import type { HttpResponse } from '../../http/message'
import { Refusal } from '../refusal'
import { json } from './answer'
import { echoWithBody } from './body-echo'
import type { HttpbinCall, HttpbinFamily } from './call'
import { parseAmount } from './query-parameter'

export const delay: HttpbinFamily = {
  title: 'Delay',
  endpoints: [
    {
      path: '/delay/{seconds}',
      methods: ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'],
      summary: 'Echoes the request after so many seconds, 10 at most.',
      details:
        'Nothing is sent before the time is over, not even the status line. Two numbers such as 0.5-2 are ' +
        'bounds for a random delay.',
      parameters: [
        {
          name: 'seconds',
          in: 'path',
          summary: 'A number such as 2 or 0.5, or two as in 1-3; more than 10 count as 10.',
          required: true,
        },
      ],
      answers: [
        { status: 200, summary: 'What /anything shows, without `json` and `method`.' },
        { status: 400, summary: 'The delay is no number, or below 0.' },
        {
          status: 503,
          summary: 'Too many slow answers are under way; Retry-After says when to come again.',
        },
      ],
      example: '/delay/1.5',
      answer: answerLate,
    },
  ],
}

async function answerLate(call: HttpbinCall): Promise<HttpResponse> {
  const { slow, limits } = call.settings
  const seconds = Math.min(chooseSeconds(call.parameter('seconds'), call), limits.seconds)
  const echo = echoWithBody(call)
  echo.delete('json')
  slow.admit(seconds)
  await slow.wait(seconds, call.request.signal)
  return json(call, echo)
}

/** The seconds of a text such as `2`, or a random number within the bounds of one such as `1-3`. @throws Refusal 400 */
export function chooseSeconds(text: string, call: HttpbinCall): number {
  const seconds = parseAmount(text)
  if (seconds !== undefined) return seconds
  const bounds = parseBounds(text)
  if (bounds === undefined) {
    throw new Refusal(
      400,
      'The delay must be a number of seconds such as 2 or 0.5, or two as in 1-3.',
    )
  }
  const { least, most } = bounds
  const longest = Math.min(most, call.settings.limits.seconds)
  return least + call.settings.random() * Math.max(0, longest - least)
}

/** `1-3`, the smaller one first. */
function parseBounds(text: string): { least: number; most: number } | undefined {
  const [, left = '', right = ''] = /^([0-9.]+)-([0-9.]+)$/.exec(text) ?? []
  const [least, most] = [parseAmount(left), parseAmount(right)]
  if (least === undefined || most === undefined || least > most) return undefined
  return { least, most }
}
