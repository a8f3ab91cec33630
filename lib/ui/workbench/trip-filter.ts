/** Which trips of a run a filter finds. */
import type { Exchange } from '../../runner/run-event'
import { answerOf } from './exchange-facts'

/** How many trips a list has before a filter stands over it. */
export const FILTER_FROM = 6

/**
 * Whether every word of the filter is found in what the list says of a trip: method, address, status and reason.
 * `4xx` is any status of its class; a word after a minus must not be found.
 */
export function matchesTrip(exchange: Exchange, filter: string): boolean {
  const { method, url } = exchange.request
  const { code, words } = answerOf(exchange)
  const text = `${method} ${url} ${code || 'none'} ${words}`.toLowerCase()
  return filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '-')
    .every((word) => {
      const isUnwanted = word.startsWith('-')
      return finds(text, code, isUnwanted ? word.slice(1) : word) !== isUnwanted
    })
}

function finds(text: string, code: string, word: string): boolean {
  return /^[1-5]xx$/.test(word) ? code.startsWith(word.charAt(0)) : text.includes(word)
}
