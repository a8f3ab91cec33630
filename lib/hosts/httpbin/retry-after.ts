/** Retry-After (RFC 9110 section 10.2.3): when a client should come again, in seconds or as a date. */
import type { HeaderList } from '../../http/message'
import { httpDate } from '../clock'
import type { EndpointParameter } from '../endpoint'
import { Refusal } from '../refusal'
import type { HttpbinCall } from './call'
import { caselessValue } from './query-parameter'

export const retryAfterParameter: EndpointParameter = {
  name: 'retry-after',
  in: 'query',
  summary:
    'Adds Retry-After to failures: a number of seconds such as 2, or `date` for a moment in 1 second as an ' +
    'HTTP date, `date:5` for one in 5.',
}

/** A day: longer than anybody waits. */
const MOST_SECONDS = 86_400

/** What `retry-after` asks for; nothing without it. @throws Refusal 400 */
export function chosenRetryAfter(call: HttpbinCall): HeaderList {
  const text = caselessValue(call, 'retry-after')
  if (text === undefined) return []
  const [, date, inSeconds] = /^(date)(?::(\d{1,5}))?$/i.exec(text) ?? []
  const seconds = Number(date === undefined ? text : (inSeconds ?? 1))
  if (!/^(date(:\d{1,5})?|\d{1,5})$/i.test(text) || seconds > MOST_SECONDS) {
    throw new Refusal(
      400,
      `The \`retry-after\` must be a number of seconds up to ${MOST_SECONDS}, \`date\`, or such as \`date:5\`.`,
    )
  }
  return [retryAfter(seconds, date === undefined ? 'seconds' : 'date', call)]
}

/** A date never lies before the moment that it stands for, though it has no fractions of a second. */
export function retryAfter(
  seconds: number,
  form: 'seconds' | 'date',
  { settings }: HttpbinCall,
): HeaderList[number] {
  if (form === 'seconds') return ['Retry-After', String(seconds)]
  const moment = settings.clock.now() + seconds * 1000
  return ['Retry-After', httpDate(Math.ceil(moment / 1000) * 1000)]
}
