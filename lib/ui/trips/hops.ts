/**
 * The hops of one call, as a sequence diagram needs them: which hosts were met, why each request left,
 * how long the client waited before it, and which headers did not travel on. Derived from the messages alone.
 */
import type { Exchange } from '../../runner/run-event'
import type { HopCause } from '../../sentences/trips'
import { type DroppedHeader, droppedHeaders } from './dropped-headers'

export interface Hop {
  readonly exchange: Exchange
  /** Which of `HopDiagram.hosts` it went to. */
  readonly host: number
  /** Null for the first request of the call. */
  readonly cause: HopCause | null
  /** Milliseconds between the end of the hop before and this one. */
  readonly wait: number
  /** What the request before had, and this one has not. */
  readonly dropped: readonly DroppedHeader[]
}

export interface HopDiagram {
  /** Host names, with the port where one is written, in order of appearance. */
  readonly hosts: readonly string[]
  readonly hops: readonly Hop[]
}

/** @param exchanges Those of one call (`Exchange.call`), in the order in which they left. */
export function hopsOf(exchanges: readonly Exchange[]): HopDiagram {
  const hosts: string[] = []
  const hops: Hop[] = []
  let retries = 0
  exchanges.forEach((exchange, index) => {
    const name = hostOf(exchange.request.url)
    if (!hosts.includes(name)) hosts.push(name)
    const host = hosts.indexOf(name)
    const before = exchanges[index - 1]
    const cause = before ? causeOf(before, exchange, retries + 1) : null
    retries += cause?.kind === 'retry' ? 1 : 0
    const ended = before?.timing.end ?? null
    hops.push({
      exchange,
      host,
      cause,
      wait: ended === null ? 0 : Math.max(0, exchange.timing.sent - ended),
      dropped: before ? droppedHeaders(before.request, exchange.request) : [],
    })
  })
  return { hosts, hops }
}

/** The exchanges that share a call with this one, in order. Without a known run, the one alone. */
export function callOf(exchange: Exchange, run: readonly Exchange[]): readonly Exchange[] {
  const call = run.filter((other) => other.call === exchange.call)
  return call.some(({ id }) => id === exchange.id) ? call : [exchange]
}

/** The host of an absolute URL; the text as it is where it cannot be read. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

/** Why `next` left after `before`, of the same call; `retry` is its number if it is one. */
export function causeOf(before: Exchange, next: Exchange, retry: number): HopCause {
  const { response, request, failure } = before
  const status = response?.status ?? null
  if (response && status !== null) {
    const scheme = answeredScheme(before, next)
    if (scheme) return { kind: 'challenge', status, scheme }
    const leads = response.headers.some(([name]) => name.toLowerCase() === 'location')
    if (status >= 300 && status < 400 && leads) {
      return { kind: 'redirect', status, from: request.method, to: next.request.method }
    }
  }
  return { kind: 'retry', retry, status, failure: status === null ? (failure?.type ?? '') : '' }
}

/** `Digest`, when the next request brings the credentials that a 401 or 407 asked for; else null. */
function answeredScheme({ response, request }: Exchange, next: Exchange): string | null {
  if (response?.status !== 401 && response?.status !== 407) return null
  const field = response.status === 401 ? 'authorization' : 'proxy-authorization'
  const value = fieldValue(next.request.headers, field)
  if (!value || value === fieldValue(request.headers, field)) return null
  return value.split(' ', 1)[0] ?? null
}

function fieldValue(headers: Exchange['request']['headers'], name: string): string | undefined {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1]
}
