/** Requests, and patterns of them, in words. */
import type { RequestPattern } from './check'
import type { RequestFacts } from './request-facts'
import { describeText, type TextPattern } from './text-match'

/** The request line without its version: `GET /search?q=tea`. */
export function lineOf({ method, target }: RequestFacts): string {
  return `${method} ${target}`
}

/** The pattern as one would say it: `` a `POST /orders` request to `shop.test` ``. */
export function describeRequest(pattern: RequestPattern): string {
  return `${/^[AEIO]/.test(pattern.method ?? '') ? 'an' : 'a'} ${nounOf(pattern)}`
}

/** `` no `POST /orders` request ``, `2 requests to …`. */
export function countOf(pattern: RequestPattern, count: number): string {
  if (count === 0) return `no ${nounOf(pattern)}`
  return `${count} ${nounOf(pattern, count === 1 ? 'request' : 'requests')}`
}

function nounOf({ method, path, target, host }: RequestPattern, noun = 'request'): string {
  const where = target ?? path
  const machine = host === undefined ? '' : ` to ${placeOf(host, 'a machine')}`
  if (method === undefined) {
    return `${noun}${where === undefined ? '' : ` for ${placeOf(where, 'a path')}`}${machine}`
  }
  if (where === undefined || typeof where === 'string')
    return `\`${[method, where].filter(Boolean).join(' ')}\` ${noun}${machine}`
  return `\`${method}\` ${noun} for ${placeOf(where, 'a path')}${machine}`
}

function placeOf(pattern: TextPattern, noun: string): string {
  return typeof pattern === 'string' ? `\`${pattern}\`` : `${noun} with ${describeText(pattern)}`
}
