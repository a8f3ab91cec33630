/** The failure of one request at flaky.test. */
import type { HttpResponse } from '../../http/message'
import type { Clock } from '../clock'
import { httpDate } from '../clock'
import { problem } from '../json-answer'
import { ConnectionFailure } from '../virtual-host'
import type { FlakyCount } from './flaky-counts'
import type { BrokenMode, FlakyPlan } from './flaky-plan'

/** Seconds of silence at most; a client without a timeout gets to know then. */
const SILENCE = 60

export interface FailingRequest {
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** What becomes of a request whose turn it is to fail, once the connection stands. @throws ConnectionFailure */
export async function fail(
  mode: BrokenMode,
  { clock, signal }: FailingRequest,
): Promise<HttpResponse> {
  if (mode === 'timeout') await clock.sleep(SILENCE * 1000, signal)
  if (mode === 'closed') {
    return { status: 200, reason: 'OK', headers: [], body: null, verbatim: new Uint8Array() }
  }
  const message = '`flaky.test` reset the connection: you asked for this in the address.'
  throw new ConnectionFailure('reset', message, 'ECONNRESET')
}

/** The same while the connection is being made, for the modes that show there. @throws ConnectionFailure */
export async function failToConnect(
  mode: 'refused' | 'connect-timeout',
  { clock, signal }: FailingRequest,
): Promise<never> {
  if (mode === 'connect-timeout') await clock.sleep(SILENCE * 1000, signal)
  throw new ConnectionFailure(
    mode,
    mode === 'refused'
      ? '`flaky.test` refused the connection: you asked for this in the address.'
      : `\`flaky.test\` did not accept the connection within ${SILENCE} seconds.`,
    mode === 'refused' ? 'ECONNREFUSED' : 'ETIMEDOUT',
  )
}

/** An answer with a status that says: not now. */
export function failingAnswer(
  status: number,
  { retryAfter, failures, key }: Pick<FlakyPlan, 'retryAfter' | 'failures' | 'key'>,
  count: FlakyCount,
  now: number,
): HttpResponse {
  const message = `Request ${count.inTurn} of \`${key}\` fails, as you asked: the first ${failures} do.`
  if (retryAfter === null) return problem(status, message)
  const { seconds, asDate } = retryAfter
  // A date has whole seconds. Rounded up, so that nobody who believes it is too early.
  const moment = asDate ? Math.ceil(now / 1000 + seconds) * 1000 : now + seconds * 1000
  count.expectNotBefore(moment)
  return problem(status, message, [['Retry-After', asDate ? httpDate(moment) : `${seconds}`]])
}
