/** Sends one request as often as its Retry allows, and waits in between. */
import { firstValue } from '../http/headers'
import { getClock } from './clock'
import { RetryError, UnrewindableBodyError } from './exceptions'
import { isNetworkFailure } from './failure-phase'
import type { Retry } from './retry'
import type { RawResponse } from './transport'

export interface RepeatableRequest {
  readonly method: string
  /** Absolute, for messages and the history. */
  readonly url: string
  readonly signal?: AbortSignal | null
  /** False for a stream or a generator, which is gone after the first attempt. */
  readonly isBodyRepeatable: boolean
  /** One attempt. */
  exchange(): Promise<RawResponse>
}

/**
 * @returns the response, and the Retry as it stands then
 * @throws what `Retry.increment` throws, what is no failure of the network, and the signal's reason
 */
export async function sendWithRetries(
  request: RepeatableRequest,
  maxRetries: Retry,
): Promise<{ raw: RawResponse; retries: Retry }> {
  let retries = maxRetries
  for (;;) {
    request.signal?.throwIfAborted()
    let raw: RawResponse | null = null
    let error: Error | null = null
    try {
      raw = await request.exchange()
    } catch (failure) {
      if (request.signal?.aborted || !isNetworkFailure(failure)) throw failure
      error = failure
    }
    if (raw !== null && !retries.isRetry(request.method, raw.status, retryAfterOf(raw) !== '')) {
      return { raw, retries }
    }
    const next = await nextAttempt(request, retries, raw, error)
    if (raw !== null && next === null) return { raw, retries }
    retries = next ?? retries
  }
}

/**
 * Waits until it is time for another attempt.
 * @returns the Retry for it; null when there is none, and the response that came is what the caller gets
 */
async function nextAttempt(
  request: RepeatableRequest,
  retries: Retry,
  raw: RawResponse | null,
  error: Error | null,
): Promise<Retry | null> {
  const { method, url } = request
  let next: Retry
  try {
    next = retries.increment({ method, url, error, status: raw?.status ?? null })
  } catch (exhausted) {
    if (raw !== null && exhausted instanceof RetryError && !retries.raiseOnStatus) return null
    await drain(raw)
    throw exhausted
  }
  await drain(raw)
  if (!request.isBodyRepeatable) throw unrewindable(error)
  await wait(next, raw, request.signal)
  return next
}

function unrewindable(cause: Error | null): UnrewindableBodyError {
  return new UnrewindableBodyError(
    'Unable to rewind request body for another attempt: a stream or a generator can be sent only once. Pass a string, bytes or a Blob.',
    { cause: cause ?? undefined },
  )
}

/** As long as the server asks, or as the backoff says. */
async function wait(
  retries: Retry,
  raw: RawResponse | null,
  signal: AbortSignal | null | undefined,
): Promise<void> {
  const header = raw === null || !retries.respectRetryAfterHeader ? '' : retryAfterOf(raw)
  const asked = header === '' ? 0 : retries.parseRetryAfter(header)
  const delay = asked > 0 ? asked : retries.getBackoffTime()
  const last = retries.history.at(-1)
  if (last !== undefined) {
    await retries.onRetry?.({ ...last, attempt: retries.history.length, delay })
  }
  if (delay > 0) await getClock().sleep(delay, signal)
}

function retryAfterOf(raw: RawResponse): string {
  return firstValue(raw.headers, 'Retry-After')?.trim() ?? ''
}

/** More than this is not worth waiting for in order to keep a connection. */
const WORTH_READING = 65_536

/** Reads a body that nobody wants, so that its connection can serve the next attempt. */
async function drain(raw: RawResponse | null): Promise<void> {
  const reader = raw?.body?.getReader()
  if (reader === undefined) return
  try {
    for (let length = 0; length <= WORTH_READING; ) {
      const { done, value } = await reader.read()
      if (done) return
      length += value.length
    }
    await reader.cancel()
  } catch {
    // A body that breaks off changes nothing: the response was not wanted.
  }
}
