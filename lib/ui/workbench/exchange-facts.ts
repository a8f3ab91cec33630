/** What the drawings and sentences ask about an exchange. */
import type { Exchange } from '../../runner/run-event'

/** The kind of answer; it decides colour and shape, never alone. */
export type Tone = 'ok' | 'moved' | 'yours' | 'theirs' | 'lost'

/** The class of an answer, `lost` when there is none (yet). */
export function toneOf({ state, response }: Exchange): Tone {
  if (!response || state === 'pending') return 'lost'
  if (response.status >= 500) return 'theirs'
  if (response.status >= 400) return 'yours'
  return response.status >= 300 ? 'moved' : 'ok'
}

/** `404 Not Found`, with the reason as the server spelt it; `200 OK, not whole`; `No response`; `On its way`. */
export function answerOf(exchange: Exchange): { code: string; words: string } {
  if (exchange.state === 'pending') return { code: '', words: 'On its way' }
  const { response } = exchange
  if (!response) return { code: '', words: 'No response' }
  const { status, reason } = response
  const words = exchange.state === 'failed' ? [reason, 'not whole'] : [reason]
  return { code: String(status), words: words.filter(Boolean).join(', ') }
}

/** From the first byte out to the last byte in, in milliseconds; null while it is on its way. */
export function tripTime({ timing }: Exchange): number | null {
  return timing.end === null ? null : Math.max(0, timing.end - timing.sent)
}

/** The longest of these trips in milliseconds: the scale that their marks share. */
export function sharedScale(exchanges: readonly Exchange[]): number {
  return exchanges.reduce((longest, exchange) => Math.max(longest, tripTime(exchange) ?? 0), 0)
}

/** The address without its scheme, as it fits into a narrow row. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\//i, '')
}
