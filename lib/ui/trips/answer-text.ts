/** The answer of a trip, and what its arrows say, in words. */
import type { Exchange } from '../../runner/run-event'
import { legBack, legOut, noAnswer } from '../../sentences/trips'
import { answerOf } from '../workbench/exchange-facts'

/** `302 Found`; `No answer: the connection was refused`. */
export function answerText(exchange: Exchange): string {
  const { code, words } = answerOf(exchange)
  if (code) return `${code} ${words}`.trim()
  if (exchange.state === 'pending') return words
  return noAnswer(exchange.failure?.type ?? '')
}

/** What an arrow says to a screen reader. */
export function legName(number: number, exchange: Exchange, way: 'out' | 'back', host: string) {
  const { method, url } = exchange.request
  return way === 'out' ? legOut(number, method, url) : legBack(number, host, answerText(exchange))
}
